/** How many of each side took each stance. */
export type Tallies = readonly Readonly<Record<string, number>>[]

type Fraction = readonly [part: bigint, of: bigint]
const NOTHING: Fraction = [0n, 1n]

/**
 * Compares two ranks, in whole numbers: the weakest side's approval, the product of the sides' approvals, the weakest
 * side's full support, the product of those.
 *
 * @returns below 0 when `one` ranks first, 0 when they rank alike
 */
export function compareRanks(one: Tallies, other: Tallies): number {
  return compareShares(one.map(approval), other.map(approval)) || compareShares(one.map(support), other.map(support))
}

/** The lowest of some ranks. */
export function lowest(ranks: readonly Tallies[]): Tallies {
  return ranks.toSorted(compareRanks).at(-1) ?? []
}

function compareShares(one: readonly Fraction[], other: readonly Fraction[]): number {
  return compare(least(other), least(one)) || compare(product(other), product(one))
}

function approval({ support = 0, accept = 0, object = 0, block = 0 }: Tallies[number]): Fraction {
  return share(support + accept, support + accept + object + block)
}

function support({ support = 0, accept = 0, object = 0, block = 0 }: Tallies[number]): Fraction {
  return share(support, support + accept + object + block)
}

function share(part: number, of: number): Fraction {
  return of === 0 ? NOTHING : [BigInt(part), BigInt(of)]
}

function least(shares: readonly Fraction[]): Fraction {
  return shares.toSorted(compare)[0] ?? NOTHING
}

function product(shares: readonly Fraction[]): Fraction {
  return shares.reduce((whole, one) => [whole[0] * one[0], whole[1] * one[1]], [1n, 1n])
}

function compare(one: Fraction, other: Fraction): number {
  return Number(one[0] * other[1] > other[0] * one[1]) - Number(one[0] * other[1] < other[0] * one[1])
}
