import * as z from 'zod'
import { Participant } from '../../shared/participant.ts'
import type { Reading } from '../../shared/reading.ts'
import { memoize } from '../platform/memo.ts'
import { participantKey } from './keys.ts'
import { DEPARTS, findOnRoster } from './participants.ts'
import { ifMet, type Table, written } from './table.ts'

/** How long a session holds, in seconds since 1970. */
const Lease = z.object({
  /** When it ends if it is not used. */
  expires: z.int(),
  /** When it ends however much it is used. */
  until: z.int(),
})
export type Lease = z.infer<typeof Lease>

const Sessions = z.object({
  /** By the digests of their secrets. */
  sessions: z.record(z.string(), Lease),
  /** How often a session of theirs was ended, or they were revoked. */
  departures: z.int().default(0),
  /** How many of these were counted in every reading that was open: whoever finds some missing sees to it. */
  departuresCounted: z.int().default(0),
})

/** Somebody on the roster with their sessions: one place in the table, so that one read tells who asks. */
export type Member = z.infer<typeof Sessions> & { readonly participant: Participant }

/** Somebody on the roster with their sessions, revoked or not, or `undefined`. */
export async function findMember(table: Table, id: string): Promise<Member | undefined> {
  const stored = await findOnRoster(table, id)
  return stored && { participant: Participant.parse(stored), ...Sessions.parse(stored) }
}

/** For how long a process knows somebody, in milliseconds. */
const MEMBER_CACHE_MS = 5 * 60 * 1_000

/**
 * Somebody with their sessions, as this process looked them up after it saw a reading, and since nobody had left so far
 * as that reading says: good enough to begin with, for whoever looks again after what is written
 * (`functions/access/session-cache.ts`). So a position costs no look at who asks.
 */
export async function cachedMember(
  table: Table,
  { id: reading, departures = 0 }: Pick<Reading, 'id' | 'departures'>,
  id: string,
  now: Date,
): Promise<Member | undefined> {
  const lately = Math.floor(now.getTime() / MEMBER_CACHE_MS)
  return memoizeMember(table, `${reading} ${departures} ${lately} ${id}`, () => findMember(table, id))
}

/** A delegation's worth in every lane: a megabyte or two. */
const memoizeMember = memoize<Member | undefined>(2_000)

/** Makes room for a session, and opens it. */
export type Opening = {
  readonly digest: string
  readonly lease: Lease
  /** What ends of those before it, by their digests. */
  readonly ends: readonly string[]
  /** Whether one of them ends before its time. */
  readonly departs: boolean
}

/**
 * Redeems the invitation that holds for somebody and opens a session, in one conditional write: whoever comes second,
 * with an invitation that was made anew meanwhile, or for somebody who was revoked meanwhile, gets `undefined`.
 */
export async function redeemInvitation(
  table: Table,
  id: string,
  invitation: string,
  { digest, lease, ends, departs }: Opening,
): Promise<Participant | undefined> {
  const redeemed = await ifMet(
    table.update(participantKey(id), {
      set: `invitation = :redeemed, sessions.#opened = :lease, ${DEPARTS.set}`,
      ...(ends.length > 0 && { remove: ends.map((_, index) => `sessions.#ended${index}`).join(', ') }),
      when: 'invitation = :invitation AND attribute_not_exists(revokedAt)',
      names: { '#opened': digest, ...Object.fromEntries(ends.map((one, index) => [`#ended${index}`, one])) },
      values: {
        ':invitation': invitation,
        ':redeemed': 'redeemed',
        ':lease': lease,
        ...DEPARTS.values,
        ':times': departs ? 1 : 0,
      },
    }),
  )
  if (redeemed !== undefined) return Participant.parse(redeemed)
  // It may have been this request, its answer lost, and another write on them before it was repeated.
  const bearer = await findMember(table, id)
  return bearer?.sessions[digest] && bearer.participant
}

/** Puts off when a session ends; one that has ended meanwhile does not come back. */
export async function putOffExpiry(table: Table, id: string, digest: string, expires: number): Promise<void> {
  await written(
    table.update(participantKey(id), {
      set: 'sessions.#session.expires = :expires',
      when: 'attribute_exists(sessions.#session)',
      names: { '#session': digest },
      values: { ':expires': expires },
    }),
  )
}

/** Ends a session. Ending it twice is ending it once. */
export async function endSession(table: Table, id: string, digest: string): Promise<void> {
  await written(
    table.update(participantKey(id), {
      ...DEPARTS,
      remove: 'sessions.#session',
      when: 'attribute_exists(sessions.#session)',
      names: { '#session': digest },
    }),
  )
}

/** Ends every session of somebody. `false` where there is no such person. */
export async function endEverySession(table: Table, id: string): Promise<boolean> {
  return written(
    table.update(participantKey(id), {
      set: `sessions = :none, ${DEPARTS.set}`,
      when: 'attribute_exists(sessions)',
      values: { ':none': {}, ...DEPARTS.values },
    }),
  )
}

/** Notes how many of somebody's departures were counted in the readings; never fewer than before. */
export async function noteDeparturesCounted(table: Table, id: string, counted: number): Promise<void> {
  await written(
    table.update(participantKey(id), {
      set: 'departuresCounted = :counted',
      when: 'attribute_exists(departures) AND (attribute_not_exists(departuresCounted) OR departuresCounted < :counted)',
      values: { ':counted': counted },
    }),
  )
}
