import type { Reading } from '../../shared/reading.ts'
import { stateAt } from '../../shared/reading.ts'
import { memoOf, setNewest } from '../platform/memo.ts'
import type { Table } from './table.ts'

/** For how long a process trusts that a reading is still as it saw it, in milliseconds. */
const FRESH_MS = 1_000

/** As many lanes as a dialogue may have, with room for the readings of the last few. */
const MAX_READINGS = 100

type CachedReading = { readonly reading: Reading; readonly at: number }

const cacheOf = memoOf(() => new Map<string, CachedReading>())

/** Remembers a reading as it was just read. */
export function rememberReading(table: Table, reading: Reading): void {
  setNewest(cacheOf(table), reading.id, { reading, at: Date.now() }, MAX_READINGS)
}

/**
 * A reading as this process last saw it, where that is good enough to begin with: what it froze never changes, once it
 * is closed it never opens again, and that it is open is looked at again after whatever is written
 * (`functions/actions/write-then-check-open.ts`). So a position costs one look at its reading and not two.
 *
 * @returns `undefined` where it must be read: it was seen too long ago, or its deadline has passed since
 */
export function cachedReading(table: Table, id: string, now: Date): Reading | undefined {
  const seen = cacheOf(table).get(id)
  if (seen === undefined || seen.reading.status !== 'open') return seen?.reading
  const age = Date.now() - seen.at
  return age >= 0 && age < FRESH_MS && stateAt(seen.reading, now) === 'open' ? seen.reading : undefined
}

/** Forgets a reading that this process is about to change. */
export function invalidateReading(table: Table, id: string): void {
  cacheOf(table).delete(id)
}
