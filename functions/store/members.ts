import * as z from 'zod'
import { Participant } from '../../shared/participant.ts'
import type { Reading } from '../../shared/reading.ts'
import { memoize } from '../platform/memo.ts'
import { participantKey } from './keys.ts'
import { COUNT_DEPARTURE, findOnRoster } from './participants.ts'
import { ifMet, written } from './store-errors.ts'
import type { Table } from './table.ts'

/** How long a session lasts; times are in seconds since 1970. */
const Lease = z.object({
  /** When it ends if it is not used until then. */
  expires: z.int(),
  /** When it ends in any case. */
  until: z.int(),
})
export type Lease = z.infer<typeof Lease>

const Sessions = z.object({
  /** By the SHA-256 digest of each session's secret. */
  sessions: z.record(z.string(), Lease),
  /** How often a session was ended before its time, or the member was revoked. */
  departures: z.int().default(0),
  /** How often all sessions of the member were ended at once: with them end the tokens that they made for programs. */
  signOuts: z.int().default(0),
  /** How many of these are counted in every open reading; `recordDepartures` counts the others. */
  departuresCounted: z.int().default(0),
})

/** A person on the roster with their sessions. Both are one item, so that one read finds the caller. */
export type Member = z.infer<typeof Sessions> & { readonly participant: Participant }

/** Finds a person on the roster with their sessions; a revoked person too. */
export async function findMember(table: Table, id: string): Promise<Member | undefined> {
  const stored = await findOnRoster(table, id)
  return stored && { participant: Participant.parse(stored), ...Sessions.parse(stored) }
}

/** How long a process caches a member, in milliseconds. */
const MEMBER_CACHE_MS = 5 * 60 * 1_000

/**
 * A member from the cache, by reading and its number of departures: a new departure is a new key, and the member is
 * read again. The caller must check again after its write (`functions/access/session-cache.ts`).
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

/** 50 members in each of 40 lanes: one or two megabytes. */
const memoizeMember = memoize<Member | undefined>(2_000)

/** A session to open, with the sessions that end for it. */
export type SessionOpening = {
  readonly digest: string
  readonly lease: Lease
  /** The sessions that end, by their digests. */
  readonly ends: readonly string[]
  /** Whether one of these has not expired, which counts as a departure. */
  readonly departs: boolean
}

/**
 * Redeems a person's current invitation and opens a session, in one conditional write.
 *
 * @returns `undefined` when the invitation was redeemed or replaced before, or the person was revoked
 */
export async function redeemInvitation(
  table: Table,
  id: string,
  invitation: string,
  { digest, lease, ends, departs }: SessionOpening,
): Promise<Participant | undefined> {
  const redeemed = await ifMet(
    table.update(participantKey(id), {
      set: `invitation = :redeemed, cameIn = :yes, sessions.#opened = :lease, ${COUNT_DEPARTURE.set}`,
      ...(ends.length > 0 && { remove: ends.map((_, index) => `sessions.#ended${index}`).join(', ') }),
      when: 'invitation = :invitation AND attribute_not_exists(revokedAt)',
      names: { '#opened': digest, ...Object.fromEntries(ends.map((one, index) => [`#ended${index}`, one])) },
      values: {
        ':invitation': invitation,
        ':redeemed': 'redeemed',
        ':yes': true,
        ':lease': lease,
        ...COUNT_DEPARTURE.values,
        ':times': departs ? 1 : 0,
      },
    }),
  )
  if (redeemed !== undefined) return Participant.parse(redeemed)
  // An earlier attempt of this request may have redeemed it: its response was lost, and another write followed.
  const member = await findMember(table, id)
  return member?.sessions[digest] && member.participant
}

/**
 * The person whose current invitation this is.
 *
 * @returns `undefined` when the invitation was redeemed or replaced, or the person was revoked or erased
 */
export async function findInvited(table: Table, id: string, invitation: string): Promise<Participant | undefined> {
  const stored = await findOnRoster(table, id)
  if (stored?.['invitation'] !== invitation) return undefined
  const participant = Participant.parse(stored)
  return participant.revokedAt === undefined ? participant : undefined
}

/** Sets when an unused session expires. A session that has ended meanwhile stays ended. */
export async function setExpiry(table: Table, id: string, digest: string, expires: number): Promise<void> {
  await written(
    table.update(participantKey(id), {
      set: 'sessions.#session.expires = :expires',
      when: 'attribute_exists(sessions.#session)',
      names: { '#session': digest },
      values: { ':expires': expires },
    }),
  )
}

/** Ends a session. Ending it twice has the effect of once. */
export async function endSession(table: Table, id: string, digest: string): Promise<void> {
  await written(
    table.update(participantKey(id), {
      ...COUNT_DEPARTURE,
      remove: 'sessions.#session',
      when: 'attribute_exists(sessions.#session)',
      names: { '#session': digest },
    }),
  )
}

/** Ends every session of a person, their calendar's address, and the tokens that they made for programs; `false` when there is no such person. */
export async function endEverySession(table: Table, id: string): Promise<boolean> {
  return written(
    table.update(participantKey(id), {
      set: `sessions = :none, signOuts = if_not_exists(signOuts, :never) + :times, ${COUNT_DEPARTURE.set}`,
      remove: 'calendar',
      when: 'attribute_exists(sessions)',
      values: { ':none': {}, ...COUNT_DEPARTURE.values },
    }),
  )
}

/** Stores how many departures of a member are counted in the readings. The number never goes down. */
export async function noteDeparturesCounted(table: Table, id: string, counted: number): Promise<void> {
  await written(
    table.update(participantKey(id), {
      set: 'departuresCounted = :counted',
      when: 'attribute_exists(departures) AND (attribute_not_exists(departuresCounted) OR departuresCounted < :counted)',
      values: { ':counted': counted },
    }),
  )
}
