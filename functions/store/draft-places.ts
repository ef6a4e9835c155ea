import * as z from 'zod'
import type { Key } from './keys/key.ts'
import { written } from './store-errors.ts'
import type { Stored, Table } from './table.ts'

/** When each place was taken, by the id of the draft. */
const Places = z.object({ open: z.record(z.string(), z.iso.datetime()) })

/** Places for drafts, in one item, so that their number is limited whatever is sent at once. */
export type DraftPlaces = { readonly key: Key; readonly most: number; readonly whose: Stored }

/**
 * Takes a place for a draft; the same draft takes it once.
 *
 * @returns `false` when as many others have one as there are
 */
export async function takeDraftPlace(
  table: Table,
  { key, most, whose }: DraftPlaces,
  id: string,
  at: string,
): Promise<boolean> {
  await written(table.putNew(key, { ...whose, open: {} }))
  return written(
    table.update(key, {
      set: '#open.#id = :at',
      when: 'attribute_exists(#open.#id) OR size(#open) < :most',
      names: { '#open': 'open', '#id': id },
      values: { ':at': at, ':most': most },
    }),
  )
}

/** Gives the place of a draft back. */
export async function giveDraftPlaceBack(table: Table, { key }: Pick<DraftPlaces, 'key'>, id: string): Promise<void> {
  await written(
    table.update(key, {
      remove: '#open.#id',
      when: 'attribute_exists(#open.#id)',
      names: { '#open': 'open', '#id': id },
    }),
  )
}

/** The drafts that have a place, by id, with when each took it. */
export async function readDraftPlaces(
  table: Table,
  { key }: Pick<DraftPlaces, 'key'>,
): Promise<Readonly<Record<string, string>>> {
  const stored = await table.get(key)
  return stored === undefined ? {} : placesIn(stored)
}

/** The same of a stored item. */
export function placesIn(stored: Stored): Readonly<Record<string, string>> {
  return Places.parse(stored).open
}
