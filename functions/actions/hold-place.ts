import { bytesOf, type Pending } from '../../shared/places.ts'
import type { Proposal } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { hold, letGo } from '../store/held-places.ts'
import type { FrozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { refuseBeyondBytes, refuseBeyondPlaces } from './refuse-beyond-share.ts'
import type { Delegate } from './write-then-check-open.ts'

/** The texts of a reading before another one is tabled: all of them, and those that its author sees. */
export type TextsBefore = { readonly all: readonly Proposal[]; readonly seen: readonly Proposal[] }

/**
 * Holds the place of a new text in its author's share, and checks the share again with what the author's other requests
 * of the same moment held before. Requests sent at the same time take no more of the share than
 * requests sent one after another.
 *
 * @param before the reading's texts, read before, and those of them that the author sees
 * @throws {Refused} as {@link refuseBeyondPlaces} and {@link refuseBeyondBytes}; the place is free again then
 */
export async function holdPlace(
  table: Table,
  { reading, round, delegate }: { readonly reading: Reading; readonly round: FrozenRound; readonly delegate: Delegate },
  { id, competes }: Proposal,
  { all, seen }: TextsBefore,
  now: Date,
): Promise<void> {
  const held = await hold(table, reading, delegate.id, { id, size: bytesOf([competes]) }, now)
  const pending = pendingIn(held.sizes, [id, ...all.map((one) => one.id)])
  if (pending.texts === 0) return
  try {
    refuseBeyondPlaces(all, reading, delegate, pending)
    refuseBeyondBytes(all, reading, delegate, { competes, format: round.format, seen, pending })
  } catch (refused) {
    if (held.isFirst) await letGo(table, reading, delegate.id, id)
    throw refused
  }
}

/** What is held and not known to be written. */
function pendingIn(sizes: ReadonlyMap<string, number>, known: readonly string[]): Pending {
  const ids = new Set(known)
  const unknown = [...sizes].flatMap(([id, size]) => (ids.has(id) ? [] : [size]))
  return { texts: unknown.length, bytes: unknown.reduce((sum, size) => sum + size, 0) }
}
