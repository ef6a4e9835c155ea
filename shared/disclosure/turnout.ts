import { quorumOf } from '../agreement.ts'
import type { Dialogue } from '../dialogue.ts'
import type { Reading } from '../reading.ts'
import { disclosesNames } from './attribution.ts'
import { FEWEST_TOLD } from './from-many.ts'

/** How often it is counted who was heard, in minutes from the opening of the reading. */
export const COUNTED_EVERY_MINUTES = 5

const MINUTE_MS = 60_000

/** As many people are looked for one by one, or named, on a first page and on a screen. */
const MOST_COUNTED = 2_000

/**
 * Whether a first page, or a screen, counts who was heard in these readings together. Without notes of who was heard that takes a query for each
 * who was not; and where names are disclosed, each of them is named. The page of a reading counts its own in any case.
 */
export function isCountedAtEveryLook(
  readings: readonly Pick<Reading, 'roll' | 'notesHeard'>[],
  attribution: Dialogue['attribution'],
): boolean {
  if (!disclosesNames(attribution) && readings.every(({ notesHeard }) => notesHeard)) return true
  return readings.flatMap(({ roll }) => Object.values(roll)).reduce((sum, one) => sum + one, 0) <= MOST_COUNTED
}

/** What is told of who was heard of a side. */
export type SideHeard = {
  readonly side: string
  /** The members of the side on the roll. */
  readonly roll: number
  /** How many of them must take a position on a text for it to be decided; 0 under the silence procedure. */
  readonly quorum: number
  /** Whether the quorum was heard, and at least {@link FEWEST_TOLD}; absent where nothing is told of the side. */
  readonly isQuorumHeard?: boolean
  /** How many were heard; absent if they are too few to be told. */
  readonly heard?: number
}

/**
 * What may be told of who was heard while a reading is open. A live number tells who was heard to somebody who sees
 * who is at their phone. If only one member of a side was heard, the outcome tells their position. So it is
 * counted every few minutes, in numbers and never by name, and fewer than {@link FEWEST_TOLD} are counted as nobody.
 * Nothing is told of sides below `smallestCountedSide`, and nothing under the silence procedure, where to be heard is
 * nearly always to object. Where names are disclosed, the numbers are told.
 *
 * @param heard how many of each side were heard at the last count
 */
export function disclosedTurnout(
  { roll, rules }: Pick<Reading, 'roll' | 'rules'>,
  heard: Readonly<Record<string, number>>,
  { sides, attribution, smallestCountedSide }: Pick<Dialogue, 'sides' | 'attribution' | 'smallestCountedSide'>,
): readonly SideHeard[] {
  const isNamed = disclosesNames(attribution)
  return sides.map(({ id: side }) => {
    const members = roll[side] ?? 0
    if (rules.rule === 'silence') return { side, roll: members, quorum: 0 }
    const quorum = quorumOf(rules, members)
    if (members === 0 || (!isNamed && members < smallestCountedSide)) return { side, roll: members, quorum }
    const many = heard[side] ?? 0
    const fewest = isNamed ? 0 : FEWEST_TOLD
    const isQuorumHeard = many >= Math.max(quorum, fewest)
    return { side, roll: members, quorum, isQuorumHeard, ...(many >= fewest && { heard: many }) }
  })
}

/**
 * Which count of those who were heard is due: 0 before the first one. After the reading was closed no other count is made.
 */
export function countDue(
  { openedAt, closesAt, closing }: Pick<Reading, 'openedAt' | 'closesAt' | 'closing'>,
  now: Date,
): number {
  const until = Math.min(now.getTime(), Date.parse(closing?.at ?? closesAt))
  return Math.max(0, Math.floor((until - Date.parse(openedAt)) / (COUNTED_EVERY_MINUTES * MINUTE_MS)))
}

/** Of when a count tells. */
export function momentOfCount({ openedAt }: Pick<Reading, 'openedAt'>, count: number): Date {
  return new Date(Date.parse(openedAt) + count * COUNTED_EVERY_MINUTES * MINUTE_MS)
}
