import * as z from 'zod'
import { Reading } from '../../shared/reading.ts'
import { inChunks } from '../platform/in-chunks.ts'
import { SORT, shardOf, shardPartition } from './keys/keys-of-readings.ts'
import { invalidateReading } from './reading-cache.ts'
import { written } from './store-errors.ts'
import type { Table } from './table.ts'

/*
 * Where a dialogue has several shards, each shard of a reading has a copy of what a position is checked against after its write. So
 * the positions of a large reading do not all read one item. The order of the writes is in docs/decisions/close-shard-by-shard.md.
 */

/** A copy: what of its reading can change while positions are taken, and how many changes of the reading it has. */
const Copy = z.object({
  ...Reading.pick({ closesAt: true, withdrawals: true, departures: true }).shape,
  status: z.enum(['open', 'closed']),
  changes: z.int().min(0),
})
type Copy = z.infer<typeof Copy>

/** What the shards of a reading that opens now keep, if there are several: a copy of its status each, and notes of who was heard. */
export function keptInShards(shards: number): Pick<Reading, 'copies' | 'notesHeard'> {
  return shards > 1 ? { copies: shards, notesHeard: true } : {}
}

/**
 * Brings the copies of a reading up to what it is now, and makes those that are missing. A copy that knows a later change stays as it is,
 * and one that is closed stays closed, so this can run any number of times, at once with others, and with a reading that has changed since.
 *
 * @param reading as it is stored, or was
 */
export async function bringCopiesUpToDate(table: Table, reading: Reading): Promise<void> {
  const { copies = 0, closesAt, withdrawals, departures, changes = 0 } = reading
  const isOpen = reading.status === 'open'
  const copy = { status: isOpen ? 'open' : 'closed', closesAt, changes, withdrawals, departures } as const
  const given = Object.entries(copy).filter(([, value]) => value !== undefined)
  const isBehind = isOpen ? '#changes < :changes AND #status = :open' : '#changes < :changes OR #status = :open'
  const change = {
    set: given.map(([name]) => `#${name} = :${name}`).join(', '),
    when: `attribute_not_exists(pk) OR ${isBehind}`,
    names: Object.fromEntries(given.map(([name]) => [`#${name}`, name])),
    values: { ':open': 'open', ...Object.fromEntries(given.map(([name, value]) => [`:${name}`, value])) },
  }
  await inChunks(
    Array.from({ length: copies }, (_, shard) => shard),
    (shard) => written(table.update(copyKey(reading.id, shard), change)),
  )
}

/**
 * Closes every copy of a closed reading. It must have come back before anything of the reading is counted: after it no position is
 * acknowledged.
 */
export async function closeCopies(table: Table, reading: Reading): Promise<void> {
  await bringCopiesUpToDate(table, { ...reading, status: 'closed' })
}

/**
 * A reading as the copy in a participant's shard has it. What only the reading itself has is as it was read before.
 *
 * @param reading as this process read it before
 * @returns `undefined` if it has no copies, or this one was not made yet
 */
export async function findInShard(table: Table, reading: Reading, participant: string): Promise<Reading | undefined> {
  if (reading.copies === undefined) return undefined
  const stored = await table.get(copyKey(reading.id, shardOf(participant, reading.shards)))
  if (stored === undefined) return undefined
  const copy = Copy.parse(stored)
  // The next request of this process reads the reading itself: it has changed since.
  if (copy.changes > (reading.changes ?? 0) || copy.status !== reading.status) invalidateReading(table, reading.id)
  return withCopy(reading, copy)
}

/** Counters only go up, and of two deadlines the one of the later change is in force. */
function withCopy(reading: Reading, copy: Copy): Reading {
  const newest = copy.changes >= (reading.changes ?? 0) ? copy : reading
  const withdrawals = Math.max(reading.withdrawals ?? 0, copy.withdrawals ?? 0)
  const departures = Math.max(reading.departures ?? 0, copy.departures ?? 0)
  return {
    ...reading,
    status: copy.status,
    closesAt: newest.closesAt,
    ...(withdrawals > 0 && { withdrawals }),
    ...(departures > 0 && { departures }),
  }
}

function copyKey(reading: string, shard: number) {
  return { pk: shardPartition(reading, shard), sk: SORT.status }
}
