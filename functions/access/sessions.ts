import type { Participant } from '../../shared/participant.ts'
import type { Reading } from '../../shared/reading.ts'
import { newSecret } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { logEvent } from '../platform/security-log.ts'
import {
  cachedMember,
  endEverySession,
  endSession,
  findMember,
  type Lease,
  type Member,
  noteDeparturesCounted,
  type Opening,
  putOffExpiry,
  redeemInvitation,
} from '../store/members.ts'
import { cachedReading } from '../store/reading-cache.ts'
import { countDeparture, findReading } from '../store/readings.ts'
import type { Table } from '../store/table.ts'
import type { SecretToHandOver } from '../store/tokens.ts'
import { digestOfSecret, findInvitation } from '../store/tokens.ts'

const HOUR_SECONDS = 60 * 60
const DAY_SECONDS = 24 * HOUR_SECONDS

/** The longest that anybody stays signed in (NIST SP 800-63B-4, section 2.1.3), in seconds. */
export const LONGEST_SESSION_SECONDS = 30 * DAY_SECONDS

/**
 * How long a session lasts that is not used, in seconds: somewhat longer than a reading is open, because whoever was
 * signed out between two readings would need a new invitation for the second.
 */
export const IDLE_SESSION_SECONDS = 10 * DAY_SECONDS

/** Enough for every device that somebody has; the one that would end first gives way to one more. */
const MOST_SESSIONS = 10

/** A session that somebody asks with. */
export type Session = Lease & {
  readonly secret: string
  readonly participant: Participant
  /** How often somebody had left the reading beside which it was looked up; 0 where it was by itself. */
  readonly departures: number
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
): Promise<SecretToHandOver & { readonly participant: Participant }> {
  const made = await findInvitation(table, invitation, now)
  const before = made === undefined ? undefined : await findMember(table, made.participant)
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
  if (participant === undefined) {
    throw new Refused('invitation-spent', 'this invitation was used or has expired; ask the facilitator for a new one')
  }
  logEvent('invitation-redeemed')
  return { secret, expiresAt: new Date(until * 1_000).toISOString(), participant }
}

/** Which sessions give way to one more: those that have ended, and what is too many, which departs by it. */
function sessionsToEnd({ sessions }: Member, now: Date): Pick<Opening, 'ends' | 'departs'> {
  const lastFirst = Object.entries(sessions).sort(([, one], [, other]) => other.expires - one.expires)
  const ends = lastFirst.filter(([, lease], index) => hasEnded(lease, now) || index >= MOST_SESSIONS - 1)
  return { ends: ends.map(([digest]) => digest), departs: ends.some(([, lease]) => !hasEnded(lease, now)) }
}

function hasEnded({ expires, until }: Lease, now: Date): boolean {
  return Math.min(expires, until) <= now.getTime() / 1_000
}

/** Who asks with a session, or `undefined` where it has ended: by its time, by who had it, or by a facilitator. */
export async function findSession(table: Table, secret: string, now: Date): Promise<Session | undefined> {
  return sessionOfMember(await recordDepartures(table, memberIdIn(secret)), secret, now)
}

/** The same, for a function that may not write: what is still to be counted of departures is left to the others. */
export async function readSession(table: Table, secret: string, now: Date): Promise<Session | undefined> {
  return sessionOfMember(await findMember(table, memberIdIn(secret)), secret, now)
}

/**
 * Who asks to write to a reading, as this process knows them. It may be that they left since, in another process:
 * whoever goes by it looks afterwards whether they {@link isStillSignedIn}, as the reading then is.
 */
export async function cachedSession(table: Table, id: string, secret: string, now: Date): Promise<Session | undefined> {
  // The reading before the person: who left before it counted so is not found.
  const reading = cachedReading(table, id, now) ?? (await findReading(table, id))
  if (reading?.status !== 'open') return findSession(table, secret, now)
  const bearer = await cachedMember(table, reading, memberIdIn(secret), now)
  const known = areDeparturesRecorded(bearer) ? sessionOfMember(bearer, secret, now) : undefined
  // A session may have been opened, or put off, since they were looked up.
  const held = known !== undefined && !isDue(known, now) ? known : await findSession(table, secret, now)
  return held && { ...held, departures: reading.departures ?? 0 }
}

/**
 * Counts in every open reading that somebody left, where a session of theirs ended and it was not counted yet: whoever
 * died on the way, or met a store that gave up, leaves it to who looks them up next.
 *
 * @returns them with their sessions, or `undefined` where there is no such person
 */
export async function recordDepartures(table: Table, id: string): Promise<Member | undefined> {
  const bearer = await findMember(table, id)
  if (bearer !== undefined && !areDeparturesRecorded(bearer)) {
    await countDeparture(table)
    await noteDeparturesCounted(table, id, bearer.departures)
  }
  return bearer
}

function areDeparturesRecorded(bearer: Member | undefined): boolean {
  return bearer === undefined || bearer.departuresCounted >= bearer.departures
}

/**
 * Whether who asked may still, once something was written for them.
 *
 * @param after the reading, read after the write
 */
export async function isStillSignedIn(
  table: Table,
  { secret, departures }: Pick<Session, 'secret' | 'departures'>,
  after: Pick<Reading, 'departures'>,
  now: Date,
): Promise<boolean> {
  return (after.departures ?? 0) === departures || (await findSession(table, secret, now)) !== undefined
}

/** That whoever sent something was revoked or signed out, in another process, just before it arrived. */
export function sessionEndedMeanwhile(): Refused {
  return new Refused(
    'left-meanwhile',
    'your session had just ended when this arrived: it was not acknowledged, though it may still be in the record',
  )
}

function sessionOfMember(bearer: Member | undefined, secret: string, now: Date): Session | undefined {
  const lease = bearer?.sessions[digestOfSecret(secret)]
  if (bearer === undefined || bearer.participant.revokedAt !== undefined) return undefined
  if (lease === undefined || hasEnded(lease, now)) return undefined
  return { secret, participant: bearer.participant, departures: 0, ...lease }
}

/** A session's secret names whose it is, so that one read finds both. */
function memberIdIn(secret: string): string {
  return secret.split('.')[0] ?? ''
}

/** Keeps a session that is used from ending by itself; a write once an hour at most. */
export async function prolongSession(table: Table, held: Session, now: Date): Promise<void> {
  const { secret, participant, until } = held
  if (isDue(held, now)) await putOffExpiry(table, participant.id, digestOfSecret(secret), idleAt(now, until))
}

function isDue({ expires, until }: Lease, now: Date): boolean {
  return idleAt(now, until) - expires >= HOUR_SECONDS
}

/** Ends a session. */
export async function closeSession(table: Table, secret: string): Promise<void> {
  await endSession(table, memberIdIn(secret), digestOfSecret(secret))
  await recordDepartures(table, memberIdIn(secret))
  logEvent('session-ended')
}

/**
 * Ends every session of somebody.
 *
 * @throws {Refused} `no-such-participant`
 */
export async function closeEverySession(table: Table, id: string): Promise<void> {
  if (!(await endEverySession(table, id)))
    throw new Refused('no-such-participant', `there is nobody ${id} on the roster`)
  await recordDepartures(table, id)
  logEvent('every-session-of-somebody-ended')
}

function idleAt(now: Date, until: number): number {
  return Math.min(Math.floor(now.getTime() / 1_000) + IDLE_SESSION_SECONDS, until)
}
