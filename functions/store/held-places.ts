import * as z from 'zod'
import type { Reading } from '../../shared/reading.ts'
import type { Key } from './keys/key.ts'
import { heldSort, shardOf, shardPartition } from './keys/keys-of-readings.ts'
import { ifMet } from './store-errors.ts'
import type { Table } from './table.ts'

/** A reading, as far as the keys of its held places depend on it. */
type Place = Pick<Reading, 'id' | 'shards'>

/** What is held for a request that has ended is not counted any more. No function runs so long. In milliseconds. */
const HELD_FOR_MS = 5 * 60_000

const Held = z.object({ size: z.int().min(0), at: z.iso.datetime() })

/** What is held of a share: sizes, by the id of what will be written. */
export type HeldPlaces = {
  readonly sizes: ReadonlyMap<string, number>
  /** Whether this request holds its place first, and not the same request that was sent before. */
  readonly isFirst: boolean
}

/**
 * Holds places for something before it is written, so that requests at the same moment find each other. The same request
 * holds them once. If the request fails half-way, the places stay held for five minutes. The same request, sent again,
 * uses them.
 *
 * @param whose the person or the side whose share it is of
 * @param id what will be written
 * @param size how much of the share it takes
 * @returns everything that is held, with this
 */
export async function hold(
  table: Table,
  reading: Place,
  whose: string,
  { id, size }: { readonly id: string; readonly size: number },
  now: Date,
): Promise<HeldPlaces> {
  const key = keyOf(reading, whose)
  const since = new Date(now.getTime() - HELD_FOR_MS).toISOString()
  const update = table.update(key, {
    set: '#id = :held',
    when: 'attribute_not_exists(#id) OR #id.#size < :size OR #id.#at < :since',
    names: { '#id': id, '#size': 'size', '#at': 'at' },
    values: { ':held': { size, at: now.toISOString() }, ':size': size, ':since': since },
  })
  const stored = await ifMet(update)
  const sizes = Object.entries(stored ?? (await table.get(key)) ?? {}).flatMap(([one, written]) => {
    const held = Held.safeParse(written)
    return held.success && held.data.at >= since ? [[one, held.data.size] as const] : []
  })
  return { sizes: new Map(sizes), isFirst: stored !== undefined }
}

/** Lets the places go of a request that was refused. */
export async function letGo(table: Table, reading: Place, whose: string, id: string): Promise<void> {
  await ifMet(
    table.update(keyOf(reading, whose), { remove: '#id', when: 'attribute_exists(#id)', names: { '#id': id } }),
  )
}

function keyOf({ id: reading, shards }: Place, whose: string): Key {
  return { pk: shardPartition(reading, shardOf(whose, shards)), sk: heldSort(whose) }
}
