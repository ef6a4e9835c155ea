import { reminderKey } from './keys.ts'
import { type Table, written } from './table.ts'

/** Keeps that somebody was reminded of a reading, before they are; `false` when they were. */
export async function keepReminder(
  table: Table,
  round: number,
  reading: string,
  participant: string,
): Promise<boolean> {
  return written(table.putNew(reminderKey(round, reading, participant), { at: new Date().toISOString() }))
}
