import type { Reading } from '../../shared/reading.ts'
import { stateAt } from '../../shared/reading.ts'
import { memoOf, setNewest } from '../platform/memo.ts'
import type { Table } from './table.ts'

/** How long a process uses an open reading from the cache, in milliseconds. */
const FRESH_MS = 1_000

/** One open reading in each of at most 40 lanes, and some that have closed. */
const MAX_READINGS = 100

type CachedReading = { readonly reading: Reading; readonly at: number }

const cacheOf = memoOf(() => new Map<string, CachedReading>())

/** Puts a reading into the cache that was just read from the store. */
export function rememberReading(table: Table, reading: Reading): void {
  setNewest(cacheOf(table), reading.id, { reading, at: Date.now() }, MAX_READINGS)
}

/**
 * A reading from the cache of this process, so that a position costs one read of its reading instead of two. A closed
 * reading never opens again. An open one may have closed since, so the caller reads it again after its write
 * (`functions/actions/write-then-check-open.ts`).
 *
 * @param now when the request arrived; it is compared with the deadline only. The age of the entry is measured by the
 *   clock of the process, which also set the time of the entry
 * @returns `undefined` when the reading must be read: it is not in the cache, too old, or past its deadline
 */
export function cachedReading(table: Table, id: string, now: Date): Reading | undefined {
  const cached = cacheOf(table).get(id)
  if (cached === undefined || cached.reading.status !== 'open') return cached?.reading
  const age = Date.now() - cached.at
  return age >= 0 && age < FRESH_MS && stateAt(cached.reading, now) === 'open' ? cached.reading : undefined
}

/** Removes a reading from the cache, before this process changes it. */
export function invalidateReading(table: Table, id: string): void {
  cacheOf(table).delete(id)
}
