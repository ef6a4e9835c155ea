import type { Participant } from '../../shared/participant.ts'
import { hasCalendar } from '../store/calendars.ts'
import type { Table } from '../store/table.ts'

/** Whether somebody has an address for their calendar. The address itself is not stored. */
export async function seeHasCalendar(table: Table, { id }: Participant): Promise<boolean> {
  return hasCalendar(table, id)
}
