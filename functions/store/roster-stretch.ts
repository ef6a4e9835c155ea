import * as z from 'zod'
import { Participant } from '../../shared/participant.ts'
import type { RosterEntry } from '../../shared/roster/roster-list.ts'
import { PARTICIPANTS, participantKey } from './keys.ts'
import { withoutUnadded } from './roster-intakes.ts'
import type { Table } from './table.ts'

/** A part of the roster, as far as one request reads, and the id after which the next part begins. */
export type RosterStretch = { readonly entries: readonly RosterEntry[]; readonly next?: string }

/** What an item says of whether a person came in. Those who came in before `cameIn` was stored have a session. */
const Signs = z
  .object({
    revokedAt: z.string().optional(),
    cameIn: z.literal(true).optional(),
    invitation: z.string().optional(),
    sessions: z.record(z.string(), z.unknown()),
  })
  .transform(({ revokedAt, cameIn, invitation, sessions }): RosterEntry['state'] => {
    if (revokedAt !== undefined) return 'revoked'
    if (cameIn || invitation === 'redeemed' || Object.keys(sessions).length > 0) return 'came-in'
    return invitation === undefined ? 'not-invited' : 'invited'
  })

/** Reads a part of the roster, with revoked and without erased people, in one request to the table. */
export async function readRosterStretch(table: Table, after?: string): Promise<RosterStretch> {
  const { pk, prefix } = PARTICIPANTS
  const read = await table.stretch(pk, prefix, after === undefined ? undefined : participantKey(after).sk)
  const stored = (await withoutUnadded(table, read.stored)).filter((one) => !('erasedAt' in one))
  const entries = stored.map((one) => ({ person: Participant.parse(one), state: Signs.parse(one) }))
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
