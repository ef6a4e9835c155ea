import { MOST_DRAFTS } from '../../shared/consultation/consultation.ts'
import { TabledConsultation } from '../../shared/consultation/tabled-consultation.ts'
import { countExecutionAt } from './count-executions.ts'
import { type DraftPlaces, placesIn, readDraftPlaces } from './draft-places.ts'
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

/** The places of a side for consultations that it drafts. */
export function placesOfSide(side: string): DraftPlaces {
  return { key: openDraftsKey(side), most: MOST_DRAFTS, whose: { side } }
}

/** The ids of the consultations that a side has drafted, and that are not in the register, with when each took its place. */
export async function readOpenDrafts(table: Table, side: string): Promise<Readonly<Record<string, string>>> {
  return readDraftPlaces(table, placesOfSide(side))
}

/** Those of every side. */
export async function readAllOpenDrafts(table: Table): Promise<readonly string[]> {
  const stored = await all(table.query(OPEN_DRAFTS.pk))
  return stored.flatMap((one) => Object.keys(placesIn(one)))
}
