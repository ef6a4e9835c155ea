import { reminderKey } from './keys.ts'
import { written } from './store-errors.ts'
import type { Table } from './table.ts'

/** Stores that a participant is reminded of a reading, before the mail is sent; `false` when stored before. */
export async function storeReminder(
  table: Table,
  round: number,
  reading: string,
  participant: string,
): Promise<boolean> {
  return written(table.putNew(reminderKey(round, reading, participant), { at: new Date().toISOString() }))
}
