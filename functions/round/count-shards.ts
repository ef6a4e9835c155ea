import type { Reading } from '../../shared/reading.ts'
import { inChunks } from '../platform/in-chunks.ts'
import { CountOfPositions, countShard, readCountedTexts } from '../record/count-shard.ts'
import { readRoots } from '../record/read-roots.ts'
import { closeCopies } from '../store/reading-copies.ts'
import { findReading } from '../store/readings.ts'
import { findRound } from '../store/rounds.ts'
import { findShardCount, type ShardCount, storeShardCount } from '../store/shard-counts.ts'
import type { Table } from '../store/table.ts'
import { NoSuchReading, NoSuchRound, StillOpen } from './errors.ts'
import type { Settled, ToCount } from './payload.ts'

/**
 * How many runs of the function count the shards of one reading side by side. Each takes seven events of the execution's history, of
 * which there may be 25,000.
 */
export const MOST_RUNS = 8

/**
 * How many readings of a round are counted side by side. Those after them are counted by one run each, so that the largest round stays
 * below the limit of events.
 */
export const MOST_SPREAD = 100

/**
 * Count the shards: counts shards of a closed reading one after the other, each by itself, and stores what it comes to. A shard that was
 * counted before is left as it is, so a run that is repeated goes on where the one before it ended.
 *
 * @returns the reading, for which *Settle the reading* comes next
 *
 * The copies of the reading are all closed by now, and so its texts and positions are those that were acknowledged, and more at most.
 */
export async function countShards(table: Table, { reading: id, shards }: ToCount): Promise<Settled> {
  const reading = await findReading(table, id)
  if (reading === undefined) throw new NoSuchReading(`there is no reading ${id}`)
  if (reading.status === 'open') throw new StillOpen(`reading ${id} is open`)
  const { round: number, basket } = reading
  const counted = {
    round: number,
    ...(basket !== undefined && { basket }),
    reading: id,
    next: 'count-shards',
    lanes: [],
  } as const
  if (reading.status === 'settled') return counted
  const round = await findRound(table, number)
  if (round === undefined) throw new NoSuchRound(`there is no round ${number}`)

  const proposals = await readCountedTexts(table, reading, await readRoots(table, reading, round))
  const on = new Set(proposals.map((proposal) => proposal.id))
  for (const shard of shards) {
    if ((await findShardCount(table, id, shard)) !== undefined) continue
    const into = new CountOfPositions()
    await countShard(table, reading, shard, round, { on, into })
    const { digests, tallies, revisions } = into
    await storeShardCount(table, id, shard, { digests, counts: tallies.asObject(), revisions })
  }
  return counted
}

/**
 * What is left to count of a closed reading before it can be settled, or the counts of all its shards.
 *
 * Its copies are closed first. All of them are, before any shard is counted: a text is in another shard than the positions on it.
 */
export async function shardsToCount(
  table: Table,
  reading: Reading,
): Promise<{ readonly due: readonly ToCount[] } | { readonly counted: readonly ShardCount[] }> {
  const counts = await inChunks(
    Array.from({ length: reading.shards }, (_, shard) => shard),
    async (shard) => ({ shard, count: await findShardCount(table, reading.id, shard) }),
  )
  const missing = counts.flatMap(({ shard, count }) => (count === undefined ? [shard] : []))
  if (missing.length === 0) return { counted: counts.flatMap(({ count }) => count ?? []) }
  await closeCopies(table, reading)
  const runs = Math.min(MOST_RUNS, missing.length)
  const due = Array.from({ length: runs }, (_, run) => ({
    reading: reading.id,
    shards: missing.filter((_, index) => index % runs === run),
  }))
  return { due }
}
