import * as z from 'zod'
import { Participant } from '../../shared/participant.ts'
import type { NamedPerson, RecordedName } from '../../shared/record.ts'
import { PARTICIPANTS, participantKey } from './keys.ts'
import { all, type Stored, type Table, written } from './table.ts'

/** What a record says of somebody, and whoever erases them needs to know. */
const Named = z
  .object({ id: z.string(), revokedAt: z.iso.datetime().optional(), name: z.string(), salt: z.string() })
  .transform(({ name, salt, ...one }) => ({ ...one, person: { name, salt } satisfies NamedPerson }))
export type Named = z.infer<typeof Named>

/** Somebody whose name was erased: an id, and the digest that records sealed the name by. */
const Erased = z.object({
  id: z.string(),
  revokedAt: z.iso.datetime(),
  digest: z.string(),
  erasedAt: z.iso.datetime(),
})
export type Erased = z.infer<typeof Erased>

/**
 * Puts somebody on the roster. `false` when somebody is there under that id, or was and is erased.
 *
 * @param salt keeps their name from being guessed by its digest
 */
export async function addParticipant(table: Table, participant: Participant, salt: string): Promise<boolean> {
  return written(table.putNew(participantKey(participant.id), { ...participant, sessions: {}, salt }))
}

/** Somebody on the roster, revoked or not, or `undefined`. */
export async function findParticipant(table: Table, id: string): Promise<Participant | undefined> {
  const stored = await findOnRoster(table, id)
  return stored && Participant.parse(stored)
}

/** Somebody on the roster with their name and its salt, or `undefined`. */
export async function findNamed(table: Table, id: string): Promise<Named | undefined> {
  const stored = await findOnRoster(table, id)
  return stored && Named.parse(stored)
}

/** The whole roster, revoked participants included, and without those whose names were erased. */
export async function readRoster(table: Table): Promise<readonly Participant[]> {
  return (await readAll(table)).filter(isNamed).map((one) => Participant.parse(one))
}

/** Everybody whose name is kept, with its salt. */
export async function readNamed(table: Table): Promise<readonly Named[]> {
  return (await readAll(table)).filter(isNamed).map((one) => Named.parse(one))
}

/** What a record says of everybody who ever was on the roster, by their ids. */
export async function readNames(
  table: Table,
  digestOf: (person: NamedPerson) => string,
): Promise<ReadonlyMap<string, RecordedName>> {
  return new Map(
    (await readAll(table)).map((stored) => {
      if (!isNamed(stored)) {
        const { id, digest } = Erased.parse(stored)
        return [id, { digest }]
      }
      const { id, person } = Named.parse(stored)
      return [id, { digest: digestOf(person), person }]
    }),
  )
}

/** Puts what is left of somebody in the place of all that was kept of them. Erased twice is erased once. */
export async function eraseParticipant(table: Table, erased: Erased): Promise<void> {
  await table.put(participantKey(erased.id), Erased.parse(erased))
}

/** Takes somebody off the roster of readings to come. `false` when they were not on it or already off. */
export async function revokeParticipant(table: Table, id: string, at: string): Promise<boolean> {
  return written(
    table.update(participantKey(id), {
      set: `revokedAt = :at, ${DEPARTS.set}`,
      when: 'attribute_exists(pk) AND attribute_not_exists(revokedAt)',
      values: { ':at': at, ...DEPARTS.values },
    }),
  )
}

/** Notes, in the write that ends a session of somebody, that they departed once more (`functions/store/members.ts`). */
export const DEPARTS = {
  set: 'departures = if_not_exists(departures, :never) + :times',
  values: { ':never': 0, ':times': 1 },
} as const

/** Lets an invitation be the one that holds for somebody, by its digest: the one before does not any more. */
export async function letInvitationHold(table: Table, id: string, digest: string): Promise<boolean> {
  return written(
    table.update(participantKey(id), {
      set: 'invitation = :digest',
      when: 'attribute_exists(pk) AND attribute_not_exists(revokedAt)',
      values: { ':digest': digest },
    }),
  )
}

/** What is kept of somebody on the roster, or `undefined`; of whoever was erased there is nothing but their erasure. */
export async function findOnRoster(table: Table, id: string): Promise<Stored | undefined> {
  const stored = await table.get(participantKey(id))
  return stored !== undefined && isNamed(stored) ? stored : undefined
}

async function readAll(table: Table): Promise<readonly Stored[]> {
  return all(table.query(PARTICIPANTS.pk, PARTICIPANTS.prefix))
}

function isNamed(stored: Stored): boolean {
  return !('erasedAt' in stored)
}
