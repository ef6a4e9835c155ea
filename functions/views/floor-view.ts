import * as z from 'zod'
import { appearsAt } from '../../shared/batches.ts'
import { type SettingAside, type Statement, StatementKind } from '../../shared/floor.ts'
import type { FloorRules } from '../../shared/floor-rules.ts'
import { LocalizedText } from '../../shared/localized-text.ts'
import type { Reading } from '../../shared/reading.ts'

/** A statement, as everybody sees it once it has appeared, and its author before. */
export const StatementView = z
  .object({
    id: z.string(),
    kind: StatementKind,
    proposal: z.string().optional().meta({ description: 'Absent for a statement on the reading as a whole' }),
    answers: z.string().optional(),
    text: LocalizedText,
    appearsAt: z.iso.datetime().meta({ description: 'When everybody sees it: the time of its batch' }),
    notYet: z.literal(true).optional().meta({ description: 'Only the caller, who made it, sees it so far' }),
    fromThoseWhoTabled: z.literal(true).optional(),
    /** Whether the caller made it; only for participants. */
    mine: z.literal(true).optional(),
    /** As far as the attribution rule discloses them. */
    side: z.string().optional(),
    name: z.string().optional(),
    setAside: z.object({ reason: LocalizedText, at: z.iso.datetime(), name: z.string().optional() }).optional(),
  })
  .meta({ id: 'StatementView' })
export type StatementView = z.infer<typeof StatementView>

/** The floor of a reading. */
export const FloorView = z
  .object({
    reading: z.string(),
    everyMinutes: z.number(),
    /** What the caller may do here now. */
    may: z.object({ make: z.boolean(), setAside: z.boolean() }),
    /** How many more statements the caller may make; only for participants. */
    left: z.int().min(0).optional(),
    /** When a statement appears that is made now. */
    next: z.iso.datetime().optional(),
    statements: z.array(StatementView).readonly(),
  })
  .meta({
    id: 'FloorView',
    description:
      'By batch, and in an order that tells nothing within a batch; each question is followed by its answers',
  })
export type FloorView = z.infer<typeof FloorView>

/** At 4,000 characters in each language, they fit into a function's response. */
export const STATEMENTS_A_PAGE = 100

/** A page of the floor of a reading. */
export const FloorPage = FloorView.extend({ page: z.int().min(1), pages: z.int().min(1) }).meta({ id: 'FloorPage' })
export type FloorPage = z.infer<typeof FloorPage>

/** The data that a view of a statement is made from. */
export type StatementFacts = {
  readonly reading: Reading
  readonly rules: FloorRules
  readonly own: ReadonlySet<string>
  readonly names: ReadonlyMap<string, string>
  readonly asides: ReadonlyMap<string, SettingAside>
}

/** Makes views of the statements of a reading. Each has what the statement is stored with, which is what the attribution rule discloses. */
export function viewWith({
  reading,
  rules,
  own,
  names,
  asides,
}: StatementFacts): (statement: Statement) => StatementView {
  const nameIn = (participant: string | undefined) => {
    const name = participant === undefined ? undefined : names.get(participant)
    return name === undefined ? {} : { name }
  }
  const times = new Map<number, string>()
  const timeOf = (batch: number) => {
    const time = times.get(batch) ?? earlier(appearsAt(reading.openedAt, batch, rules), reading.settlement?.settledAt)
    times.set(batch, time)
    return time
  }
  return ({ id, kind, proposal, answers, text, batch, fromThoseWhoTabled, side, participant }) => {
    const aside = asides.get(id)
    return {
      id,
      kind,
      text,
      appearsAt: timeOf(batch),
      ...(proposal !== undefined && { proposal }),
      ...(answers !== undefined && { answers }),
      ...(fromThoseWhoTabled && { fromThoseWhoTabled }),
      ...(own.has(id) && { mine: true as const }),
      ...(side !== undefined && { side }),
      ...nameIn(participant),
      ...(aside !== undefined && { setAside: { reason: aside.reason, at: aside.at, ...nameIn(aside.participant) } }),
    }
  }
}

function earlier(one: string, other: string | undefined): string {
  return other !== undefined && other < one ? other : one
}
