import type { Participant } from '../../shared/participant.ts'
import { participantKey } from './keys/keys-of-people.ts'
import { findOnRoster, participantIn } from './participants.ts'
import { written } from './store-errors.ts'
import type { Table } from './table.ts'

/**
 * Stores the address of a person's calendar by the digest of its secret, in place of an earlier one; `false` when they
 * were revoked. It is a field of the person's entry, so that it ends with the entry.
 */
export async function setCalendar(table: Table, id: string, digest: string): Promise<boolean> {
  return written(
    table.update(participantKey(id), {
      set: 'calendar = :digest',
      when: 'attribute_exists(pk) AND attribute_not_exists(revokedAt)',
      values: { ':digest': digest },
    }),
  )
}

/** Removes the address of a person's calendar. Removing it twice has the effect of once. */
export async function removeCalendar(table: Table, id: string): Promise<void> {
  await written(table.update(participantKey(id), { remove: 'calendar', when: 'attribute_exists(calendar)' }))
}

/** Whether a person has an address for a calendar. */
export async function hasCalendar(table: Table, id: string): Promise<boolean> {
  return (await findOnRoster(table, id))?.['calendar'] !== undefined
}

/** The person whose calendar has this address; `undefined` when it was removed or replaced, or they were revoked or erased. */
export async function findByCalendar(table: Table, id: string, digest: string): Promise<Participant | undefined> {
  const stored = await findOnRoster(table, id)
  if (stored?.['calendar'] !== digest) return undefined
  const participant = participantIn(stored)
  return participant.revokedAt === undefined ? participant : undefined
}
