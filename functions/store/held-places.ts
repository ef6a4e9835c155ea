import type { Reading } from '../../shared/reading.ts'
import { heldSort, type Key, shardOf, shardPartition } from './keys.ts'
import { ifMet } from './store-errors.ts'
import type { Table } from './table.ts'

/** A reading, as far as the keys of its held places depend on it. */
type Place = Pick<Reading, 'id' | 'shards'>

/**
 * Holds places for something before it is written, so that requests at the same moment find each other. The same request
 * holds them once. They stay held if the request ends half-way; the same request, sent again, has them.
 *
 * @param whose the person or the side whose share it is of
 * @param id what will be written
 * @param size how much of the share it takes
 * @returns everything that was held before and with it: ids and sizes
 */
export async function hold(
  table: Table,
  reading: Place,
  whose: string,
  { id, size }: { readonly id: string; readonly size: number },
): Promise<ReadonlyMap<string, number>> {
  const key = keyOf(reading, whose)
  const update = table.update(key, {
    set: '#id = :size',
    when: 'attribute_not_exists(#id)',
    names: { '#id': id },
    values: { ':size': size },
  })
  const stored = (await ifMet(update)) ?? (await table.get(key)) ?? {}
  return new Map(Object.entries(stored).flatMap(([one, held]) => (typeof held === 'number' ? [[one, held]] : [])))
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
