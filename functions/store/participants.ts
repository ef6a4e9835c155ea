import * as z from 'zod'
import { idInEpoch, idsOf } from '../../shared/epoch.ts'
import { type Correction, Participant } from '../../shared/participant.ts'
import type { NamedPerson, RecordedName } from '../../shared/recorded-name.ts'
import { PARTICIPANTS, participantKey } from './keys/keys-of-people.ts'
import { isOfAddedIntake, withoutUnadded } from './roster-intakes.ts'
import { written } from './store-errors.ts'
import { all, type Stored, type Table } from './table.ts'
import { requireWellFormed } from './well-formed.ts'

/** A person's name with its salt: what a record contains, and what erasing needs. */
const Named = z
  .object({ id: z.string(), revokedAt: z.iso.datetime().optional(), name: z.string(), salt: z.string() })
  .transform(({ name, salt, ...one }) => ({ ...one, person: { name, salt } satisfies NamedPerson }))
export type Named = z.infer<typeof Named>

/** A person whose name was erased: the id, and the digest of the name that records contain. */
const Erased = z.object({
  id: z.string(),
  revokedAt: z.iso.datetime(),
  digest: z.string(),
  erasedAt: z.iso.datetime(),
  recoveries: z.array(z.iso.datetime()).readonly().optional(),
  /** For the person's side, which sees who ever was on it; absent for who belonged to none, or was erased by an earlier version. */
  side: z.string().optional(),
  joinedAt: z.iso.datetime().optional(),
})
export type Erased = z.infer<typeof Erased>

/** What every stored item of a person says of their epochs, an erased one too. */
const Epochs = z.object({ id: z.string(), recoveries: z.array(z.iso.datetime()).readonly().optional() })

/**
 * Puts a person on the roster; `false` when the id is taken, by an erased person too.
 *
 * @param salt for the digest of the name, so that nobody can find the name by trying digests
 * @param admission its id, if the person waits to be admitted to their side
 * @throws {IllFormedText}
 */
export async function addParticipant(
  table: Table,
  participant: Participant,
  salt: string,
  admission?: string,
): Promise<boolean> {
  requireWellFormed(participant, 'participant')
  const item = { ...participant, sessions: {}, salt, ...(admission !== undefined && { admission }) }
  return written(table.putNew(participantKey(participant.id), item))
}

/** Finds a person on the roster; a revoked person too. */
export async function findParticipant(table: Table, id: string): Promise<Participant | undefined> {
  const stored = await findOnRoster(table, id)
  return stored && participantIn(stored)
}

/** The person of a stored item, with the id of their epoch. */
export function participantIn(stored: Stored): Participant {
  const { id, recoveries = [], ...person } = Participant.parse(stored)
  return {
    id: idInEpoch(id, recoveries.length),
    ...person,
    ...(recoveries.length > 0 && { recoveries }),
  } as Participant
}

/** Whether a person has redeemed an invitation. Those who did before `cameIn` was stored have a session. */
export function hasComeIn({ cameIn, invitation, sessions }: Stored): boolean {
  return cameIn === true || invitation === 'redeemed' || Object.keys(sessions ?? {}).length > 0
}

/** Finds a person on the roster, with name and salt. */
export async function findNamed(table: Table, id: string): Promise<Named | undefined> {
  const stored = await findOnRoster(table, id)
  return stored && Named.parse(stored)
}

/** The whole roster, with revoked and without erased persons. */
export async function readRoster(table: Table): Promise<readonly Participant[]> {
  return (await readEverybody(table)).filter(isNamed).map(participantIn)
}

/** Every person whose name is not erased, with name and salt. */
export async function readNamed(table: Table): Promise<readonly Named[]> {
  return (await readEverybody(table)).filter(isNamed).map((one) => Named.parse(one))
}

/** What a record contains of every person who ever was on the roster, by the id of every epoch. */
export async function readNames(
  table: Table,
  digestOf: (person: NamedPerson) => string,
): Promise<ReadonlyMap<string, RecordedName>> {
  return new Map(
    (await readEverybody(table)).flatMap((stored) => {
      const name = recordedName(stored, digestOf)
      return idsOf(Epochs.parse(stored)).map((id) => [id, name] as const)
    }),
  )
}

function recordedName(stored: Stored, digestOf: (person: NamedPerson) => string): RecordedName {
  if (!isNamed(stored)) return { digest: Erased.parse(stored).digest }
  const { person } = Named.parse(stored)
  return { digest: digestOf(person), person }
}

/** Replaces all that is stored of a person by their erasure. Erasing twice has the effect of once. */
export async function eraseParticipant(table: Table, erased: Erased): Promise<void> {
  await table.put(participantKey(erased.id), Erased.parse(erased))
}

/** Revokes a participant, for readings that open from now on; `false` when unknown or revoked before. */
export async function revokeParticipant(table: Table, id: string, at: string): Promise<boolean> {
  return written(
    table.update(participantKey(id), {
      set: `revokedAt = :at, ${COUNT_DEPARTURE.set}`,
      when: 'attribute_exists(pk) AND attribute_not_exists(revokedAt)',
      values: { ':at': at, ...COUNT_DEPARTURE.values },
    }),
  )
}

/**
 * Corrects an entry; `false` when the person was revoked or erased.
 *
 * @param notedAt the time of the correction, if the person's side is to see that there was one
 */
export async function correctParticipant(
  table: Table,
  id: string,
  { name, capacity, email, language }: Correction,
  notedAt?: string,
): Promise<boolean> {
  const changes = Object.entries({ name, capacity, email, language }).filter(([, value]) => value !== undefined)
  if (changes.length === 0) return true
  const sets = changes.filter(([, value]) => value !== '')
  const removed = changes.filter(([, value]) => value === '').map(([field]) => `#${field}`)
  const noted = notedAt === undefined ? [] : ['corrections = list_append(if_not_exists(corrections, :none), :noted)']
  const set = [...sets.map(([field]) => `#${field} = :${field}`), ...noted].join(', ')
  return written(
    table.update(participantKey(id), {
      ...(set !== '' && { set }),
      ...(removed.length > 0 && { remove: removed.join(', ') }),
      when: 'attribute_exists(pk) AND attribute_not_exists(revokedAt) AND attribute_not_exists(erasedAt)',
      names: Object.fromEntries(changes.map(([field]) => [`#${field}`, field])),
      values: {
        ...Object.fromEntries(sets.map(([field, value]) => [`:${field}`, value])),
        ...(notedAt !== undefined && { ':none': [], ':noted': [notedAt] }),
      },
    }),
  )
}

/** Counts a departure of a member, in the write that ends a session of theirs (`functions/store/members.ts`). */
export const COUNT_DEPARTURE = {
  set: 'departures = if_not_exists(departures, :never) + :times',
  values: { ':never': 0, ':times': 1 },
} as const

/**
 * Sets the current invitation of a person who has not come in, by its digest. The one before cannot be redeemed any more.
 *
 * @returns `false` when there is no such person, or they were revoked, or have come in
 */
export async function setCurrentInvitation(table: Table, id: string, digest: string): Promise<boolean> {
  return written(
    table.update(participantKey(id), {
      set: 'invitation = :digest',
      when: `${IS_ON_ROSTER} AND attribute_not_exists(cameIn) AND (attribute_not_exists(invitation) OR invitation <> :redeemed)`,
      values: { ':digest': digest, ':redeemed': 'redeemed' },
    }),
  )
}

/** Sets the current invitation of a person who has come in: it is a recovery. `false` when they were revoked. */
export async function setCurrentRecovery(table: Table, id: string, digest: string): Promise<boolean> {
  return written(
    table.update(participantKey(id), {
      set: 'invitation = :digest, cameIn = :yes',
      when: IS_ON_ROSTER,
      values: { ':digest': digest, ':yes': true },
    }),
  )
}

const IS_ON_ROSTER = 'attribute_exists(pk) AND attribute_not_exists(revokedAt)'

/** The stored item of a person on the roster; `undefined` for an erased person, and for one of an intake that is not added. */
export async function findOnRoster(table: Table, id: string): Promise<Stored | undefined> {
  const stored = await table.get(participantKey(id))
  return stored !== undefined && isNamed(stored) && (await isOfAddedIntake(table, stored)) ? stored : undefined
}

/** Everybody who ever was on the roster, as they are stored; erased people too. */
export async function readEverybody(table: Table): Promise<readonly Stored[]> {
  return withoutUnadded(table, await all(table.query(PARTICIPANTS.pk, PARTICIPANTS.prefix)))
}

/** Whether a stored person was not erased. */
export function isNamed(stored: Stored): boolean {
  return !('erasedAt' in stored)
}
