import { personOf } from '../../shared/epoch.ts'
import { dayOf } from '../../shared/moment.ts'
import { type Participant, viewerOf } from '../../shared/participant.ts'
import type { ProgramRole } from '../../shared/program.ts'
import { Refused } from '../platform/refusal.ts'
import { logEvent } from '../platform/security-log.ts'
import {
  endEverySession,
  endSession,
  findMember,
  type Lease,
  type Member,
  noteDeparturesCounted,
  setExpiry,
} from '../store/members.ts'
import { countDeparture } from '../store/readings.ts'
import { noteRecoveries } from '../store/recoveries.ts'
import type { Table } from '../store/table.ts'
import { digestOfSecret } from '../store/tokens.ts'
import { closeScreensOf } from './screen-sessions.ts'

const HOUR_SECONDS = 60 * 60
const DAY_SECONDS = 24 * HOUR_SECONDS

/**
 * The longest that a session lasts, used or not, in seconds. Who has no session left, and no passkey, needs a recovery, which
 * their side is told. If that happened to everybody each month, nobody would look at it any more.
 */
export const LONGEST_SESSION_SECONDS = 180 * DAY_SECONDS

/** How long an unused session lasts, in seconds: longer than a reading is open, and than most pauses between two. */
export const IDLE_SESSION_SECONDS = 30 * DAY_SECONDS

/** The session that a request was sent with. */
export type Session = Lease & {
  readonly secret: string
  readonly participant: Participant
  /** `departures` of the reading that the session was looked up for (`session-cache.ts`); 0 without a reading. */
  readonly departures: number
  /** The program that sent the request, if it is one. It acts in the role of an observer, within the grants of its own role. */
  readonly program?: { readonly id: string; readonly role: ProgramRole; readonly usedOn?: string | undefined }
}

/** Whether a session has expired. */
export function hasEnded({ expires, until }: Lease, now: Date): boolean {
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
    // Noted before the new session is found for the first time, because a recovery is a departure.
    await noteRecoveries(table, member.participant)
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
  return { secret, participant: viewerOf(member.participant), departures: 0, ...lease }
}

/**
 * Whether a session that is not found was ended by somebody: the person signed out, opened more sessions than allowed,
 * or was revoked or erased. A session that has only expired was not ended.
 */
export async function wasEnded(table: Table, secret: string): Promise<boolean> {
  const member = await findMember(table, memberIdIn(secret))
  return member?.participant.revokedAt !== undefined || member?.sessions[digestOfSecret(secret)] === undefined
}

/** Whether a session that is not found was ended by a recovery: another epoch of the person has begun. */
export async function wasEndedByRecovery(table: Table, secret: string): Promise<boolean> {
  const member = await findMember(table, memberIdIn(secret))
  return member?.former[digestOfSecret(secret)] !== undefined && (member.participant.recoveries ?? []).length > 0
}

/** The member's id at the beginning of a session's secret: with it one read finds the member and the session. */
export function memberIdIn(secret: string): string {
  return secret.split('.')[0] ?? ''
}

/** Extends a session that is in use; this writes at most once an hour. */
export async function prolongSession(table: Table, session: Session, now: Date): Promise<void> {
  const { secret, participant, until } = session
  if (!isExtensionDue(session, now)) return
  await setExpiry(table, participant.id, digestOfSecret(secret), { expires: idleAt(now, until), usedOn: dayOf(now) })
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
 * @param by the id of whoever ends them, if it is another
 * @throws {Refused} `no-such-participant`
 */
export async function closeEverySession(table: Table, id: string, by = id): Promise<void> {
  if (!(await endEverySession(table, id)))
    throw new Refused('no-such-participant', `there is nobody ${id} on the roster`)
  await recordDepartures(table, id)
  await closeScreensOf(table, id)
  logEvent('every-session-of-somebody-ended', { whose: personOf(id), by: personOf(by) })
}

/** When a session that is used now expires if it is not used again, in seconds since 1970. */
export function idleAt(now: Date, until: number): number {
  return Math.min(Math.floor(now.getTime() / 1_000) + IDLE_SESSION_SECONDS, until)
}
