/** A predicted order of candidates by their ids, the best first. Each candidate is in it once. */
export type Ballot = readonly string[]

/**
 * The rank of each candidate by the Schulze method with winning ballots: how many candidates beat it, so 0 for the best.
 * Candidates that beat each other equally may share a rank. If one beats another, its rank is smaller.
 *
 * Source: M. Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
 * election method, Social Choice and Welfare 36 (2011), section 2.
 */
export function schulzeRanks(candidates: readonly string[], ballots: readonly Ballot[]): ReadonlyMap<string, number> {
  const strength = strongestPaths(candidates, preferences(candidates, ballots))
  const between = (one: string, other: string) => strength.get(one)?.get(other) ?? 0
  return new Map(
    candidates.map((one) => [one, candidates.filter((other) => between(other, one) > between(one, other)).length]),
  )
}

type Pairs = ReadonlyMap<string, ReadonlyMap<string, number>>

/** How many ballots have one candidate before another. */
function preferences(candidates: readonly string[], ballots: readonly Ballot[]): Pairs {
  const places = ballots.map((ballot) => new Map(ballot.map((id, place) => [id, place])))
  const placeIn = (ballot: ReadonlyMap<string, number>, id: string) => ballot.get(id) ?? Number.POSITIVE_INFINITY
  return tableOf(
    candidates,
    (one, other) => places.filter((ballot) => placeIn(ballot, one) < placeIn(ballot, other)).length,
  )
}

/** The strength of the strongest path between each two candidates: its weakest link, by Floyd and Warshall. */
function strongestPaths(candidates: readonly string[], preferred: Pairs): Pairs {
  const count = (one: string, other: string) => preferred.get(one)?.get(other) ?? 0
  let paths = tableOf(candidates, (one, other) => (count(one, other) > count(other, one) ? count(one, other) : 0))
  for (const through of candidates) {
    const known = paths
    const path = (one: string, other: string) => known.get(one)?.get(other) ?? 0
    paths = tableOf(candidates, (one, other) =>
      Math.max(path(one, other), Math.min(path(one, through), path(through, other))),
    )
  }
  return paths
}

function tableOf(candidates: readonly string[], value: (one: string, other: string) => number): Pairs {
  return new Map(
    candidates.map((one) => [one, new Map(candidates.map((other) => [other, one === other ? 0 : value(one, other)]))]),
  )
}
