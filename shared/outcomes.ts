import * as z from 'zod'
import { type AgreementRule, NOBODY_YET, sideAgrees, type Tally } from './agreement.ts'
import { settleCompetitions } from './competing-texts.ts'
import { besideCompetitors, withinTheLanes } from './competing-texts-first-format.ts'
import { OutOfLine } from './edits/edit.ts'
import type { Stance } from './position.ts'
import { type Proposal, ProposalBody } from './proposal.ts'
import { FIRST_FORMAT, type RecordFormat } from './record-format.ts'
import { MOST_LANES } from './stage.ts'
import { NO_DECISIONS, type RatificationTally, sideRatifies } from './stages/ratification.ts'

/**
 * What a closed reading makes of a proposal. Merged: every side agrees on it, and it went into a consolidated text.
 * Bracketed: contested, or its wording is open; it stays in the text in square brackets.
 */
export const Status = z.enum(['agreed', 'merged', 'bracketed', 'dropped']).meta({ id: 'Status' })
export type Status = z.infer<typeof Status>

/**
 * Why. *Consolidated*: made of several amendments, on each of which every side agrees. *Amended*: amendments of it stand
 * in its place. *Tied*: every side agrees on it and on another wording that ranks alike, so the matter is agreed and
 * its wording is open. *Not read again*: every side agreed on it in the reading before, and this one neither met a
 * quorum nor heard an objection.
 */
export const Reason = z
  .enum([
    'every-side-agrees',
    'consolidated',
    'merged',
    'amended',
    'some-sides-agree',
    'no-side-agrees',
    'outranked',
    'tied',
    'not-read-again',
    'withdrawn',
    'more-baskets-than-lanes',
  ])
  .meta({ id: 'Reason' })
export type Reason = z.infer<typeof Reason>

/** One side on one proposal: how many were entitled, how many took which stance, and whether the side agrees. */
export const SideOutcome = z.object({
  side: z.string(),
  roll: z.int().min(0),
  tally: z.record(z.string(), z.int().min(0)),
  agrees: z.boolean(),
})
export type SideOutcome = z.infer<typeof SideOutcome>

/** A text composed of several that were tabled. */
export const ConsolidatedText = z
  .object({
    body: ProposalBody,
    /** The proposals that went in, by id. */
    consolidates: z.array(z.string()).readonly(),
    outOfLine: z.array(OutOfLine).readonly().optional(),
  })
  .meta({ id: 'ConsolidatedText' })
export type ConsolidatedText = z.infer<typeof ConsolidatedText>

/** What the settlement says of one proposal. */
export const Outcome = z.object({
  proposal: z.string(),
  competes: z.string(),
  status: Status,
  reason: Reason,
  sides: z.array(SideOutcome).readonly(),
  /** Of a consolidated text, which this reading made: nobody tabled it. */
  text: ConsolidatedText.optional(),
})
export type Outcome = z.infer<typeof Outcome>

/** How many of each side took each stance on a proposal, as they were counted. */
export type Counts = { readonly [side: string]: { readonly [stance in Stance]?: number } }

/** What is to be settled: the roll by side, in the dialogue's order, and everything that was counted. */
export type Counted = {
  readonly rule: AgreementRule
  readonly roll: { readonly [side: string]: number }
  readonly proposals: readonly ToSettle[]
  readonly counts: { readonly [proposal: string]: Counts }
  /** How many baskets can still become lanes; all of them unless earlier readings agreed on some. */
  readonly lanesLeft?: number | undefined
  /** Under the silence procedure: that the reading was closed before its deadline, so silence was not kept. */
  readonly isCutShort?: boolean | undefined
  /** Texts on which every side agreed in the reading before, which left their wording open. */
  readonly openBefore?: readonly string[] | undefined
  /** The reading, from which consolidated texts have their ids. */
  readonly reading?: string | undefined
  /** The format that the round began with. */
  readonly format?: RecordFormat | undefined
}

/** What settling looks at in a proposal. */
export type ToSettle = Pick<Proposal, 'id' | 'competes' | 'withdrawnAt' | 'body'> &
  Partial<Pick<Proposal, 'amends' | 'edits' | 'outOfLine' | 'consolidates'>>

/**
 * Settles a reading. Each proposal by itself is agreed when every side agrees, bracketed when some do, dropped when
 * none does; the sides are never pooled. Then proposals are settled beside those that they compete with.
 *
 * @returns an outcome for each proposal and each consolidated text, ordered by id, whatever order they came in
 */
export function settle(counted: Counted): readonly Outcome[] {
  const alone = counted.proposals.map((proposal) => settleAlone(proposal, counted)).toSorted(byId)
  const lanesLeft = counted.lanesLeft ?? MOST_LANES
  return counted.format === FIRST_FORMAT
    ? withinTheLanes(besideCompetitors(alone), lanesLeft)
    : settleCompetitions(alone, counted, lanesLeft).toSorted(byId)
}

/** Whether a reading agreed something. */
export function agreedIn(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter((outcome) => outcome.status === 'agreed')
}

/** The texts in brackets whose matter every side agrees on: only their wording is open. */
export function openIn(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter(({ status, reason }) => status === 'bracketed' && OPEN.has(reason))
}

const OPEN: ReadonlySet<Reason> = new Set(['tied', 'consolidated', 'not-read-again'])

/**
 * Outcomes in an order that tells nothing of who approved of what, as the order of their approval would: by what they
 * are about, which for baskets is alphabetical, then by id.
 */
export function byWhatTheySay(outcomes: readonly Outcome[]): readonly Outcome[] {
  return [...outcomes].sort((one, other) => {
    if (one.competes !== other.competes) return one.competes < other.competes ? -1 : 1
    return byId(one, other)
  })
}

function byId(one: Outcome, other: Outcome): number {
  return one.proposal < other.proposal ? -1 : 1
}

function settleAlone(proposal: ToSettle, { rule, roll, counts, isCutShort = false }: Counted): Outcome {
  const sides = Object.entries(roll).map(([side, entitled]) => {
    const stances = counts[proposal.id]?.[side] ?? {}
    if (proposal.body.kind === 'text') {
      const tally: RatificationTally = { ...NO_DECISIONS, ...stances }
      return { side, roll: entitled, tally, agrees: sideRatifies(rule.quorum, entitled, tally) }
    }
    const tally: Tally = { ...NOBODY_YET, ...stances }
    return { side, roll: entitled, tally, agrees: !isCutShort && sideAgrees(rule, entitled, tally) }
  })
  return {
    proposal: proposal.id,
    competes: proposal.competes,
    sides,
    ...verdict(
      proposal.withdrawnAt !== undefined,
      sides.map((side) => side.agrees),
    ),
  }
}

function verdict(withdrawn: boolean, agrees: readonly boolean[]): Pick<Outcome, 'status' | 'reason'> {
  if (withdrawn) return { status: 'dropped', reason: 'withdrawn' }
  if (agrees.length > 0 && agrees.every(Boolean)) return { status: 'agreed', reason: 'every-side-agrees' }
  if (agrees.some(Boolean)) return { status: 'bracketed', reason: 'some-sides-agree' }
  return { status: 'dropped', reason: 'no-side-agrees' }
}
