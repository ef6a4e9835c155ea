import * as z from 'zod'
import { ChairsText } from '../../shared/chairs-text.ts'
import { draftKey } from './keys/keys-of-motions.ts'
import { SORT } from './keys/keys-of-readings.ts'
import { written } from './store-errors.ts'
import { all, type Table } from './table.ts'
import { requireWellFormed } from './well-formed.ts'

/** Texts that a co-chair moved to table as the chair's. Only co-chairs see them before they are tabled. */
export const Draft = z.object({ id: z.string(), side: z.string(), texts: z.array(ChairsText).min(1).readonly() })
export type Draft = z.infer<typeof Draft>

/** Stores a draft; `false` when its id is taken. @throws {IllFormedText} */
export async function storeDraft(table: Table, reading: string, draft: Draft): Promise<boolean> {
  requireWellFormed(draft, 'draft')
  return written(table.putNew(draftKey(reading, draft.id), draft))
}

/** A draft of a reading, or `undefined`. */
export async function findDraft(table: Table, reading: string, id: string): Promise<Draft | undefined> {
  const stored = await table.get(draftKey(reading, id))
  return stored && Draft.parse(stored)
}

/** Every draft of a reading, by id. */
export async function readDrafts(table: Table, reading: string): Promise<readonly Draft[]> {
  return (await all(table.query(draftKey(reading).pk, SORT.draft))).map((one) => Draft.parse(one))
}
