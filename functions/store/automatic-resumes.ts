import { dayOf } from '../../shared/moment.ts'
import { automaticResumeKey } from './keys/keys-of-rounds.ts'
import { written } from './store-errors.ts'
import type { Table } from './table.ts'

/** How often in a day, by UTC, a round or a consultation is resumed that nobody asked to resume. */
export const MOST_AUTOMATIC_RESUMES = 3

/**
 * Counts one automatic resume, before it is done.
 *
 * @returns `false` when it was resumed as often today as it may be
 */
export async function countAutomaticResume(
  table: Table,
  of: { readonly round: number } | { readonly consultation: string },
  now: Date,
): Promise<boolean> {
  const at = now.toISOString()
  for (let number = 1; number <= MOST_AUTOMATIC_RESUMES; number += 1) {
    if (await written(table.putNew(automaticResumeKey(of, dayOf(at), number), { at }))) return true
  }
  return false
}
