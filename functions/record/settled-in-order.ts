import { isSettled, type SettledReading } from '../../shared/reading.ts'
import type { Round } from '../../shared/round.ts'
import { readReadings } from '../store/readings.ts'
import type { Table } from '../store/table.ts'

/**
 * The settled readings of a round whose order is final. A record links readings in the order of `settledAt`. That time
 * is taken before the settlement is written, so a settlement in progress may still belong before one that is stored.
 *
 * Machines' times differ, so they are not compared. A settlement reads all settlements after its reading was closed,
 * and takes a time after all of them and after the closing. So a reading that is still open when this one is read as
 * settled comes after it. A reading that is closed by then may have missed this one, and holds it back, unless this one
 * was settled before that closing. Readings are therefore read twice: a single read is not one moment, and could return
 * one reading while it was open and another one later.
 */
export async function settledInOrder(table: Table, round: Round): Promise<readonly SettledReading[]> {
  const settled = (await readReadings(table, round.round)).filter(isSettled)
  if (round.status === 'published') return settled

  const seen = new Set(settled.map(({ id }) => id))
  const others = (await readReadings(table, round.round)).filter(({ id }) => !seen.has(id))
  const closings = others.flatMap(({ closing }) => (closing === undefined ? [] : [closing.at]))
  return settled.filter(({ settlement }) => closings.every((at) => settlement.settledAt <= at))
}
