import * as z from 'zod'
import { Participant } from '../../shared/participant.ts'
import type { NamedPerson, RecordedName } from '../../shared/record.ts'
import { PARTICIPANTS, participantKey } from './keys.ts'
import { all, ifMet, type Stored, type Table, written } from './table.ts'

/** How long a session holds, in seconds since 1970. */
const Lease = z.object({
  /** When it ends if it is not used. */
  expires: z.int(),
  /** When it ends however much it is used. */
  until: z.int(),
})
export type Lease = z.infer<typeof Lease>

/** Somebody's sessions, by the digests of their secrets. */
const Leases = z.record(z.string(), Lease)

/** Somebody on the roster with their sessions: one place in the table, so that one read tells who asks. */
export type Bearer = { readonly participant: Participant; readonly sessions: z.infer<typeof Leases> }

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
  return (await findBearer(table, id))?.participant
}

/** Somebody on the roster with their sessions, revoked or not, or `undefined`. */
export async function findBearer(table: Table, id: string): Promise<Bearer | undefined> {
  const stored = await find(table, id)
  return stored && bearerIn(stored)
}

/** Somebody on the roster with their name and its salt, or `undefined`. */
export async function findNamed(table: Table, id: string): Promise<Named | undefined> {
  const stored = await find(table, id)
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
      set: 'revokedAt = :at',
      when: 'attribute_exists(pk) AND attribute_not_exists(revokedAt)',
      values: { ':at': at },
    }),
  )
}

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

/** Makes room for a session, and opens it: what ends of those before it is named by its digest. */
export type Opening = { readonly digest: string; readonly lease: Lease; readonly ends: readonly string[] }

/**
 * Redeems the invitation that holds for somebody and opens a session, in one conditional write: whoever comes second,
 * with an invitation that was made anew meanwhile, or for somebody who was revoked meanwhile, gets `undefined`.
 */
export async function redeemInvitation(
  table: Table,
  id: string,
  invitation: string,
  { digest, lease, ends }: Opening,
): Promise<Participant | undefined> {
  const redeemed = await ifMet(
    table.update(participantKey(id), {
      set: 'invitation = :redeemed, sessions.#opened = :lease',
      ...(ends.length > 0 && { remove: ends.map((_, index) => `sessions.#ended${index}`).join(', ') }),
      when: 'invitation = :invitation AND attribute_not_exists(revokedAt)',
      names: { '#opened': digest, ...Object.fromEntries(ends.map((one, index) => [`#ended${index}`, one])) },
      values: { ':invitation': invitation, ':redeemed': 'redeemed', ':lease': lease },
    }),
  )
  return redeemed && Participant.parse(redeemed)
}

/** Puts off when a session ends; one that has ended meanwhile does not come back. */
export async function putOffExpiry(table: Table, id: string, digest: string, expires: number): Promise<void> {
  await written(
    table.update(participantKey(id), {
      set: 'sessions.#session.expires = :expires',
      when: 'attribute_exists(sessions.#session)',
      names: { '#session': digest },
      values: { ':expires': expires },
    }),
  )
}

/** Ends a session; `false` where it had ended before. */
export async function endSession(table: Table, id: string, digest: string): Promise<boolean> {
  return written(
    table.update(participantKey(id), {
      remove: 'sessions.#session',
      when: 'attribute_exists(sessions.#session)',
      names: { '#session': digest },
    }),
  )
}

/** Ends every session of somebody. `false` where there is no such person. */
export async function endEverySession(table: Table, id: string): Promise<boolean> {
  return written(
    table.update(participantKey(id), {
      set: 'sessions = :none',
      when: 'attribute_exists(sessions)',
      values: { ':none': {} },
    }),
  )
}

async function find(table: Table, id: string): Promise<Stored | undefined> {
  const stored = await table.get(participantKey(id))
  return stored !== undefined && isNamed(stored) ? stored : undefined
}

async function readAll(table: Table): Promise<readonly Stored[]> {
  return all(table.query(PARTICIPANTS.pk, PARTICIPANTS.prefix))
}

function isNamed(stored: Stored): boolean {
  return !('erasedAt' in stored)
}

function bearerIn(stored: Stored): Bearer {
  return { participant: Participant.parse(stored), sessions: Leases.parse(stored['sessions']) }
}
