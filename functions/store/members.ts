import * as z from 'zod'
import { DeviceKind } from '../../shared/device.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Reading } from '../../shared/reading.ts'
import { memoize } from '../platform/memo.ts'
import { participantKey } from './keys/keys-of-people.ts'
import { COUNT_DEPARTURE, findOnRoster, hasComeIn, isNamed, participantIn, readEverybody } from './participants.ts'
import { forgetOwners, Passkey, PasskeyAsked } from './passkeys-of-people.ts'
import { written } from './store-errors.ts'
import type { Stored, Table } from './table.ts'

/** How long a session lasts; times are in seconds since 1970. */
const Lease = z.object({
  /** When it ends if it is not used until then. */
  expires: z.int(),
  /** When it ends in any case. */
  until: z.int(),
  /** When it began, and was used last: days, and no times. Sessions that were begun before these were stored have none. */
  began: z.iso.date().optional(),
  usedOn: z.iso.date().optional(),
  /** What kind of device it was begun on. */
  device: DeviceKind.optional(),
  /** What the person calls the device. */
  name: z.string().optional(),
})
export type Lease = z.infer<typeof Lease>

/** A code that a person asked for on one device, to sign in on another. */
const DeviceCode = z.object({
  digest: z.string(),
  /** Until when it works, in seconds since 1970. */
  until: z.int(),
  /** The session that asked for it, by the digest of its secret. If that session ends, the code does not work any more. */
  by: z.string(),
})
export type DeviceCode = z.infer<typeof DeviceCode>

const Sessions = z.object({
  /** By the SHA-256 digest of each session's secret. */
  sessions: z.record(z.string(), Lease),
  /** How often a session was ended before its time, or the member was revoked. */
  departures: z.int().default(0),
  /** How often all sessions of the member were ended at once: with them end the tokens that they made for programs. */
  signOuts: z.int().default(0),
  /** How many of these are counted in every open reading; `recordDepartures` counts the others. */
  departuresCounted: z.int().default(0),
  /** Sessions that a recovery ended, by the digest of their secret, so that their devices can be told so. */
  former: z.record(z.string(), z.unknown()).default({}),
  /** The current code for another device. */
  deviceCode: DeviceCode.optional(),
  /** By the digest of the user handle of each. */
  passkeys: z.record(z.string(), Passkey).default({}),
  passkeyAsked: PasskeyAsked.optional(),
})

/** A person on the roster with their sessions. Both are one item, so that one read finds the caller. */
export type Member = z.infer<typeof Sessions> & {
  readonly participant: Participant
  /** Whether they have redeemed an invitation. The next one that they redeem is a recovery. */
  readonly hasComeIn: boolean
}

/** Finds a person on the roster with their sessions; a revoked person too. */
export async function findMember(table: Table, id: string): Promise<Member | undefined> {
  const stored = await findOnRoster(table, id)
  return stored && memberIn(stored)
}

/** Everybody on the roster with their sessions; revoked people too. */
export async function readMembers(table: Table): Promise<readonly Member[]> {
  return (await readEverybody(table)).filter(isNamed).map(memberIn)
}

/** The member of a stored item. */
export function memberIn(stored: Stored): Member {
  return { participant: participantIn(stored), hasComeIn: hasComeIn(stored), ...Sessions.parse(stored) }
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

/** Stores the current code of a person for another device; `false` when the session that asks for it has ended. */
export async function setDeviceCode(table: Table, id: string, code: DeviceCode): Promise<boolean> {
  return written(
    table.update(participantKey(id), {
      set: 'deviceCode = :code',
      when: 'attribute_exists(sessions.#by) AND attribute_not_exists(revokedAt)',
      names: { '#by': code.by },
      values: { ':code': code },
    }),
  )
}

/** Names the device of a session, or takes the name away; `false` when the session has ended. */
export async function setDeviceName(table: Table, id: string, digest: string, name: string): Promise<boolean> {
  return written(
    table.update(participantKey(id), {
      ...(name === '' ? { remove: 'sessions.#session.#name' } : { set: 'sessions.#session.#name = :name' }),
      when: 'attribute_exists(sessions.#session)',
      names: { '#session': digest, '#name': 'name' },
      ...(name !== '' && { values: { ':name': name } }),
    }),
  )
}

/** Sets when an unused session expires, and the day on which it was used. A session that has ended stays ended. */
export async function setExpiry(
  table: Table,
  id: string,
  digest: string,
  { expires, usedOn }: { readonly expires: number; readonly usedOn: string },
): Promise<void> {
  await written(
    table.update(participantKey(id), {
      set: 'sessions.#session.expires = :expires, sessions.#session.usedOn = :used',
      when: 'attribute_exists(sessions.#session)',
      names: { '#session': digest },
      values: { ':expires': expires, ':used': usedOn },
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

/**
 * Ends every session of a person, with their calendar's address, a code for another device, their passkeys, and the tokens that
 * they made for programs; `false` when there is no such person.
 */
export async function endEverySession(table: Table, id: string): Promise<boolean> {
  const member = await findMember(table, id)
  if (member === undefined) return false
  const isEnded = await written(
    table.update(participantKey(id), {
      set: `former = :former, sessions = :none, signOuts = if_not_exists(signOuts, :never) + :times, ${COUNT_DEPARTURE.set}`,
      remove: OPENS_SESSIONS,
      when: 'attribute_exists(sessions)',
      values: { ':former': formerOf(member), ':none': {}, ...COUNT_DEPARTURE.values },
    }),
  )
  await forgetOwners(table, Object.keys(member.passkeys))
  return isEnded
}

/** What ends with all sessions of a person, in the same write: the address of their calendar, and what opens another session. */
export const OPENS_SESSIONS = 'calendar, deviceCode, passkeys, passkeyAsked'

/** The most ended sessions that are remembered. */
const MOST_FORMER = 20

/** The sessions of a member that have ended, and those that end now, by digest; the most recent ones. */
export function formerOf({ former, sessions }: Member): Readonly<Record<string, true>> {
  return Object.fromEntries(
    [...Object.keys(former), ...Object.keys(sessions)].slice(-MOST_FORMER).map((one) => [one, true]),
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
