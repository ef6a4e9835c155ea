import * as z from 'zod'
import { EveryMinutes } from './batches.ts'
import { keepsOrderAndWords, type RecordFormat } from './record-format.ts'

/** The rules of the floor: after how many minutes a batch of statements appears, and how many one person may make in a reading. */
export const FloorRules = z.strictObject({
  everyMinutes: EveryMinutes.default(15),
  perPerson: z.int().min(1).max(100).default(20),
})
export type FloorRules = z.infer<typeof FloorRules>

/** The floor as a dialogue's file writes it. */
export const Floor = z.union([z.literal('none'), FloorRules], {
  error: 'write "none", or everyMinutes and perPerson',
})
export type Floor = z.infer<typeof Floor>

/** The floor of a dialogue whose file says nothing of it. */
export const USUAL_FLOOR: FloorRules = { everyMinutes: 15, perPerson: 20 }

/**
 * The rules of the floor in a round; `undefined` without one. Rounds of the first two formats, and rounds whose frozen
 * rules do not name it, have none.
 */
export function floorOf({
  dialogue,
  format,
}: {
  readonly dialogue: { readonly floor?: Floor | undefined }
  readonly format: RecordFormat
}): FloorRules | undefined {
  const { floor = 'none' } = dialogue
  return floor === 'none' || !keepsOrderAndWords(format) ? undefined : floor
}

/** The most statements in a reading, while everybody on the roll can make one. What a settlement holds in memory stays small. */
const MOST_STATEMENTS = 5_000

/**
 * How many statements one person may make in a reading: what the rules say, or less where the roll is so long that all
 * together would be too many, and one at least. It depends on nothing but what everybody sees.
 *
 * @param entitled the people on the roll
 */
export function shareOfFloor({ perPerson }: FloorRules, entitled: number): number {
  return Math.min(perPerson, Math.max(1, Math.floor(MOST_STATEMENTS / Math.max(entitled, 1))))
}
