import type { RosterEntry } from '../../shared/roster/roster-list.ts'
import { PARTICIPANTS, participantKey } from './keys/keys-of-people.ts'
import { hasComeIn, participantIn } from './participants.ts'
import { withoutUnadded } from './roster-intakes.ts'
import type { Stored, Table } from './table.ts'

/** A part of the roster, as far as one request reads, and the id after which the next part begins. */
export type RosterStretch = { readonly entries: readonly RosterEntry[]; readonly next?: string }

/** What an item says of whether a person came in. */
function stateOf(stored: Stored): RosterEntry['state'] {
  if (stored['revokedAt'] !== undefined) return 'revoked'
  if (hasComeIn(stored)) return 'came-in'
  return stored['invitation'] === undefined ? 'not-invited' : 'invited'
}

/** Reads a part of the roster, with revoked and without erased people, in one request to the table. */
export async function readRosterStretch(table: Table, after?: string): Promise<RosterStretch> {
  const { pk, prefix } = PARTICIPANTS
  const read = await table.stretch(pk, prefix, after === undefined ? undefined : participantKey(after).sk)
  const stored = (await withoutUnadded(table, read.stored)).filter((one) => !('erasedAt' in one))
  const entries = stored.map((one) => ({ person: participantIn(one), state: stateOf(one) }))
  return { entries, ...(read.next !== undefined && { next: read.next.slice(prefix.length) }) }
}

/** Reads the whole roster, with who came in. */
export async function readRosterEntries(table: Table): Promise<readonly RosterEntry[]> {
  const entries: RosterEntry[] = []
  let after: string | undefined
  do {
    const stretch: RosterStretch = await readRosterStretch(table, after)
    entries.push(...stretch.entries)
    after = stretch.next
  } while (after !== undefined)
  return entries
}
