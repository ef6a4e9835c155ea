import * as z from 'zod'
import { usualDate } from '../confirmation/round-confirmations.ts'
import { Attribution } from '../dialogue.ts'
import { LocalizedText, TextLanguage } from '../localized-text.ts'
import { About, ConsultationId, ConsultationKind, DraftContent, type Purpose } from './consultation.ts'
import { FrozenRules } from './consultation-rules.ts'
import { type ConsultationState, dateFor, isPutTo } from './consultation-state.ts'

/**
 * A consultation as its draft was tabled, with everything that is frozen then. Before its side has made it, only the side knows of it.
 * The register has what became of it.
 */
export const TabledConsultation = z.object({
  id: ConsultationId,
  side: z.string(),
  kind: ConsultationKind,
  about: About,
  words: LocalizedText,
  tabledAt: z.iso.datetime(),
  rules: FrozenRules,
  sides: z.array(z.string()).min(2).readonly(),
  attribution: Attribution,
  languages: z.array(TextLanguage).min(1).readonly(),
  shards: z.int().min(1),
  /** 256 random bits behind the pseudonyms of the record. It is never part of an answer or a record. */
  secret: z.string(),
  /** How many executions of the state machine were started. */
  executions: z.int().min(1),
})
export type TabledConsultation = z.infer<typeof TabledConsultation>

/**
 * A draft of a side in a consultation that was made. Who tabled it is stored nowhere. All consents to publish of a side are one draft,
 * so each request for one is also stored under an id of its own, with how often its author had answered before it (`after`).
 */
export const SidesDraft = z.object({
  id: ConsultationId,
  side: z.string(),
  content: DraftContent,
  after: z.int().min(0).optional(),
})
export type SidesDraft = z.infer<typeof SidesDraft>

const HOUR_MS = 3_600_000

/**
 * Until when a side can make a consultation that it drafted. Its members see this date. Where they have a day or more, it is the next full hour,
 * because the exact date would tell them in which second it was drafted.
 */
export function dateOfDraft({ tabledAt, rules }: Pick<TabledConsultation, 'tabledAt' | 'rules'>): string {
  const date = usualDate(tabledAt, { days: rules.draftDays })
  return rules.draftDays < 1 ? date : new Date(Math.ceil(Date.parse(date) / HOUR_MS) * HOUR_MS).toISOString()
}

/**
 * What a side can still decide for one purpose, and until when; `undefined` if it is not put to the side now.
 *
 * @param state what the register says; `undefined` before it is made
 */
export function putTo(
  tabled: TabledConsultation,
  state: ConsultationState | undefined,
  of: { readonly side: string; readonly purpose: Purpose },
): { readonly until: string | undefined } | undefined {
  if (of.purpose === 'request') {
    return state === undefined && of.side === tabled.side ? { until: dateOfDraft(tabled) } : undefined
  }
  return state !== undefined && isPutTo(state, of) ? { until: dateFor(state, of.purpose) } : undefined
}

/** Whether a date has passed. */
export function hasPassed(until: string | undefined, now: Date): boolean {
  return until !== undefined && until <= now.toISOString()
}
