import type { Dialogue } from '../../shared/dialogue.ts'
import { mayConvene, type NewParticipant, type Participant } from '../../shared/participant.ts'
import { logEvent } from '../log-event.ts'
import { newId, newSalt, newSecret } from '../randomness.ts'
import { Refused } from '../refusal.ts'
import {
  addParticipant,
  findParticipant,
  letInvitationHold,
  revokeParticipant as store,
} from '../store/participants.ts'
import type { Table } from '../store/table.ts'
import { digestOfSecret, keepInvitation } from '../store/tokens.ts'

const INVITATION_SECONDS = 14 * 24 * 60 * 60

/** A secret to hand over, with when it expires. */
export type Secret = { readonly secret: string; readonly expiresAt: string }

/**
 * Puts somebody on the roster. They take part in readings that open from now on.
 *
 * @throws {Refused} `invalid` for a side the dialogue does not have, or a co-chair where it has none
 */
export async function putOnRoster(
  table: Table,
  newcomer: NewParticipant,
  { sides, coChairs }: Pick<Dialogue, 'sides' | 'coChairs'>,
  now: Date,
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
  const participant = { ...newcomer, id: newId(), joinedAt: now.toISOString() }
  await addParticipant(table, participant, newSalt())
  return participant
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
  logEvent('participant-revoked')
}

/**
 * Makes an invitation for somebody on the roster: it opens one session, once, within two weeks. The one before it
 * opens none any more.
 *
 * @throws {Refused} `no-such-participant` for who is not on the roster, or was revoked
 */
export async function invite(table: Table, id: string, now: Date): Promise<Secret> {
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
