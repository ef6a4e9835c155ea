import type { Reading } from '../../shared/reading.ts'
import { Refused } from '../platform/refusal.ts'
import { cachedMember } from '../store/members.ts'
import { cachedReading } from '../store/reading-cache.ts'
import { findReading } from '../store/readings.ts'
import type { Table } from '../store/table.ts'
import {
  areDeparturesRecorded,
  findSession,
  isExtensionDue,
  memberIdIn,
  type Session,
  sessionOfMember,
} from './sessions.ts'

/*
 * The cache of sessions, for actions that write to an open reading. With it a position costs no read of the session.
 *
 * A cached session may have ended since, in another process. So the action checks again after its write: `departures`
 * of a reading goes up whenever somebody leaves (see `recordDepartures`), and the action reads the reading after its
 * write in any case. An unchanged number means that nobody left; a changed one costs one read of the session.
 *
 *  ┌────────────┐
 *  │ not cached │ ◀──────────────┐
 *  └─────┬──────┘                │ five minutes have passed, or
 *        │ the member is read    │ departures of the reading went up
 *        ▼                       │
 *  ┌────────────┐                │
 *  │   cached   │ ───────────────┘
 *  └─────┬──────┘
 *        │ the action writes, and reads the reading again
 *        ├───── departures did not change ───────────────▶ the write is acknowledged
 *        │ departures went up
 *        ▼
 *  ┌────────────┐
 *  │  in doubt  │ ── the session is read, and still holds ──▶ the write is acknowledged
 *  └─────┬──────┘
 *        └─────────── the session is read, and has ended ───▶ 401 left-meanwhile
 *
 * The cache is not used, and the session is read from the store, when the reading is not open, when a departure of
 * the member is not counted yet, when the session is not in the cached member, and when it is due to be extended.
 */

/**
 * Finds the session of a request that writes to a reading, from the cache where possible. The caller must check with
 * {@link isStillSignedIn} after the write.
 */
export async function cachedSession(
  table: Table,
  reading: string,
  secret: string,
  now: Date,
): Promise<Session | undefined> {
  // The reading is read before the member: a departure that it counts is then already stored with the member.
  const found = cachedReading(table, reading, now) ?? (await findReading(table, reading))
  if (found?.status !== 'open') return findSession(table, secret, now)
  const member = await cachedMember(table, found, memberIdIn(secret), now)
  const cached = areDeparturesRecorded(member) ? sessionOfMember(member, secret, now) : undefined
  // The session may have been opened or extended, or the person admitted to a side, after the member was cached.
  const isKnown = cached !== undefined && cached.participant.awaitsSide === undefined && !isExtensionDue(cached, now)
  const session = isKnown ? cached : await findSession(table, secret, now)
  return session && { ...session, departures: found.departures ?? 0 }
}

/**
 * Whether a session still holds after a write that was made with it.
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

/** The refusal of a request whose session ended in another process just before the request arrived. */
export function sessionEndedMeanwhile(): Refused {
  return new Refused(
    'left-meanwhile',
    'your session ended just before this arrived; it was not acknowledged, although it may be in the record',
  )
}
