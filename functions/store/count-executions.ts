import type { Key } from './keys/key.ts'
import { written } from './store-errors.ts'
import type { Table } from './table.ts'

/** Counts one more execution of what an item is of; `false` when another request has counted it. */
export async function countExecutionAt(table: Table, key: Key, seen: number): Promise<boolean> {
  return written(
    table.update(key, {
      set: 'executions = :next',
      when: 'executions = :seen',
      values: { ':seen': seen, ':next': seen + 1 },
    }),
  )
}
