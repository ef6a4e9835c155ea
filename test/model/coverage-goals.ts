import type { Coverage } from './coverage.ts'

/** In so many sequences, everything that is to be seen is seen. */
export const MANY = 10_000

/** What is to be seen in {@link MANY} sequences, and how often at least: a fifth of what usually is, or less. */
const COVERAGE_GOALS: Coverage = {
  'terms: closed by facilitator, then next-stage': 1_000,
  'terms: closed by facilitator, then another-reading': 50,
  'terms: closed by facilitator, then adjourn': 1,
  'terms: closed by deadline, then next-stage': 200,
  'terms: closed by deadline, then another-reading': 20,
  'baskets: closed by facilitator, then next-stage': 1_000,
  'baskets: closed by facilitator, then another-reading': 50,
  'baskets: closed by facilitator, then adjourn': 50,
  'baskets: closed by deadline, then next-stage': 20,
  'baskets: closed by deadline, then another-reading': 20,
  'baskets: closed by deadline, then adjourn': 200,
  'modality: closed by facilitator, then next-stage': 500,
  'modality: closed by facilitator, then another-reading': 50,
  'modality: closed by facilitator, then shelve': 50,
  'modality: closed by deadline, then next-stage': 20,
  'modality: closed by deadline, then another-reading': 20,
  'modality: closed by deadline, then shelve': 200,
  'commitments: closed by facilitator, then next-stage': 500,
  'commitments: closed by facilitator, then another-reading': 50,
  'commitments: closed by facilitator, then shelve': 50,
  'commitments: closed by deadline, then next-stage': 20,
  'commitments: closed by deadline, then another-reading': 20,
  'commitments: closed by deadline, then shelve': 200,
  'ratification: closed by facilitator, then ratified': 200,
  'ratification: closed by facilitator, then redraft': 50,
  'ratification: closed by facilitator, then shelve': 2,
  'ratification: closed by deadline, then ratified': 20,
  'ratification: closed by deadline, then redraft': 100,
  'ratification: closed by deadline, then shelve': 10,
  'a position: support': 5_000,
  'a position: accept': 2_000,
  'a position: abstain': 500,
  'a position: object': 500,
  'a position: block': 500,
  'a position: ratify': 500,
  'a position: ratify-with-reservation': 200,
  'a position: ad-referendum': 50,
  'a position: decline': 50,
  'a side without anybody': 3,
  'a side short of its quorum': 500,
  'a side with just its quorum': 50,
  'a side with its quorum and a red line': 50,
  'consensus: a side with its quorum and an objection': 100,
  'sufficient consensus: a side below what is asked, and not whole': 50,
  'sufficient consensus: a side at what is asked, and not whole': 50,
  'sufficient consensus: a side above what is asked, and not whole': 10,
  'ratification: a side below what is asked, and not whole': 5,
  'ratification: a side at what is asked, and not whole': 1,
  'ratification: a side above what is asked, and not whole': 10,
  merged: 150,
  consolidated: 40,
  tied: 150,
  amended: 350,
  outranked: 350,
  'silence kept': 100,
  'silence broken': 50,
  'silence cut short': 5,
  'not-read-again': 15,
  'a round with two lanes': 500,
  'ratified once it was redrafted': 2,
  'ratified with reservation': 100,
}

/** What was seen less often than it has to be in {@link MANY} sequences. */
export function missedCoverage(seen: Coverage) {
  return Object.entries(COVERAGE_GOALS)
    .map(([what, atLeast]) => ({ what, times: seen[what] ?? 0, atLeast }))
    .filter(({ times, atLeast }) => times < atLeast)
}
