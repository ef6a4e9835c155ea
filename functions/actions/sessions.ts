import type { Participant } from '../../shared/participant.ts'
import { logEvent } from '../log-event.ts'
import { newSecret } from '../randomness.ts'
import { Refused } from '../refusal.ts'
import { beginEra, findBearer, redeemInvitation } from '../store/participants.ts'
import type { Table } from '../store/table.ts'
import { digestOfSecret, findToken, forgetToken, keepToken, putOffExpiry } from '../store/tokens.ts'
import type { Secret } from './invite.ts'

const HOUR_SECONDS = 60 * 60
const DAY_SECONDS = 24 * HOUR_SECONDS

/** The longest that anybody stays signed in (NIST SP 800-63B-4, section 2.1.3), in seconds. */
export const LONGEST_SESSION_SECONDS = 30 * DAY_SECONDS

/**
 * How long a session lasts that is not used, in seconds: somewhat longer than a reading is open, because whoever was
 * signed out between two readings would need a new invitation for the second.
 */
export const IDLE_SESSION_SECONDS = 10 * DAY_SECONDS

/** A session that somebody asks with. */
export type Held = {
  readonly secret: string
  readonly participant: Participant
  readonly expires: number
  readonly until: number
}

/**
 * Redeems an invitation and opens a session for whoever it was made for.
 *
 * @throws {Refused} `invitation-spent` when it was redeemed, has expired, was made anew or never was one
 */
export async function openSession(
  table: Table,
  invitation: string,
  now: Date,
): Promise<Secret & { readonly participant: Participant }> {
  const token = await findToken(table, invitation, now)
  const bearer =
    token?.kind === 'invitation'
      ? await redeemInvitation(table, token.participant, digestOfSecret(invitation))
      : undefined
  if (bearer === undefined) {
    throw new Refused('invitation-spent', 'this invitation was used or has expired; ask the facilitator for a new one')
  }
  const { participant, era } = bearer
  const secret = newSecret()
  const until = Math.floor(now.getTime() / 1_000) + LONGEST_SESSION_SECONDS
  await keepToken(table, secret, {
    kind: 'session',
    participant: participant.id,
    era,
    until,
    expires: idleAt(now, until),
  })
  logEvent('invitation-redeemed')
  return { secret, expiresAt: new Date(until * 1_000).toISOString(), participant }
}

/** Who asks with a session, or `undefined` where it has ended: by its time, by who had it, or by a facilitator. */
export async function heldSession(table: Table, secret: string, now: Date): Promise<Held | undefined> {
  const token = await findToken(table, secret, now)
  if (token?.kind !== 'session' || token.until <= now.getTime() / 1_000) return undefined
  const bearer = await findBearer(table, token.participant)
  if (bearer === undefined || bearer.participant.revokedAt !== undefined || bearer.era !== token.era) return undefined
  return { secret, participant: bearer.participant, expires: token.expires, until: token.until }
}

/** Keeps a session that is used from ending by itself; a write once an hour at most. */
export async function staySignedIn(table: Table, { secret, expires, until }: Held, now: Date): Promise<void> {
  const next = idleAt(now, until)
  if (next - expires >= HOUR_SECONDS) await putOffExpiry(table, secret, next)
}

/** Ends a session. */
export async function closeSession(table: Table, session: string): Promise<void> {
  await forgetToken(table, session)
  logEvent('session-ended')
}

/**
 * Ends every session of somebody, those included that are being opened now.
 *
 * @throws {Refused} `no-such-participant`
 */
export async function closeEverySession(table: Table, id: string): Promise<void> {
  if (!(await beginEra(table, id))) throw new Refused('no-such-participant', `there is nobody ${id} on the roster`)
  logEvent('every-session-of-somebody-ended')
}

function idleAt(now: Date, until: number): number {
  return Math.min(Math.floor(now.getTime() / 1_000) + IDLE_SESSION_SECONDS, until)
}
