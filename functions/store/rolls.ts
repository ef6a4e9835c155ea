import * as z from 'zod'
import { memoize } from '../platform/memo.ts'
import { SORT, shardOf, shardPartition } from './keys/keys-of-readings.ts'
import { written } from './store-errors.ts'
import type { Table } from './table.ts'

/** A roll: the ids of those entitled to take positions, by side. */
const Roll = z.record(z.string(), z.array(z.string()).readonly())
export type Roll = z.infer<typeof Roll>

/**
 * Freezes a reading's roll, shard by shard, before the reading exists. A shard that was frozen before stays as it is,
 * so that two runs at the same time end with the same roll.
 *
 * @returns how many members of each side are on the frozen roll
 */
export async function freezeRoll(
  table: Table,
  reading: string,
  shards: number,
  roll: Roll,
): Promise<Record<string, number>> {
  const frozen = await Promise.all(
    Array.from({ length: shards }, async (_, shard) => {
      const key = { pk: shardPartition(reading, shard), sk: SORT.roll }
      const members = Object.fromEntries(
        Object.entries(roll).map(([side, ids]) => [side, ids.filter((id) => shardOf(id, shards) === shard)]),
      )
      await written(table.putNew(key, { members }))
      return Roll.parse((await table.get(key))?.['members'])
    }),
  )
  return Object.fromEntries(
    Object.keys(roll).map((side) => [side, frozen.reduce((total, shard) => total + (shard[side]?.length ?? 0), 0)]),
  )
}

/** Whether a participant is on a reading's roll. A process reads the roll once, because it is frozen. */
export async function isOnRoll(table: Table, reading: string, shards: number, participant: string): Promise<boolean> {
  const pk = shardPartition(reading, shardOf(participant, shards))
  const roll = await memoizeRoll(table, pk, async () => {
    const stored = await table.get({ pk, sk: SORT.roll })
    return stored && new Set(Object.values(Roll.parse(stored['members'])).flat())
  })
  return roll?.has(participant) ?? false
}

/** Four readings of 64 shards. With a million on the roll a shard has some 16,000 ids, about a megabyte in memory. */
const memoizeRoll = memoize<ReadonlySet<string> | undefined>(256)

/** A reading's whole roll, by side. */
export async function readRoll(table: Table, reading: string, shards: number): Promise<Roll> {
  const all = Array.from({ length: shards }, (_, shard) => shard)
  return joinRolls(await Promise.all(all.map((shard) => readRollOfShard(table, reading, shard))))
}

/** The roll that has all members of the parts. */
export function joinRolls(parts: readonly Roll[]): Roll {
  const sides = [...new Set(parts.flatMap(Object.keys))]
  return Object.fromEntries(sides.map((side) => [side, parts.flatMap((part) => part[side] ?? [])]))
}

/** The part of a reading's roll that is in one shard, by side. */
export async function readRollOfShard(table: Table, reading: string, shard: number): Promise<Roll> {
  const stored = await table.get({ pk: shardPartition(reading, shard), sk: SORT.roll })
  return stored === undefined ? {} : Roll.parse(stored['members'])
}
