import { isDeepStrictEqual } from 'node:util'
import type { Dialogue } from '../../shared/dialogue.ts'
import { mayConvene, type NewParticipant, type Participant } from '../../shared/participant.ts'
import { recordDepartures } from '../access/sessions.ts'
import { idOfRequest, newId, newSalt, newSecret } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { logEvent } from '../platform/security-log.ts'
import {
  addParticipant,
  findParticipant,
  letInvitationHold,
  revokeParticipant as store,
} from '../store/participants.ts'
import type { Table } from '../store/table.ts'
import type { SecretToHandOver } from '../store/tokens.ts'
import { digestOfSecret, keepInvitation } from '../store/tokens.ts'

const INVITATION_SECONDS = 14 * 24 * 60 * 60

/** A request that may come a second time: who sends it, and the key by which they tell it from another. */
export type Request = { readonly by: string; readonly key: string }

/**
 * Puts somebody on the roster. They take part in readings that open from now on. Sent twice under the same key, they
 * are on it once; without a key, nothing tells one request from another: two people can have one name.
 *
 * @throws {Refused} `invalid` for a side the dialogue does not have, or a co-chair where it has none;
 *   `idempotency-key-reused` for somebody else under the same key
 */
export async function putOnRoster(
  table: Table,
  newcomer: NewParticipant,
  { sides, coChairs }: Pick<Dialogue, 'sides' | 'coChairs'>,
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
  const participant = { ...newcomer, id, joinedAt: now.toISOString() }
  if (await addParticipant(table, participant, newSalt())) return participant
  return sentBefore(table, id, newcomer)
}

/** Who was put on the roster by the same request before; revoked since, they stay so. */
async function sentBefore(table: Table, id: string, newcomer: NewParticipant): Promise<Participant> {
  const there = await findParticipant(table, id)
  if (there !== undefined) {
    const { id: _id, joinedAt: _joinedAt, revokedAt: _revokedAt, ...said } = there
    if (isDeepStrictEqual(said, newcomer)) return there
  }
  throw new Refused('idempotency-key-reused', 'this Idempotency-Key was used for somebody else; send a new one')
}

/**
 * Refuses what is not for a facilitator to do where a dialogue has co-chairs: to invite or revoke who belongs to, or is
 * convened by, a side that did not convene them.
 *
 * @throws {Refused} `not-a-co-chair`
 */
export function refuseToConvene(
  facilitator: Participant,
  other: NewParticipant,
  { coChairs }: Pick<Dialogue, 'coChairs'>,
): void {
  if (!coChairs || mayConvene(facilitator, other)) return
  throw new Refused('not-a-co-chair', 'each side’s people are invited and revoked by the co-chairs of that side alone')
}

/** Takes somebody off the roster: their sessions end, and readings that open from now on are without them. */
export async function revokeParticipant(table: Table, id: string, now: Date): Promise<void> {
  await onRoster(table, id)
  await store(table, id, now.toISOString())
  await recordDepartures(table, id)
  logEvent('participant-revoked')
}

/**
 * Makes an invitation for somebody on the roster: it opens one session, once, within two weeks. The one before it
 * opens none any more.
 *
 * @throws {Refused} `no-such-participant` for who is not on the roster, or was revoked
 */
export async function invite(table: Table, id: string, now: Date): Promise<SecretToHandOver> {
  await onRoster(table, id)
  const secret = newSecret()
  const expires = Math.floor(now.getTime() / 1_000) + INVITATION_SECONDS
  // Kept before it holds: what fails in between leaves the invitation before it as it was.
  await keepInvitation(table, secret, { kind: 'invitation', participant: id, expires })
  const holds = await letInvitationHold(table, id, digestOfSecret(secret))
  if (!holds) throw new Refused('no-such-participant', 'this participant was revoked')
  logEvent('invitation-made')
  return { secret, expiresAt: new Date(expires * 1_000).toISOString() }
}

/**
 * The link that an invitation is handed over as. Its secret stands behind the `#`, which browsers send to nobody:
 * it is in no log, in no Referer, and in nothing that a preview of the link fetches.
 */
export function linkOf(origin: string, secret: string): string {
  return `${origin}/invitation#${secret}`
}

function sideNamedBy(newcomer: NewParticipant): readonly [path: string, side: string | undefined] {
  if (newcomer.role === 'participant') return ['side', newcomer.side]
  return ['convenedBy', newcomer.role === 'facilitator' ? newcomer.convenedBy : undefined]
}

/** Somebody on the roster, revoked or not. @throws {Refused} `no-such-participant` */
export async function onRoster(table: Table, id: string): Promise<Participant> {
  const participant = await findParticipant(table, id)
  if (participant === undefined) throw new Refused('no-such-participant', `there is nobody ${id} on the roster`)
  return participant
}
