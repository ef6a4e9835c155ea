import * as z from 'zod'
import {
  type AgreementRule,
  approvalOf,
  compareApproval,
  NOBODY_YET,
  type Share,
  sideAgrees,
  type Tally,
} from './agreement.ts'
import type { Stance } from './position.ts'
import type { Proposal } from './proposal.ts'
import { MOST_LANES } from './stage.ts'
import { acceptances, NO_DECISIONS, type RatificationTally, sideRatifies } from './stages/ratification.ts'

/** What a closed reading makes of a proposal. Bracketed: contested, it stays in the text in square brackets. */
export const Status = z.enum(['agreed', 'bracketed', 'dropped']).meta({ id: 'Status' })
export type Status = z.infer<typeof Status>

/**
 * Why: every side agrees, some do, none does; a competing text ranked higher or exactly as high; who tabled it
 * withdrew it; or there were more baskets than lanes.
 */
export const Reason = z
  .enum([
    'every-side-agrees',
    'some-sides-agree',
    'no-side-agrees',
    'outranked',
    'tied',
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

/** What the settlement says of one proposal. */
export const Outcome = z.object({
  proposal: z.string(),
  competes: z.string(),
  status: Status,
  reason: Reason,
  sides: z.array(SideOutcome).readonly(),
})
export type Outcome = z.infer<typeof Outcome>

/** How many of each side took each stance on a proposal, as they were counted. */
export type Counts = { readonly [side: string]: { readonly [stance in Stance]?: number } }

/** What is to be settled: the roll by side, in the dialogue's order, and everything that was counted. */
export type Counted = {
  readonly rule: AgreementRule
  readonly roll: { readonly [side: string]: number }
  readonly proposals: readonly Pick<Proposal, 'id' | 'competes' | 'withdrawnAt' | 'body'>[]
  readonly counts: { readonly [proposal: string]: Counts }
  /** How many baskets can still become lanes; all of them unless earlier readings agreed on some. */
  readonly lanesLeft?: number
}

/**
 * Settles a reading: agreed when every side agrees, bracketed when some do, dropped when none does. The sides
 * are never pooled. Of competing texts that every side agrees on, the best ranked one is agreed and the others
 * give way; where several rank first, all of those stay in brackets.
 *
 * @returns an outcome for each proposal, ordered by proposal id, whatever order they came in
 */
export function settle(counted: Counted): readonly Outcome[] {
  const alone = counted.proposals
    .map((proposal) => settleAlone(proposal, counted))
    .sort((one, other) => (one.proposal < other.proposal ? -1 : 1))
  return withinTheLanes(
    alone.map((outcome) => besideCompetitors(outcome, alone)),
    counted.lanesLeft ?? MOST_LANES,
  )
}

/** Whether a reading agreed something. */
export function agreedIn(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter((outcome) => outcome.status === 'agreed')
}

/** Outcomes from the best approved to the least, ties by id. */
export function byApproval(outcomes: readonly Outcome[]): readonly Outcome[] {
  return [...outcomes].sort(
    (one, other) => compareApproval(approvals(one), approvals(other)) || (one.proposal < other.proposal ? -1 : 1),
  )
}

/**
 * Outcomes in an order that tells nothing of who approved of what, as the order of their approval would: by what they
 * are about, which for baskets is alphabetical, then by id.
 */
export function byWhatTheySay(outcomes: readonly Outcome[]): readonly Outcome[] {
  return [...outcomes].sort((one, other) => {
    if (one.competes !== other.competes) return one.competes < other.competes ? -1 : 1
    return one.proposal < other.proposal ? -1 : 1
  })
}

function settleAlone(proposal: Counted['proposals'][number], { rule, roll, counts }: Counted): Outcome {
  const sides = Object.entries(roll).map(([side, entitled]) => {
    const stances = counts[proposal.id]?.[side] ?? {}
    if (proposal.body.kind === 'text') {
      const tally: RatificationTally = { ...NO_DECISIONS, ...stances }
      return { side, roll: entitled, tally, agrees: sideRatifies(rule.quorum, entitled, tally) }
    }
    const tally: Tally = { ...NOBODY_YET, ...stances }
    return { side, roll: entitled, tally, agrees: sideAgrees(rule, entitled, tally) }
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

function besideCompetitors(outcome: Outcome, all: readonly Outcome[]): Outcome {
  if (outcome.status === 'dropped') return outcome
  const agreed = agreedIn(all).filter((other) => other.competes === outcome.competes)
  const first = byApproval(agreed)[0]
  if (first === undefined) return outcome
  const best = agreed.filter((other) => compareApproval(approvals(other), approvals(first)) === 0)

  if (!best.includes(outcome)) return { ...outcome, status: 'dropped', reason: 'outranked' }
  return best.length === 1 ? outcome : { ...outcome, status: 'bracketed', reason: 'tied' }
}

/** Baskets that tie for the last lane all stay in brackets, as texts do that rank first together. */
function withinTheLanes(outcomes: readonly Outcome[], lanesLeft: number): readonly Outcome[] {
  const baskets = byApproval(agreedIn(outcomes).filter((outcome) => outcome.competes.startsWith('basket ')))
  const firstBeyond = baskets[lanesLeft]
  if (firstBeyond === undefined) return outcomes
  const beyond = baskets.filter((basket) => compareApproval(approvals(basket), approvals(firstBeyond)) >= 0)
  return outcomes.map((outcome) =>
    beyond.includes(outcome) ? { ...outcome, status: 'bracketed', reason: 'more-baskets-than-lanes' } : outcome,
  )
}

function approvals({ sides }: Outcome): readonly Share[] {
  return sides.map(({ tally }) =>
    'ratify' in tally ? ratificationShare({ ...NO_DECISIONS, ...tally }) : approvalOf({ ...NOBODY_YET, ...tally }),
  )
}

function ratificationShare(tally: RatificationTally): Share {
  const part = acceptances(tally)
  return { part, of: part + tally.decline }
}
