import * as z from 'zod'
import { MOST_DRAFTS } from '../../shared/consultation/consultation.ts'
import { TabledConsultation } from '../../shared/consultation/tabled-consultation.ts'
import { countExecutionAt } from './count-executions.ts'
import { consultationKey, OPEN_DRAFTS, openDraftsKey } from './keys/keys-of-consultations.ts'
import { written } from './store-errors.ts'
import { all, type Table } from './table.ts'
import { requireWellFormed } from './well-formed.ts'

/** Stores the draft of a consultation; `false` when its id is taken. @throws {IllFormedText} */
export async function storeConsultation(table: Table, tabled: TabledConsultation): Promise<boolean> {
  requireWellFormed(tabled, 'consultation')
  return written(table.putNew(consultationKey(tabled.id), tabled))
}

/** A consultation as it was tabled, or `undefined`. */
export async function findConsultation(table: Table, id: string): Promise<TabledConsultation | undefined> {
  const stored = await table.get(consultationKey(id))
  return stored === undefined ? undefined : TabledConsultation.parse(stored)
}

/** Counts one more execution of a consultation; `false` when another request has counted it. */
export async function countConsultationExecution(table: Table, id: string, seen: number): Promise<boolean> {
  return countExecutionAt(table, consultationKey(id), seen)
}

/** When each place was taken, by the id of the consultation. */
const Open = z.object({ side: z.string(), open: z.record(z.string(), z.iso.datetime()) })

/**
 * Takes a place for a consultation that a side drafts; the same draft takes it once.
 *
 * @returns `false` when the side has {@link MOST_DRAFTS} others
 */
export async function takeDraftPlace(table: Table, side: string, id: string, at: string): Promise<boolean> {
  const key = openDraftsKey(side)
  await written(table.putNew(key, { side, open: {} }))
  return written(
    table.update(key, {
      set: '#open.#id = :at',
      when: 'attribute_exists(#open.#id) OR size(#open) < :most',
      names: { '#open': 'open', '#id': id },
      values: { ':at': at, ':most': MOST_DRAFTS },
    }),
  )
}

/** Gives the place of a draft back: it is in the register, or over. */
export async function giveDraftPlaceBack(table: Table, side: string, id: string): Promise<void> {
  await written(
    table.update(openDraftsKey(side), {
      remove: '#open.#id',
      when: 'attribute_exists(#open.#id)',
      names: { '#open': 'open', '#id': id },
    }),
  )
}

/** The ids of the consultations that a side has drafted, and that are not in the register, with when each took its place. */
export async function readOpenDrafts(table: Table, side: string): Promise<Readonly<Record<string, string>>> {
  const stored = await table.get(openDraftsKey(side))
  return stored === undefined ? {} : Open.parse(stored).open
}

/** Those of every side. */
export async function readAllOpenDrafts(table: Table): Promise<readonly string[]> {
  const stored = await all(table.query(OPEN_DRAFTS.pk))
  return stored.flatMap((one) => Object.keys(Open.parse(one).open))
}
