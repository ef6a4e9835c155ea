import type { Reading } from '../reading.ts'

/**
 * Whether enough members of each side were heard for facilitators to close a reading before its deadline.
 *
 * @param reading with its roll: how many of each side may take positions
 * @param heard how many of each side were heard at the last count
 * @param fewest how many of each side must have been heard, from 1; of a side with fewer members everybody
 */
export function isHeardEnough(
  { roll }: Pick<Reading, 'roll'>,
  heard: Readonly<Record<string, number>>,
  fewest: number,
): boolean {
  return Object.entries(roll).every(([side, members]) => (heard[side] ?? 0) >= Math.min(fewest, members))
}
