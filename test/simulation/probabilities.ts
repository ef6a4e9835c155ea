import { seededRandom } from '../fault-injection/plan.ts'
import { TINY } from './texts-of-a-round.ts'

/** How often somebody says nothing, changes their mind, withdraws what they tabled, moves a deadline, or lets it pass. */
const PROBABILITIES = {
  silent: 0,
  changes: 0.2,
  withdraws: 0.2,
  extends: 0.3,
  anotherReading: 0.3,
  silence: 0.15,
  adjourns: 0.05,
  letsItPass: 0.1,
}

/** The same in rounds that are tried in thousands, where a deadline takes as long as two of them. */
const PROBABILITIES_OF_A_TINY_ROUND = {
  ...PROBABILITIES,
  silent: 0.4,
  extends: 0,
  anotherReading: 0,
  silence: 0,
  adjourns: 0.95,
  letsItPass: 0.02,
}

export function probabilitiesOf(seed: string): typeof PROBABILITIES {
  return seed.startsWith(TINY) ? PROBABILITIES_OF_A_TINY_ROUND : PROBABILITIES
}

/** A whole number from 0 up to `below`. */
export function pick(below: number, ...words: readonly unknown[]): number {
  return Math.floor(seededRandom(...words) * below)
}
