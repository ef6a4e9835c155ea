import type { Proposal } from '../proposal.ts'

type Competing = Pick<Proposal, 'id' | 'amends'>

/** The nearest text in a competition that a text amends, skipping texts that are no longer in it. */
export function nearestAmended(
  { amends }: Pick<Competing, 'amends'>,
  among: readonly Pick<Competing, 'id'>[],
  all: readonly Pick<Competing, 'id' | 'amends'>[],
): string | undefined {
  if (amends === undefined || among.some(({ id }) => id === amends)) return amends
  const next = all.find(({ id }) => id === amends)
  return next === undefined ? undefined : nearestAmended(next, among, all)
}
