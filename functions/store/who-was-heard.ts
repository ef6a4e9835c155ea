import { countDue } from '../../shared/disclosure/turnout.ts'
import type { Reading } from '../../shared/reading.ts'
import { heardAtLastCount } from './heard-counts.ts'
import { participantsHeard } from './positions.ts'
import { readRoll } from './rolls.ts'
import type { Table } from './table.ts'

/** The roll by side, and who of it was heard. */
export type Heard = { readonly roll: Readonly<Record<string, readonly string[]>>; readonly heard: ReadonlySet<string> }

/** How many of each side were heard. */
export function numbersOf({ roll, heard }: Heard): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(roll).map(([side, members]) => [side, members.filter((one) => heard.has(one)).length]),
  )
}

/** Reads the roll of a reading, and who of it has taken a position. No position is read. */
export async function heardOf(table: Table, { id, shards }: Pick<Reading, 'id' | 'shards'>): Promise<Heard> {
  const roll = await readRoll(table, id, shards)
  return { roll, heard: await participantsHeard(table, id, shards, Object.values(roll).flat()) }
}

/** How many of each side were heard at the last count, also of sides of which nothing is told. */
export async function countHeard(table: Table, reading: Reading, now: Date): Promise<Readonly<Record<string, number>>> {
  return heardAtLastCount(table, reading, countDue(reading, now), async () => numbersOf(await heardOf(table, reading)))
}
