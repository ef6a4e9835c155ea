/** How a text ranks among others: the first two numbers that differ decide, and the higher one is better. */
export type Rank = readonly number[]

/** How many of a side are for a text, of those how many fully, and how many are against it. */
export type Heard = { readonly pro: number; readonly full: number; readonly against: number }

/** By its weakest side, then by all of them together; by approval first, and then by full support. */
export function rankOf(sides: readonly Heard[]): Rank {
  return [...shares(sides, ({ pro }) => pro), ...shares(sides, ({ full }) => full)]
}

function shares(sides: readonly Heard[], part: (side: Heard) => number): readonly number[] {
  const fractions = sides.map((side) => ({ part: part(side), of: side.pro + side.against || 1 }))
  const weakest = Math.min(...fractions.map((one) => one.part / one.of))
  // One division, so that equal products are equal numbers.
  const all = fractions.reduce((product, one) => ({ part: product.part * one.part, of: product.of * one.of }))
  return [weakest, all.part / all.of]
}

/** Below 0 where one ranks before the other. */
export function compareRanks(one: Rank, other: Rank): number {
  const place = one.findIndex((number, index) => number !== other[index])
  return place < 0 ? 0 : (other[place] ?? 0) - (one[place] ?? 0)
}

export function bestOf<Ranked extends { readonly rank: Rank }>(ranked: readonly Ranked[]): readonly Ranked[] {
  return ranked.filter(({ rank }) => ranked.every((other) => compareRanks(rank, other.rank) <= 0))
}

export function lowestOf(ranked: readonly { readonly rank: Rank }[]): Rank {
  return (
    ranked
      .map(({ rank }) => rank)
      .toSorted(compareRanks)
      .at(-1) ?? []
  )
}
