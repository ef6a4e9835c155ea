import { memoOf, setNewest } from '../platform/memo.ts'
import { all, type Stored, type Table } from './table.ts'

/** What a process has read of a partition, and how many items it was made of. */
type Read<Value> = { readonly items: number; readonly value: Value }

/** The cache of what was appended below keys of one kind. */
export type AppendedCache<Value> = {
  /** Reads what is below a prefix: the same object as before if nothing was appended since. */
  read(table: Table, pk: string, prefix: string): Promise<Value>
  /** Removes it from the cache before this process appends, so that the next look reads once, and does not count first. */
  forget(table: Table, pk: string, prefix: string): void
}

/** With more items, a value takes too much memory, and is read each time. */
const MOST_ITEMS = 500

/**
 * A cache for items that are only appended: none is changed or deleted. So if there are as many items as before, they
 * are the same items, and what was made of them need not be made again. Counting is a strongly consistent read like the
 * query itself, and takes the same read units: what was acknowledged anywhere is in the number.
 *
 * @param most how many values are cached for each table; the oldest is removed first
 */
export function cacheAppended<Value>(most: number, make: (stored: readonly Stored[]) => Value): AppendedCache<Value> {
  const cacheOf = memoOf(() => new Map<string, Read<Value>>())
  const keyOf = (pk: string, prefix: string) => JSON.stringify([pk, prefix])
  return {
    async read(table, pk, prefix) {
      const key = keyOf(pk, prefix)
      const known = cacheOf(table).get(key)
      if (known !== undefined && (await table.count(pk, prefix)) === known.items) return known.value
      const stored = await all(table.query(pk, prefix))
      const value = make(stored)
      if (stored.length <= MOST_ITEMS) setNewest(cacheOf(table), key, { items: stored.length, value }, most)
      else cacheOf(table).delete(key)
      return value
    },
    forget(table, pk, prefix) {
      cacheOf(table).delete(keyOf(pk, prefix))
    },
  }
}
