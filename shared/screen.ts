import * as z from 'zod'
import type { Dialogue } from './dialogue.ts'
import { disclosesNames } from './disclosure/attribution.ts'
import { disclosedTurnout, isCountedAtEveryLook } from './disclosure/turnout.ts'
import { isSettled, type Reading, stateAt } from './reading.ts'

/** How long a screen can be signed in, in hours. It ends with the meeting. */
export const SCREEN_HOURS = [1, 2, 4, 8, 12] as const

/** How long a code for a screen can be redeemed, in minutes. */
export const CODE_MINUTES = 10

/** The digits of a code. Every keyboard has them, and none looks like another. */
export const CODE_DIGITS = 12

/** How long a screen that follows the round shows an outcome, in minutes. */
const OUTCOME_MINUTES = 5

const MINUTE_MS = 60_000

/** What a facilitator chose for a screen. It follows the round while nothing is chosen. */
export const ChosenForScreen = z.object({
  reading: z.string(),
  /** A text of the reading; the first one if it is absent. */
  proposal: z.string().optional(),
  /** A long text has several parts, counted from 0. */
  part: z.int().min(0).optional(),
})
export type ChosenForScreen = z.infer<typeof ChosenForScreen>

/**
 * The reading that a screen shows by itself: one that was settled in the last minutes, or is being settled, else the open
 * one that closes first, else the last one.
 */
export function followedReading(readings: readonly Reading[], now: Date): Reading | undefined {
  const since = new Date(now.getTime() - OUTCOME_MINUTES * MINUTE_MS).toISOString()
  const settled = readings
    .filter(isSettled)
    .toSorted((one, other) => one.settlement.settledAt.localeCompare(other.settlement.settledAt))
  const last = settled.at(-1)
  if (last !== undefined && last.settlement.settledAt > since) return last
  const [first] = readings
    .filter((reading) => !isSettled(reading))
    .toSorted((one, other) => one.closesAt.localeCompare(other.closesAt) || one.id.localeCompare(other.id))
  const closed = readings.find((reading) => stateAt(reading, now) === 'closed')
  return closed ?? first ?? last
}

/** What a screen says of a side while a reading is open. The numbers are there only where names are disclosed. */
export type HeardOnScreen = {
  readonly side: string
  readonly isQuorumHeard: boolean
  readonly numbers?: { readonly heard: number; readonly roll: number }
}

/**
 * What the room may know of who was heard: the same as a facilitator (`disclosedTurnout`), and under the Chatham House Rule
 * no number.
 *
 * @param heard how many of each side were heard at the last count
 */
export function heardOnScreen(
  reading: Pick<Reading, 'roll' | 'rules' | 'notesHeard'>,
  heard: Readonly<Record<string, number>>,
  dialogue: Pick<Dialogue, 'sides' | 'attribution' | 'smallestCountedSide'>,
): readonly HeardOnScreen[] {
  if (!isCountedAtEveryLook([reading], dialogue.attribution)) return []
  const isNamed = disclosesNames(dialogue.attribution)
  return disclosedTurnout(reading, heard, dialogue).flatMap(({ side, roll, isQuorumHeard, heard: many = 0 }) =>
    isQuorumHeard === undefined ? [] : [{ side, isQuorumHeard, ...(isNamed && { numbers: { heard: many, roll } }) }],
  )
}
