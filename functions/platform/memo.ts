import type { Table } from '../store/table.ts'

/** Something that a process remembers of each table: made when it is first asked for, gone with the table. */
export function ofEachTable<Memory>(make: () => Memory): (table: Table) => Memory {
  const memories = new WeakMap<Table, Memory>()
  return (table) => {
    const memory = memories.get(table) ?? make()
    memories.set(table, memory)
    return memory
  }
}

/** Keeps a value as the newest one, and forgets the oldest where there are too many. */
export function keepNewest<Value>(kept: Map<string, Value>, key: string, value: Value, most: number): void {
  kept.delete(key)
  kept.set(key, value)
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
}

/**
 * Keeps in this process what cannot change any more, the last few of each table, so that it is read or made once.
 * What is not there yet (`undefined`) is asked for again.
 *
 * @param most how many are kept of each table
 */
export function keeping<Value>(
  most: number,
): (table: Table, key: string, make: () => Promise<Value>) => Promise<Value> {
  const kept = ofEachTable(() => new Map<string, Value>())
  return async (table, key, make) => {
    const known = kept(table).get(key)
    if (known !== undefined) return known
    const made = await make()
    if (made !== undefined) keepNewest(kept(table), key, made, most)
    return made
  }
}
