import * as z from 'zod'
import type { AgreementRule } from './agreement.ts'
import { OutOfLine } from './edits/edit.ts'
import { type Proposal, ProposalBody, type Tabled } from './proposal.ts'
import type { RecordFormat } from './record-format.ts'
import type { ModalityForm } from './stages/modality.ts'
import { isOpposing, Stance } from './stance.ts'

/**
 * The status of a proposal after its reading. Merged: every side agrees on it, and it is part of a consolidated text.
 * Bracketed: contested, not decided, or with an open wording; it stays in the text in square brackets.
 */
export const Status = z.enum(['agreed', 'merged', 'bracketed', 'dropped']).meta({ id: 'Status' })
export type Status = z.infer<typeof Status>

/**
 * The reason for a status.
 *
 * - *Consolidated*: made of several amendments, on each of which every side agrees.
 * - *Amended*: replaced by its amendments.
 * - *Tied*: every side agrees on it and on another wording that ranks alike, so the matter is agreed and its wording
 *   is open.
 * - *Not read again*: every side agreed on it in the reading before, and this one had no quorum and no objection.
 * - *More baskets than lanes*: every side agrees on it, and every lane is taken. It waits for the next round.
 * - *Lacks an authentic text*: every side agrees on it, and it has no text in line in one of the dialogue's authentic
 *   languages, so that it cannot be put to ratification yet.
 * - *Quorum not met*: no side agrees, and on some side too few took a position for a decision.
 */
export const Reason = z
  .enum([
    'every-side-agrees',
    'consolidated',
    'merged',
    'amended',
    'some-sides-agree',
    'no-side-agrees',
    'quorum-not-met',
    'outranked',
    'tied',
    'not-read-again',
    'withdrawn',
    'more-baskets-than-lanes',
    'lacks-authentic-text',
  ])
  .meta({ id: 'Reason' })
export type Reason = z.infer<typeof Reason>

/**
 * The result of one side on one proposal: the number of entitled participants, the tally, and whether the side
 * agrees.
 */
export const SideOutcome = z.object({
  side: z.string(),
  roll: z.int().min(0),
  tally: z.record(z.string(), z.int().min(0)),
  agrees: z.boolean(),
})
export type SideOutcome = z.infer<typeof SideOutcome>

/** A text that was consolidated from several tabled ones. */
export const ConsolidatedText = z
  .object({
    body: ProposalBody,
    /** The proposals that went in, by id. */
    consolidates: z.array(z.string()).readonly(),
    outOfLine: z.array(OutOfLine).readonly().optional(),
  })
  .meta({ id: 'ConsolidatedText' })
export type ConsolidatedText = z.infer<typeof ConsolidatedText>

/** The outcome of one proposal. */
export const Outcome = z.object({
  proposal: z.string(),
  competes: z.string(),
  status: Status,
  reason: Reason,
  sides: z.array(SideOutcome).readonly(),
  /** Present for a text that this reading consolidated, because nobody tabled it. */
  text: ConsolidatedText.optional(),
})
export type Outcome = z.infer<typeof Outcome>

/** The tally of each side on a proposal. */
export type Counts = { readonly [side: string]: { readonly [stance in Stance]?: number } }

/** The input of a settlement: the roll by side, in the dialogue's order, and everything that was counted. */
export type Counted = {
  readonly rule: AgreementRule
  readonly roll: { readonly [side: string]: number }
  readonly proposals: readonly ToSettle[]
  readonly counts: { readonly [proposal: string]: Counts }
  /** How many baskets can still become lanes; all of them unless earlier readings agreed on some. */
  readonly lanesLeft?: number | undefined
  /**
   * Under the silence procedure: whether the reading was closed before its deadline, so that silence does not count.
   */
  readonly isCutShort?: boolean | undefined
  /** Texts on which every side agreed in the reading before, which left their wording open or them without a lane. */
  readonly openBefore?: readonly string[] | undefined
  /** The order of the reading's matters, by competition: among baskets of equal rank, the first gets a lane. */
  readonly order?: readonly string[] | undefined
  /** What stands since earlier rounds: the roots of its amendments. They have no position and no outcome. */
  readonly roots?: readonly RootText[] | undefined
  /** In the modality stage of a review: the form that stands. It stays if no other is agreed. */
  readonly form?: ModalityForm | undefined
  /** The reading's id, which is part of the ids of consolidated texts. */
  readonly reading?: string | undefined
  /** The format that was frozen when the round started. */
  readonly format?: RecordFormat | undefined
}

/** The fields of a proposal that settling reads. */
export type ToSettle = Pick<Proposal, 'id' | 'competes' | 'withdrawnAt' | 'body'> &
  Partial<Pick<Proposal, 'amends' | 'ends' | 'edits' | 'outOfLine' | 'consolidates'>>

/** The fields of a text that stands since an earlier round that settling reads. */
export type RootText = Pick<Proposal, 'id' | 'competes' | 'outOfLine'> & { readonly body: Tabled }

/** Whether a reading agreed something. */
export function agreedIn(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter((outcome) => outcome.status === 'agreed')
}

/** The bracketed texts on whose matter every side agrees, so that only their wording is open, or an authentic text missing. */
export function openWordingsIn(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter(({ status, reason }) => status === 'bracketed' && OPEN_WORDING.has(reason))
}

/** The baskets that every side agrees on and that have no lane, so that they wait for the next round. */
export function waitingIn<One extends Pick<Outcome, 'reason'>>(outcomes: readonly One[]): readonly One[] {
  return outcomes.filter(({ reason }) => reason === 'more-baskets-than-lanes')
}

/** Whether somebody opposed a text, on any side. */
export function isOpposed({ sides }: Pick<Outcome, 'sides'>): boolean {
  return sides.some(({ tally }) => OPPOSING.some((stance) => (tally[stance] ?? 0) > 0))
}

const OPPOSING: readonly Stance[] = Stance.options.filter(isOpposing)

/** What a text is shown as. A basket that waits for the next round is in brackets by its status, and contested by nobody. */
export type ShownStatus = Status | 'waiting'

/** What a text with this outcome is shown as. */
export function shownStatus({ status, reason }: Pick<Outcome, 'status' | 'reason'>): ShownStatus {
  return reason === 'more-baskets-than-lanes' ? 'waiting' : status
}

/** The reasons of a bracketed text on whose matter every side agrees. */
export const OPEN_WORDING: ReadonlySet<string> = new Set<Reason>([
  'tied',
  'consolidated',
  'not-read-again',
  'lacks-authentic-text',
])

/**
 * Outcomes in an order that does not reveal approval: by competition, which for baskets is alphabetical, then by id.
 */
export function inNeutralOrder(outcomes: readonly Outcome[]): readonly Outcome[] {
  return [...outcomes].sort((one, other) => {
    if (one.competes !== other.competes) return one.competes < other.competes ? -1 : 1
    return byProposal(one, other)
  })
}

export function byProposal(one: Outcome, other: Outcome): number {
  return one.proposal < other.proposal ? -1 : 1
}
