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
  const kept = new WeakMap<Table, ReadonlyMap<string, Value>>()
  return async (table, key, make) => {
    const known = kept.get(table)?.get(key)
    if (known !== undefined) return known
    const made = await make()
    if (made === undefined) return made
    const others = [...(kept.get(table) ?? [])].filter(([other]) => other !== key)
    kept.set(table, new Map([...others, [key, made] as const].slice(-most)))
    return made
  }
}
