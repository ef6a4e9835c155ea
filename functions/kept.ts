import type { Table } from './store/table.ts'

/**
 * Keeps in this process what cannot change any more, the last few of each table, so that it is read or made once.
 * What is not there yet (`undefined`) is asked for again.
 *
 * @param most how many are kept of each table
 */
export function keeping<Value>(
  most: number,
): (table: Table, key: string, make: () => Promise<Value>) => Promise<Value> {
  const kept = new WeakMap<Table, Map<string, Value>>()
  return async (table, key, make) => {
    const ofTable = kept.get(table) ?? new Map<string, Value>()
    kept.set(table, ofTable)
    const known = ofTable.get(key)
    if (known !== undefined) return known
    const made = await make()
    if (made === undefined) return made
    ofTable.set(key, made)
    const [oldest] = ofTable.keys()
    if (ofTable.size > most && oldest !== undefined) ofTable.delete(oldest)
    return made
  }
}
