import { approvalOf, compareApproval, NO_POSITIONS, type Share } from './agreement.ts'
import type { Outcome } from './outcomes.ts'
import { acceptances, NO_DECISIONS, type RatificationTally } from './stages/ratification.ts'

/**
 * How texts compete in rounds of the first format, which keep the rules they began with: a tie leaves all tied texts in
 * brackets, and an amendment competes like any other text.
 */

/**
 * Of competing texts that every side agrees on, the best ranked one is agreed and the others are dropped. If several
 * rank first, all of those stay in brackets.
 */
export function besideCompetitors(all: readonly Outcome[]): readonly Outcome[] {
  return all.map((outcome) => besideOthers(outcome, all))
}

function besideOthers(outcome: Outcome, all: readonly Outcome[]): Outcome {
  if (outcome.status === 'dropped') return outcome
  const competing = agreed(all).filter((other) => other.competes === outcome.competes)
  const first = byApproval(competing)[0]
  if (first === undefined) return outcome
  const best = competing.filter((other) => compareApproval(approvals(other), approvals(first)) === 0)

  if (!best.includes(outcome)) return { ...outcome, status: 'dropped', reason: 'outranked' }
  return best.length === 1 ? outcome : { ...outcome, status: 'bracketed', reason: 'tied' }
}

/** Baskets that tie for the last lane all stay in brackets, as tied texts do. */
export function withinTheLanes(outcomes: readonly Outcome[], lanesLeft: number): readonly Outcome[] {
  const baskets = byApproval(agreed(outcomes).filter((outcome) => outcome.competes.startsWith('basket ')))
  const firstBeyond = baskets[lanesLeft]
  if (firstBeyond === undefined) return outcomes
  const beyond = baskets.filter((basket) => compareApproval(approvals(basket), approvals(firstBeyond)) >= 0)
  return outcomes.map((outcome) =>
    beyond.includes(outcome) ? { ...outcome, status: 'bracketed', reason: 'more-baskets-than-lanes' } : outcome,
  )
}

/** Outcomes from the best approved to the least, ties by id. */
export function byApproval(outcomes: readonly Outcome[]): readonly Outcome[] {
  return [...outcomes].sort(
    (one, other) => compareApproval(approvals(one), approvals(other)) || (one.proposal < other.proposal ? -1 : 1),
  )
}

function agreed(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.filter(({ status }) => status === 'agreed')
}

function approvals({ sides }: Outcome): readonly Share[] {
  return sides.map(({ tally }) =>
    'ratify' in tally ? ratificationShare({ ...NO_DECISIONS, ...tally }) : approvalOf({ ...NO_POSITIONS, ...tally }),
  )
}

function ratificationShare(tally: RatificationTally): Share {
  const part = acceptances(tally)
  return { part, of: part + tally.decline }
}
