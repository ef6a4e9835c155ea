import type { Reading } from '../../shared/reading.ts'
import { lookUpsOf, Refused, type StoredReceipt } from '../platform/refusal.ts'
import { findReading } from '../store/readings.ts'
import { type FrozenRound, frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** The refusal of what was stored, but is not certain to be counted, because its reading closed. It carries the receipt. */
export function closedMeanwhile(stored: StoredReceipt): Refused {
  return new Refused(
    'closed-meanwhile',
    `the reading closed while this arrived. It is stored, and it may be counted; after the settlement look at ${lookUpsOf(
      stored,
    )
      .map((path) => `/api${path}`)
      .join(' and ')}`,
    [],
    undefined,
    stored,
  )
}

/**
 * Submits to a reading. If the reading is closed, the same request may have been stored before, while it closed: it is then
 * refused as it was the first time, with its receipt, and not as if nothing had been stored.
 *
 * @param findStored the receipt of what the same request stored in this reading; `undefined` if it stored nothing
 * @throws {Refused} what `submit` is refused with, or `closed-meanwhile`
 */
export async function submitOrFindStored<Receipt>(
  table: Table,
  id: string,
  submit: () => Promise<Receipt>,
  findStored: (reading: Reading, round: FrozenRound) => Promise<StoredReceipt | undefined>,
): Promise<Receipt> {
  try {
    return await submit()
  } catch (refusal) {
    if (!(refusal instanceof Refused) || refusal.code !== 'reading-not-open') throw refusal
    const reading = await findReading(table, id)
    const round = reading && (await frozenRound(table, reading.round))
    const stored = round && (await findStored(reading, round))
    throw stored === undefined ? refusal : closedMeanwhile(stored)
  }
}
