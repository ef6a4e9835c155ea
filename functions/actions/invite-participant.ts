import { isDeepStrictEqual } from 'node:util'
import type { Dialogue } from '../../shared/dialogue.ts'
import { personOf } from '../../shared/epoch.ts'
import { mayConvene, type NewParticipant, type Participant } from '../../shared/participant.ts'
import { awaitAdmission, sidesThatAdmit } from '../access/await-admission.ts'
import { closeScreensOf } from '../access/screen-sessions.ts'
import { recordDepartures } from '../access/sessions.ts'
import { idOfRequest, newId, newSalt, newSecret } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { type Concerned, logEvent } from '../platform/security-log.ts'
import { findMember, type Member } from '../store/members.ts'
import {
  addParticipant,
  findParticipant,
  setCurrentInvitation,
  setCurrentRecovery,
  revokeParticipant as store,
} from '../store/participants.ts'
import type { Table } from '../store/table.ts'
import type { SecretToHandOver } from '../store/tokens.ts'
import { digestOfSecret, storeInvitation } from '../store/tokens.ts'

const INVITATION_SECONDS = 14 * 24 * 60 * 60

/** The sender and the idempotency key of a request that may be sent twice. */
export type Request = { readonly by: string; readonly key: string }

/**
 * Puts a person on the roster, for readings that open from now on or, where their side admits them first, from then on. A request that is sent twice with the same key adds
 * the person once. Without a key it adds two persons, because two persons can have the same name.
 *
 * @throws {Refused} `invalid` for an unknown side, or a co-chair in a dialogue without co-chairs;
 *   `idempotency-key-reused` for another person with the same key
 */
export async function putOnRoster(
  table: Table,
  newcomer: NewParticipant,
  { sides, coChairs, sideAdmits }: Pick<Dialogue, 'sides' | 'coChairs' | 'sideAdmits'>,
  now: Date,
  request?: Request,
): Promise<Participant> {
  const [path, side] = sideNamedBy(newcomer)
  if (side !== undefined && !sides.some(({ id }) => id === side)) {
    const known = sides.map(({ id }) => id).join(', ')
    throw new Refused('invalid', `the sides are ${known}`, [{ path, message: `is one of ${known}` }])
  }
  if (path === 'convenedBy' && side !== undefined && !coChairs) {
    const message = 'belongs to a dialogue with co-chairs; leave it out'
    throw new Refused('invalid', 'this dialogue has no co-chairs', [{ path, message }])
  }
  const id = request === undefined ? newId() : idOfRequest(request.by, 'participant', request.key)
  const { admission, ...awaiting } = await awaitAdmission(
    table,
    newcomer,
    id,
    await sidesThatAdmit(table, { sides, sideAdmits }),
  )
  const participant = { ...newcomer, id, joinedAt: now.toISOString(), ...awaiting }
  if (await addParticipant(table, participant, newSalt(), admission)) return participant
  return sentBefore(table, id, newcomer)
}

/** The person whom the same request put on the roster before. A person who was revoked since stays revoked. */
async function sentBefore(table: Table, id: string, newcomer: NewParticipant): Promise<Participant> {
  const there = await findParticipant(table, id)
  if (there !== undefined) {
    const {
      id: _id,
      joinedAt: _joinedAt,
      revokedAt: _revokedAt,
      recoveries: _recoveries,
      awaitsSide: _side,
      ...said
    } = there
    if (isDeepStrictEqual(said, newcomer)) return there
  }
  throw new Refused('idempotency-key-reused', 'this Idempotency-Key was used for somebody else; send a new one')
}

/**
 * In a dialogue with co-chairs, refuses a facilitator who invites or revokes a person of a side that did not convene
 * the facilitator.
 *
 * @throws {Refused} `not-your-side`
 */
export function refuseToConvene(
  facilitator: Participant,
  other: NewParticipant,
  { coChairs }: Pick<Dialogue, 'coChairs'>,
): void {
  if (!coChairs || mayConvene(facilitator, other)) return
  throw new Refused('not-your-side', 'each side’s people are invited and revoked by the co-chairs of that side alone')
}

/** Revokes a participant: their sessions and screens end, and they are not on the roll of readings that open from now on. */
export async function revokeParticipant(table: Table, id: string, now: Date): Promise<void> {
  await onRoster(table, id)
  await store(table, id, now.toISOString())
  await recordDepartures(table, id)
  await closeScreensOf(table, id)
  logEvent('participant-revoked')
}

/**
 * Makes an invitation for a person on the roster who has not come in. It opens their first session, within two weeks. The
 * invitation before it cannot be redeemed any more. Other devices they approve themselves (`functions/access/devices.ts`).
 *
 * @param by the id of whoever makes it
 * @throws {Refused} `no-such-participant` for a person who is not on the roster, `is-revoked` for one who was revoked,
 *   `has-come-in` for one who redeemed an invitation
 */
export async function invite(table: Table, id: string, now: Date, by?: string): Promise<SecretToHandOver> {
  const { hasComeIn } = await memberNow(table, id)
  const made = hasComeIn ? undefined : await makeInvitation(table, id, now, setCurrentInvitation)
  if (made === undefined) {
    await memberNow(table, id)
    throw new Refused('has-come-in', 'this participant has come in; they sign in on other devices by themselves')
  }
  logEvent('invitation-made', concerned(id, by))
  return made
}

/**
 * Makes a recovery for a person who has come in and has no device any more. Whoever redeems it, within two weeks, begins a
 * new epoch of the person: all earlier sessions end, and nothing of what was said before belongs to the new epoch.
 *
 * @param by the id of whoever makes it
 * @throws {Refused} `no-such-participant`, `is-revoked`, or `has-not-come-in` for a person who needs an invitation instead
 */
export async function makeRecovery(table: Table, id: string, now: Date, by: string): Promise<SecretToHandOver> {
  const { hasComeIn } = await memberNow(table, id)
  if (!hasComeIn) throw new Refused('has-not-come-in', 'this participant has not come in; make a new invitation')
  const made = await makeInvitation(table, id, now, setCurrentRecovery)
  if (made === undefined) throw isRevoked()
  logEvent('recovery-made', concerned(id, by))
  return made
}

/** Finds a member who was not revoked. @throws {Refused} `no-such-participant`, `is-revoked` */
async function memberNow(table: Table, id: string): Promise<Member> {
  const member = await findMember(table, id)
  if (member === undefined) throw noSuchParticipant(id)
  if (member.participant.revokedAt !== undefined) throw isRevoked()
  return member
}

async function makeInvitation(
  table: Table,
  id: string,
  now: Date,
  setCurrent: typeof setCurrentInvitation,
): Promise<SecretToHandOver | undefined> {
  const secret = newSecret()
  const expires = Math.floor(now.getTime() / 1_000) + INVITATION_SECONDS
  // Stored before it is the current one: if the process fails in between, the invitation before it still works.
  await storeInvitation(table, secret, { kind: 'invitation', participant: personOf(id), expires })
  if (!(await setCurrent(table, id, digestOfSecret(secret)))) return undefined
  return { secret, expiresAt: new Date(expires * 1_000).toISOString() }
}

function isRevoked(): Refused {
  return new Refused('is-revoked', 'this participant was revoked; put them on the roster again')
}

function concerned(id: string, by: string | undefined): Concerned {
  return { whose: personOf(id), ...(by !== undefined && { by: personOf(by) }) }
}

/**
 * The link of an invitation. Its secret is in the fragment, after the `#`, which browsers do not send: it is in no log,
 * no Referer header, and no request of a link preview.
 */
export function linkOf(origin: string, secret: string): string {
  return `${origin}/invitation#${secret}`
}

function sideNamedBy(newcomer: NewParticipant): readonly [path: string, side: string | undefined] {
  if (newcomer.role === 'participant') return ['side', newcomer.side]
  return ['convenedBy', newcomer.role === 'facilitator' ? newcomer.convenedBy : undefined]
}

/** Finds a person on the roster; a revoked person too. @throws {Refused} `no-such-participant` */
export async function onRoster(table: Table, id: string): Promise<Participant> {
  const participant = await findParticipant(table, id)
  if (participant === undefined) throw noSuchParticipant(id)
  return participant
}

function noSuchParticipant(id: string): Refused {
  return new Refused('no-such-participant', `there is nobody ${id} on the roster`)
}
