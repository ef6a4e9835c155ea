import { type Ballot, schulzeRanks } from './schulze.ts'

/** A candidate with its rank for each side, 0 for the best. */
export type RankedCandidate = { readonly id: string; readonly ranks: Readonly<Record<string, number>> }

/**
 * Orders candidates, the best first. The ballots of each side are counted by the Schulze method for this side alone: sides
 * are never pooled. Then the weakest side decides: the smaller of two worst ranks is better. Ties are broken by the sum of
 * the ranks, and then by the order in which the candidates are given.
 *
 * @param ballots by side; the order of a side's ballots changes nothing
 */
export function weakestSideFirst(
  candidates: readonly string[],
  ballots: Readonly<Record<string, readonly Ballot[]>>,
): readonly RankedCandidate[] {
  const bySide = Object.entries(ballots).map(([side, own]) => [side, schulzeRanks(candidates, own)] as const)
  const ranked = candidates.map((id) => ({
    id,
    ranks: Object.fromEntries(bySide.map(([side, ranks]) => [side, ranks.get(id) ?? 0])),
  }))
  return ranked.toSorted((one, other) => worst(one) - worst(other) || sum(one) - sum(other))
}

function worst({ ranks }: RankedCandidate): number {
  return Math.max(0, ...Object.values(ranks))
}

function sum({ ranks }: RankedCandidate): number {
  return Object.values(ranks).reduce((total, rank) => total + rank, 0)
}
