import { atOpening } from '../../shared/consultation/agenda.ts'
import type { AtOpening } from '../../shared/consultation/register-at-opening.ts'
import { readRegister } from '../store/register-events.ts'
import { findRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/**
 * How far the register of consultations goes now, and what it puts on the agenda of a round that starts.
 *
 * @param previous the round before
 * @returns the same, with the moment of the last event
 */
export async function registerAtOpening(
  table: Table,
  previous: number,
): Promise<AtOpening & { readonly at: string | undefined }> {
  const [{ events }, before] = await Promise.all([readRegister(table), findRound(table, previous)])
  return { ...atOpening(events, before?.register?.events ?? 0), at: events.at(-1)?.at }
}
