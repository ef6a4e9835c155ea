import { bytesOf, type Pending } from '../../shared/places.ts'
import type { Proposal } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { hold, letGo } from '../store/held-places.ts'
import type { FrozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { refuseBeyondBytes, refuseBeyondPlaces } from './refuse-beyond-share.ts'
import type { Delegate } from './write-then-check-open.ts'

/**
 * Holds the place of a new text in its author's share, and checks the share again with what the author's other requests
 * of the same moment held before. So requests that are sent at once take no more than one after the other.
 *
 * @param before the reading's texts, read before
 * @throws {Refused} as {@link refuseBeyondPlaces} and {@link refuseBeyondBytes}; the place is free again then
 */
export async function holdPlace(
  table: Table,
  { reading, round, delegate }: { readonly reading: Reading; readonly round: FrozenRound; readonly delegate: Delegate },
  { id, competes }: Proposal,
  before: readonly Proposal[],
): Promise<void> {
  const held = await hold(table, reading, delegate.id, { id, size: bytesOf([competes]) })
  const pending = pendingIn(held, [id, ...before.map((one) => one.id)])
  if (pending.texts === 0) return
  try {
    refuseBeyondPlaces(before, reading, delegate, pending)
    refuseBeyondBytes(before, reading, delegate, { competes, format: round.format, pending })
  } catch (refused) {
    await letGo(table, reading, delegate.id, id)
    throw refused
  }
}

/** What is held and not known to be written. */
function pendingIn(held: ReadonlyMap<string, number>, known: readonly string[]): Pending {
  const ids = new Set(known)
  const sizes = [...held].flatMap(([id, size]) => (ids.has(id) ? [] : [size]))
  return { texts: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}
