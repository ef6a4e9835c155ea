import * as z from 'zod'
import type { Reading } from '../../shared/reading.ts'
import { memoize } from '../platform/memo.ts'
import { heardSort, SORT, shardOf, shardPartition } from './keys/keys-of-readings.ts'
import { written } from './store-errors.ts'
import { all, type Table } from './table.ts'

/*
 * Where a dialogue has several shards, each shard of a reading has a note of who was heard, and since when. So who was heard is
 * known from one query for each shard, and not from one for each person. A small reading has no notes: its positions say it.
 */

const Note = z.object({ participant: z.string(), at: z.iso.datetime() })

/**
 * Notes that a participant has taken a position, unless it was noted before. It must have come back before the position is acknowledged:
 * so everybody with an acknowledged position is noted. Who dies before that is noted when the request is sent again.
 *
 * @param at when the position was taken
 */
export async function noteHeard(table: Table, reading: Reading, participant: string, at: Date): Promise<void> {
  if (reading.notesHeard === undefined) return
  const key = { pk: shardPartition(reading.id, shardOf(participant, reading.shards)), sk: heardSort(participant) }
  await memoizeNoted(table, `${reading.id}#${participant}`, async () => {
    // A read costs a fifth of a write, and most positions are not the first of their participant.
    if ((await table.get(key)) !== undefined) return true
    await written(table.putNew(key, { participant, at: at.toISOString() }))
    return true
  })
}

/** A megabyte or two. Who is not among them is read once more. */
const memoizeNoted = memoize<true>(10_000)

/** When each participant of a shard who was heard took their first position, by id. */
export async function notedInShard(table: Table, reading: string, shard: number): Promise<ReadonlyMap<string, string>> {
  const stored = await all(table.query(shardPartition(reading, shard), SORT.heard, ['participant', 'at']))
  return new Map(stored.map((item) => Note.parse(item)).map(({ participant, at }) => [participant, at]))
}
