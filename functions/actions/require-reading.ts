import type { Reading } from '../../shared/reading.ts'
import { Refused } from '../platform/refusal.ts'
import { findReading } from '../store/readings.ts'
import type { Table } from '../store/table.ts'

/** A reading by its id. @throws {Refused} `no-such-reading` */
export async function requireReading(table: Table, id: string): Promise<Reading> {
  const reading = await findReading(table, id)
  if (reading === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)
  return reading
}
