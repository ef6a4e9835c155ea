import * as z from 'zod'
import {
  About,
  ConsultationId,
  ConsultationKind,
  ConsultationOutcome,
  Purpose,
} from '../../shared/consultation/consultation.ts'
import { FrozenRules } from '../../shared/consultation/consultation-rules.ts'
import { dateOf, phaseOf } from '../../shared/consultation/consultation-state.ts'
import type { Reviewed } from '../../shared/consultation/reviewed.ts'
import type { SideDecision } from '../../shared/consultation/side-decision.ts'
import { dateOfDraft, type TabledConsultation } from '../../shared/consultation/tabled-consultation.ts'
import { LocalizedText } from '../../shared/localized-text.ts'

/** A draft of the caller's own side that is not decided on. Nobody is told who drafted it, or who supports it. */
export const SidesDraftView = z
  .object({
    id: ConsultationId,
    purpose: Purpose,
    outcome: ConsultationOutcome.optional().meta({ description: 'Of the draft of a closing' }),
    words: LocalizedText.optional(),
    closesAt: z.iso
      .datetime()
      .optional()
      .meta({ description: 'Until when your side can decide; absent if no date runs' }),
    mayAnswer: z.boolean().meta({ description: 'Whether you are on the roll, and members decide' }),
    support: z.boolean().optional().meta({ description: 'Whether you support it; absent if you never answered' }),
    revision: z.int().min(0).meta({ description: 'The number of your last revision; 0 for none' }),
  })
  .meta({ id: 'SidesDraftView' })
export type SidesDraftView = z.infer<typeof SidesDraftView>

/**
 * A consultation, as somebody may see it. It names sides and never a person. Neither bringing one nor answering one is an admission.
 */
export const ConsultationView = z
  .object({
    id: ConsultationId,
    number: z
      .int()
      .min(1)
      .optional()
      .meta({ description: 'Its number in the dialogue; absent before it is transmitted' }),
    kind: ConsultationKind,
    about: About,
    words: LocalizedText,
    side: z.string().meta({ description: 'The side that brings it' }),
    phase: z.enum(['draft', 'over', 'made', 'transmitted', 'answered', 'closed', 'public']).meta({
      description:
        '`draft`: only its side knows of it; `over`: its side did not make it; `made`: by its side, and not passed on yet; `transmitted`: other sides can answer; `answered`: its side is to close it',
    }),
    madeAt: z.iso.datetime().optional(),
    transmittedAt: z.iso.datetime().optional(),
    closesAt: z.iso
      .datetime()
      .optional()
      .meta({ description: 'The date that runs: of the draft, the answers, or the closing' }),
    answers: z
      .array(
        z.object({
          side: z.string(),
          at: z.iso.datetime(),
          words: LocalizedText.optional().meta({ description: 'Absent if its date passed without an answer' }),
        }),
      )
      .readonly(),
    closed: z
      .object({
        at: z.iso.datetime(),
        outcome: ConsultationOutcome,
        words: LocalizedText.optional(),
        byRule: z.boolean().meta({ description: 'Whether the rule closed it, because its date passed' }),
      })
      .optional(),
    reviewedIn: z
      .int()
      .min(1)
      .optional()
      .meta({ description: 'The round that had it on its agenda after it was closed for the review' }),
    consents: z.array(z.string()).readonly().meta({ description: 'The sides that consented that it becomes public' }),
    rules: FrozenRules,
    yours: z
      .object({
        side: z.string(),
        purposes: z.array(Purpose).readonly().meta({ description: 'What your side can draft and decide now' }),
        drafts: z.array(SidesDraftView).readonly(),
      })
      .optional()
      .meta({
        description: 'Only for members of a side, and for its co-chair where the rules say that the co-chair decides',
      }),
  })
  .meta({ id: 'ConsultationView' })
export type ConsultationView = z.infer<typeof ConsultationView>

/** Every consultation that somebody may see. */
export const ConsultationsView = z
  .object({ consultations: z.array(ConsultationView).readonly() })
  .meta({ id: 'ConsultationsView' })

/** What everybody sees who may see a consultation that is in the register. */
export function viewOfState(state: Reviewed): Omit<ConsultationView, 'yours'> {
  const { id, number, kind, about, words, side, madeAt, transmitted, answers, closed, consents, rules, reviewedIn } =
    state
  const date = dateOf(state)
  return {
    ...{ id, number, kind, about, words, side, madeAt, rules },
    phase: phaseOf(state),
    ...(transmitted !== undefined && { transmittedAt: transmitted.at }),
    ...(date !== undefined && { closesAt: date }),
    answers: Object.entries(answers).map(([side, { at, words }]) => ({ side, at, ...(words && { words }) })),
    ...(closed !== undefined && {
      closed: {
        ...{ at: closed.at, outcome: closed.outcome, byRule: closed.decision === undefined },
        ...(closed.words && { words: closed.words }),
      },
    }),
    ...(reviewedIn !== undefined && { reviewedIn }),
    consents: Object.keys(consents),
  }
}

/** What is seen of a consultation that is in no register: by its side, and by facilitators once it waits to be passed on. */
export function viewOfTabled(
  tabled: TabledConsultation,
  { isOver, waiting }: { readonly isOver: boolean; readonly waiting: SideDecision | undefined },
): Omit<ConsultationView, 'yours'> {
  const { id, kind, about, words, side, rules } = tabled
  const phase = isOver ? 'over' : waiting === undefined ? 'draft' : 'made'
  return {
    ...{ id, kind, about, words, side, rules, phase },
    ...(phase === 'draft' && { closesAt: dateOfDraft(tabled) }),
    ...(waiting !== undefined && { madeAt: waiting.at }),
    answers: [],
    consents: [],
  }
}
