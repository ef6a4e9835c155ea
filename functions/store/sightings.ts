import type { Reading } from '../../shared/reading.ts'
import { stateAt } from '../../shared/reading.ts'
import type { Table } from './table.ts'

/** For how long a process trusts that a reading is still as it saw it, in milliseconds. */
const FRESH_MS = 5_000

/** As many lanes as a dialogue may have, with room for the readings of the last few. */
const MOST_SIGHTINGS = 100

type Sighting = { readonly reading: Reading; readonly at: number }

const sightings = new WeakMap<Table, Map<string, Sighting>>()

/** Remembers a reading as it was just read. */
export function sight(table: Table, reading: Reading): void {
  const seen = sightings.get(table) ?? new Map<string, Sighting>()
  sightings.set(table, seen)
  seen.delete(reading.id)
  seen.set(reading.id, { reading, at: Date.now() })
  const [oldest] = seen.keys()
  if (seen.size > MOST_SIGHTINGS && oldest !== undefined) seen.delete(oldest)
}

/**
 * A reading as this process last saw it, where that is good enough to begin with: what it froze never changes, once it
 * is closed it never opens again, and that it is open is looked at again after whatever is written
 * (`functions/actions/while-open.ts`). So a position costs one look at its reading and not two.
 *
 * @returns `undefined` where it must be read: it was seen too long ago, or its deadline has passed since
 */
export function lastSeen(table: Table, id: string, now: Date): Reading | undefined {
  const seen = sightings.get(table)?.get(id)
  if (seen === undefined || seen.reading.status !== 'open') return seen?.reading
  const age = Date.now() - seen.at
  return age >= 0 && age < FRESH_MS && stateAt(seen.reading, now) === 'open' ? seen.reading : undefined
}

/** Forgets a reading that this process is about to change. */
export function loseSight(table: Table, id: string): void {
  sightings.get(table)?.delete(id)
}
