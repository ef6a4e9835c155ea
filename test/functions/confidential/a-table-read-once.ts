import type { Key } from '../../../functions/store/keys/key.ts'
import { all, type Table } from '../../../functions/store/table.ts'

/**
 * A table of which nothing is read twice before its partition is written to: for tests that read much more than they write. What is written,
 * and under which condition, is the store's.
 */
export function aTableReadOnce(table: Table): Table {
  const partitions = new Map<string, Map<string, Promise<unknown>>>()
  function once<Came>(pk: string, what: readonly unknown[], read: () => Promise<Came>): Promise<Came> {
    const known = partitions.get(pk) ?? new Map<string, Promise<unknown>>()
    partitions.set(pk, known)
    const before = known.get(JSON.stringify(what)) ?? read()
    known.set(JSON.stringify(what), before)
    return before as Promise<Came>
  }
  const writes = async <Came>({ pk }: Key, write: Promise<Came>): Promise<Came> => {
    try {
      return await write
    } finally {
      partitions.delete(pk)
    }
  }

  return {
    get: (key) => once(key.pk, ['get', key.sk], () => table.get(key)),
    async *query(pk, prefix) {
      yield await once(pk, ['query', prefix], () => all(table.query(pk, prefix)))
    },
    stretch: (pk, prefix, after) => once(pk, ['stretch', prefix, after], () => table.stretch(pk, prefix, after)),
    count: (pk, prefix) => once(pk, ['count', prefix], () => table.count(pk, prefix)),
    last: (pk, prefix) => once(pk, ['last', prefix], () => table.last(pk, prefix)),
    has: (pk, prefix) => once(pk, ['has', prefix], () => table.has(pk, prefix)),
    putNew: (key, stored) => writes(key, table.putNew(key, stored)),
    put: (key, stored) => writes(key, table.put(key, stored)),
    update: (key, change) => writes(key, table.update(key, change)),
    delete: (key) => writes(key, table.delete(key)),
  }
}
