import type { Participant } from '../../shared/participant.ts'
import { newSecret } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { logEvent } from '../platform/security-log.ts'
import {
  endEverySession,
  endSession,
  findInvited,
  findMember,
  type Lease,
  type Member,
  noteDeparturesCounted,
  redeemInvitation,
  type SessionOpening,
  setExpiry,
} from '../store/members.ts'
import { countDeparture } from '../store/readings.ts'
import type { Table } from '../store/table.ts'
import type { SecretToHandOver } from '../store/tokens.ts'
import { digestOfSecret, findInvitation } from '../store/tokens.ts'
import { closeScreensOf } from './screen-sessions.ts'

const HOUR_SECONDS = 60 * 60
const DAY_SECONDS = 24 * HOUR_SECONDS

/** The longest that a session lasts, used or not (NIST SP 800-63B-4, section 2.1.3), in seconds. */
export const LONGEST_SESSION_SECONDS = 30 * DAY_SECONDS

/**
 * How long an unused session lasts, in seconds. It is longer than a reading is open: a participant who is signed out
 * between two readings needs a new invitation for the second one.
 */
export const IDLE_SESSION_SECONDS = 10 * DAY_SECONDS

/** Enough for all devices of one person. One more session ends the one that would expire first. */
const MOST_SESSIONS = 10

/** The session that a request was sent with. */
export type Session = Lease & {
  readonly secret: string
  readonly participant: Participant
  /** `departures` of the reading that the session was looked up for (`session-cache.ts`); 0 without a reading. */
  readonly departures: number
  /** The program that sent the request, if it is one. It acts in the role of an observer, within its own grants. */
  readonly program?: { readonly id: string; readonly usedOn?: string | undefined }
}

/**
 * Redeems an invitation and opens a session for its participant.
 *
 * @throws {Refused} `invitation-spent` when it was redeemed, has expired, was replaced by a newer one, or does not
 *   exist
 */
export async function openSession(
  table: Table,
  invitation: string,
  now: Date,
): Promise<SecretToHandOver & { readonly participant: Participant }> {
  const found = await findInvitation(table, invitation, now)
  const before = found === undefined ? undefined : await findMember(table, found.participant)
  const until = Math.floor(now.getTime() / 1_000) + LONGEST_SESSION_SECONDS
  const secret = before === undefined ? '' : `${before.participant.id}.${newSecret()}`
  const participant =
    before === undefined
      ? undefined
      : await redeemInvitation(table, before.participant.id, digestOfSecret(invitation), {
          digest: digestOfSecret(secret),
          lease: { expires: idleAt(now, until), until },
          ...sessionsToEnd(before, now),
        })
  if (participant === undefined) throw spent()
  logEvent('invitation-redeemed')
  return { secret, expiresAt: new Date(until * 1_000).toISOString(), participant }
}

/**
 * The person whom an invitation is for. It stays as it is, and nothing is written.
 *
 * @throws {Refused} `invitation-spent` as above
 */
export async function lookAtInvitation(table: Table, invitation: string, now: Date): Promise<Participant> {
  const found = await findInvitation(table, invitation, now)
  const invited = found && (await findInvited(table, found.participant, digestOfSecret(invitation)))
  if (invited === undefined) throw spent()
  return invited
}

function spent(): Refused {
  return new Refused('invitation-spent', 'this invitation was used or has expired; ask the facilitator for a new one')
}

/** The sessions that end when one more opens: the expired ones, and those above the limit, which are departures. */
function sessionsToEnd({ sessions }: Member, now: Date): Pick<SessionOpening, 'ends' | 'departs'> {
  const lastFirst = Object.entries(sessions).sort(([, one], [, other]) => other.expires - one.expires)
  const ends = lastFirst.filter(([, lease], index) => hasEnded(lease, now) || index >= MOST_SESSIONS - 1)
  return { ends: ends.map(([digest]) => digest), departs: ends.some(([, lease]) => !hasEnded(lease, now)) }
}

function hasEnded({ expires, until }: Lease, now: Date): boolean {
  return Math.min(expires, until) <= now.getTime() / 1_000
}

/** Finds a session by its secret; `undefined` when it has expired, or a participant or a facilitator ended it. */
export async function findSession(table: Table, secret: string, now: Date): Promise<Session | undefined> {
  return sessionOfMember(await recordDepartures(table, memberIdIn(secret)), secret, now)
}

/** The same for a function without permission to write: it leaves uncounted departures to the other functions. */
export async function readSession(table: Table, secret: string, now: Date): Promise<Session | undefined> {
  return sessionOfMember(await findMember(table, memberIdIn(secret)), secret, now)
}

/**
 * Counts a member's departures in every open reading, as far as they are not counted yet. A process that fails between
 * the departure and this count leaves the count to the next lookup of the member.
 *
 * @returns the member with their sessions, or `undefined` when there is no such member
 */
export async function recordDepartures(table: Table, id: string): Promise<Member | undefined> {
  const member = await findMember(table, id)
  if (member !== undefined && !areDeparturesRecorded(member)) {
    await countDeparture(table)
    await noteDeparturesCounted(table, id, member.departures)
  }
  return member
}

/** Whether all departures of a member are counted in the open readings. */
export function areDeparturesRecorded(member: Member | undefined): boolean {
  return member === undefined || member.departuresCounted >= member.departures
}

/** A member's session by its secret; `undefined` when it has ended, or the member was revoked. */
export function sessionOfMember(member: Member | undefined, secret: string, now: Date): Session | undefined {
  const lease = member?.sessions[digestOfSecret(secret)]
  if (member === undefined || member.participant.revokedAt !== undefined) return undefined
  if (lease === undefined || hasEnded(lease, now)) return undefined
  return { secret, participant: member.participant, departures: 0, ...lease }
}

/**
 * Whether a session that is not found was ended by somebody: the person signed out, opened more sessions than allowed,
 * or was revoked or erased. A session that has only expired was not ended.
 */
export async function wasEnded(table: Table, secret: string): Promise<boolean> {
  const member = await findMember(table, memberIdIn(secret))
  return member?.participant.revokedAt !== undefined || member?.sessions[digestOfSecret(secret)] === undefined
}

/** The member's id at the beginning of a session's secret: with it one read finds the member and the session. */
export function memberIdIn(secret: string): string {
  return secret.split('.')[0] ?? ''
}

/** Extends a session that is in use; this writes at most once an hour. */
export async function prolongSession(table: Table, session: Session, now: Date): Promise<void> {
  const { secret, participant, until } = session
  if (!isExtensionDue(session, now)) return
  await setExpiry(table, participant.id, digestOfSecret(secret), idleAt(now, until))
}

/** Whether a session was extended an hour ago or earlier. */
export function isExtensionDue({ expires, until }: Lease, now: Date): boolean {
  return idleAt(now, until) - expires >= HOUR_SECONDS
}

/** Ends a session. */
export async function closeSession(table: Table, secret: string): Promise<void> {
  await endSession(table, memberIdIn(secret), digestOfSecret(secret))
  await recordDepartures(table, memberIdIn(secret))
  logEvent('session-ended')
}

/**
 * Ends every session of a participant, and the screens that they made.
 *
 * @throws {Refused} `no-such-participant`
 */
export async function closeEverySession(table: Table, id: string): Promise<void> {
  if (!(await endEverySession(table, id)))
    throw new Refused('no-such-participant', `there is nobody ${id} on the roster`)
  await recordDepartures(table, id)
  await closeScreensOf(table, id)
  logEvent('every-session-of-somebody-ended')
}

function idleAt(now: Date, until: number): number {
  return Math.min(Math.floor(now.getTime() / 1_000) + IDLE_SESSION_SECONDS, until)
}
