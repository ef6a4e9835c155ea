import { seededRandom } from '../fault-injection/plan.ts'
import { CONVENED, isCoChaired, TINY } from './texts-of-a-round.ts'

/**
 * How often somebody asks or gives a reason on the floor, leaves a message for the facilitators, says nothing, changes their
 * mind, takes a position back, answers objections, withdraws what they tabled, tables as the chair, moves a deadline or lets
 * it pass, gives last call, or calls one off; and how often more people are convened, with a screen and a calendar.
 */
const PROBABILITIES = {
  speaks: 0.4,
  leavesMessage: 0.15,
  silent: 0,
  changes: 0.2,
  answers: 0.8,
  chairTables: 0.3,
  takesBack: 0.1,
  withdraws: 0.2,
  extends: 0.3,
  anotherReading: 0.3,
  silence: 0.15,
  adjourns: 0.05,
  letsItPass: 0.1,
  givesLastCall: 0.3,
  callsOff: 0.2,
  convenes: 0.3,
}

/** The same in rounds that are tried in thousands, where a deadline takes as long as two of them. */
const PROBABILITIES_OF_A_TINY_ROUND = {
  ...PROBABILITIES,
  silent: 0.4,
  leavesMessage: 0.05,
  extends: 0,
  anotherReading: 0.05,
  silence: 0,
  adjourns: 0.95,
  letsItPass: 0.02,
  givesLastCall: 0.02,
  callsOff: 0.1,
  convenes: 0.04,
}

/** With co-chairs nobody brings a deadline forward, and no last call is given. */
const PROBABILITIES_WITH_CO_CHAIRS = {
  ...PROBABILITIES,
  chairTables: 0.8,
  extends: 0,
  letsItPass: 0,
  givesLastCall: 0,
  callsOff: 0,
}

export function probabilitiesOf(seed: string): typeof PROBABILITIES {
  if (isCoChaired(seed)) return PROBABILITIES_WITH_CO_CHAIRS
  const probabilities = seed.startsWith(TINY) ? PROBABILITIES_OF_A_TINY_ROUND : PROBABILITIES
  return seed.startsWith(CONVENED) ? { ...probabilities, convenes: 1 } : probabilities
}

/** A whole number from 0 up to `below`. */
export function pick(below: number, ...words: readonly unknown[]): number {
  return Math.floor(seededRandom(...words) * below)
}
