import { reminderKey } from './keys/keys-of-rounds.ts'
import { written } from './store-errors.ts'
import type { Table } from './table.ts'

/**
 * Stores that a participant is sent mail of a reading, before it is sent; `false` when stored before.
 *
 * @param what the reading, or one of its last calls
 */
export async function storeReminder(table: Table, round: number, what: string, participant: string): Promise<boolean> {
  return written(table.putNew(reminderKey(round, what, participant), { at: new Date().toISOString() }))
}
