import { countDue, momentOfCount } from '../../shared/disclosure/turnout.ts'
import type { Reading } from '../../shared/reading.ts'
import { inChunks } from '../platform/in-chunks.ts'
import { notedInShard } from './first-heard.ts'
import { heardAtLastCount } from './heard-counts.ts'
import { participantsHeard, participantsHeardBy } from './positions.ts'
import { joinRolls, type Roll, readRoll, readRollOfShard } from './rolls.ts'
import type { Table } from './table.ts'

/** The roll by side, and who of it was heard. */
export type Heard = { readonly roll: Roll; readonly heard: ReadonlySet<string> }

/** How many of each side were heard. */
export function numbersOf({ roll, heard }: Heard): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(roll).map(([side, members]) => [side, members.filter((one) => heard.has(one)).length]),
  )
}

/** Reads the roll of a reading, and who of it has taken a position. No position is read. */
export async function heardOf(table: Table, reading: Reading): Promise<Heard> {
  const { id, shards, notesHeard } = reading
  if (notesHeard) {
    const parts = await inShards(reading, (shard) => heardInShard(table, id, shard))
    return { roll: joinRolls(parts.map((part) => part.roll)), heard: new Set(parts.flatMap(({ heard }) => [...heard])) }
  }
  const roll = await readRoll(table, id, shards)
  return { roll, heard: await participantsHeard(table, id, shards, Object.values(roll).flat()) }
}

/**
 * How many of each side had been heard at the last count, also of sides of which nothing is told. Nobody chooses the moment: a count that is
 * made later than it was due has only what had been taken by then.
 */
export async function countHeard(table: Table, reading: Reading, now: Date): Promise<Readonly<Record<string, number>>> {
  const due = countDue(reading, now)
  const until = momentOfCount(reading, due)
  return heardAtLastCount(table, reading, due, () =>
    reading.notesHeard ? countNoted(table, reading, until) : countPositions(table, reading, until),
  )
}

/** One query for each shard. Only the numbers of a shard are kept. */
async function countNoted(table: Table, reading: Reading, until: Date): Promise<Readonly<Record<string, number>>> {
  const numbers = await inShards(reading, async (shard) =>
    numbersOf(await heardInShard(table, reading.id, shard, until)),
  )
  const sides = [...new Set(numbers.flatMap(Object.keys))]
  return Object.fromEntries(sides.map((side) => [side, numbers.reduce((sum, one) => sum + (one[side] ?? 0), 0)]))
}

/** One query for each member of the roll whom this process does not know to be heard. */
async function countPositions(table: Table, reading: Reading, until: Date): Promise<Readonly<Record<string, number>>> {
  const roll = await readRoll(table, reading.id, reading.shards)
  const heard = await participantsHeardBy(table, reading, Object.values(roll).flat(), until)
  return numbersOf({ roll, heard })
}

/** @param until those who were heard before this moment; everybody who was heard, if it is absent */
async function heardInShard(table: Table, reading: string, shard: number, until?: Date): Promise<Heard> {
  const [roll, noted] = await Promise.all([readRollOfShard(table, reading, shard), notedInShard(table, reading, shard)])
  const isHeard = (at: string) => until === undefined || at < until.toISOString()
  return { roll, heard: new Set([...noted].flatMap(([one, at]) => (isHeard(at) ? [one] : []))) }
}

function inShards<Found>({ shards }: Reading, find: (shard: number) => Promise<Found>): Promise<readonly Found[]> {
  return inChunks(
    Array.from({ length: shards }, (_, shard) => shard),
    find,
  )
}
