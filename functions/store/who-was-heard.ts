import { countDue, momentOfCount } from '../../shared/disclosure/turnout.ts'
import type { Reading } from '../../shared/reading.ts'
import { heardAtLastCount } from './heard-counts.ts'
import { participantsHeard, participantsHeardBy } from './positions.ts'
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

/**
 * How many of each side had been heard at the last count, also of sides of which nothing is told. Nobody chooses the moment: a count that is
 * made later than it was due has only what had been taken by then.
 */
export async function countHeard(table: Table, reading: Reading, now: Date): Promise<Readonly<Record<string, number>>> {
  const due = countDue(reading, now)
  return heardAtLastCount(table, reading, due, async () => {
    const roll = await readRoll(table, reading.id, reading.shards)
    const moment = momentOfCount(reading, due)
    const heard = await participantsHeardBy(table, reading, Object.values(roll).flat(), moment)
    return numbersOf({ roll, heard })
  })
}
