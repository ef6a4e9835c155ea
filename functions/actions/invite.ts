import type { Dialogue } from '../../shared/dialogue.ts'
import type { NewParticipant, Participant } from '../../shared/participant.ts'
import { newId, newSecret } from '../randomness.ts'
import { Refused } from '../refusal.ts'
import { addParticipant, findParticipant, revokeParticipant as store } from '../store/participants.ts'
import type { Table } from '../store/table.ts'
import { bearerOf, forgetToken, keepToken, redeemInvitation } from '../store/tokens.ts'

const INVITATION_DAYS = 14
export const SESSION_DAYS = 30
const DAY_SECONDS = 24 * 60 * 60

/** A secret to hand over, with when it expires. */
export type Secret = { readonly secret: string; readonly expiresAt: string }

/**
 * Puts somebody on the roster. They take part in readings that open from now on.
 *
 * @throws {Refused} `invalid` for a side the dialogue does not have
 */
export async function putOnRoster(
  table: Table,
  newcomer: NewParticipant,
  { sides }: Pick<Dialogue, 'sides'>,
  now: Date,
): Promise<Participant> {
  if (newcomer.role === 'participant' && !sides.some((side) => side.id === newcomer.side)) {
    const known = sides.map((side) => side.id).join(', ')
    throw new Refused('invalid', `the sides are ${known}`, [{ path: 'side', message: `is one of ${known}` }])
  }
  const participant = { ...newcomer, id: newId(), joinedAt: now.toISOString() }
  await addParticipant(table, participant)
  return participant
}

/** Takes somebody off the roster: their sessions end, and readings that open from now on are without them. */
export async function revokeParticipant(table: Table, id: string, now: Date): Promise<void> {
  await onRoster(table, id)
  await store(table, id, now.toISOString())
}

/** Makes an invitation for somebody on the roster: it opens one session, once, within two weeks. */
export async function invite(table: Table, id: string, now: Date): Promise<Secret> {
  const participant = await onRoster(table, id)
  if (participant.revokedAt !== undefined) throw new Refused('no-such-participant', 'this participant was revoked')
  return keep(table, 'invitation', id, INVITATION_DAYS, now)
}

/**
 * Redeems an invitation and opens a session for whoever it was made for.
 *
 * @throws {Refused} `invitation-spent` when it was redeemed, has expired or never was one
 */
export async function openSession(
  table: Table,
  invitation: string,
  now: Date,
): Promise<Secret & { readonly participant: Participant }> {
  const participant = await invitedBy(table, invitation, now)
  if (participant === undefined || !(await redeemInvitation(table, invitation, now))) {
    throw new Refused('invitation-spent', 'this invitation was used or has expired; ask the facilitator for a new one')
  }
  return { ...(await keep(table, 'session', participant.id, SESSION_DAYS, now)), participant }
}

/** Who an invitation that still holds is for, or `undefined`. Looking redeems nothing. */
export async function invitedBy(table: Table, invitation: string, now: Date): Promise<Participant | undefined> {
  const id = await bearerOf(table, invitation, 'invitation', now)
  return id === undefined ? undefined : stillOnRoster(table, id)
}

/** Who asks with this session, or `undefined`. */
export async function bearerOfSession(table: Table, session: string, now: Date): Promise<Participant | undefined> {
  const id = await bearerOf(table, session, 'session', now)
  return id === undefined ? undefined : stillOnRoster(table, id)
}

/** Ends a session. */
export async function closeSession(table: Table, session: string): Promise<void> {
  await forgetToken(table, session)
}

async function keep(
  table: Table,
  kind: 'invitation' | 'session',
  participant: string,
  days: number,
  now: Date,
): Promise<Secret> {
  const secret = newSecret()
  const expires = Math.floor(now.getTime() / 1_000) + days * DAY_SECONDS
  await keepToken(table, secret, { kind, participant, expires })
  return { secret, expiresAt: new Date(expires * 1_000).toISOString() }
}

async function onRoster(table: Table, id: string): Promise<Participant> {
  const participant = await findParticipant(table, id)
  if (participant === undefined) throw new Refused('no-such-participant', `there is nobody ${id} on the roster`)
  return participant
}

async function stillOnRoster(table: Table, id: string): Promise<Participant | undefined> {
  const participant = await findParticipant(table, id)
  return participant?.revokedAt === undefined ? participant : undefined
}
