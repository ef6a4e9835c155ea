import { DEVICE_CODE_DIGITS, DEVICE_CODE_MINUTES, type DeviceKind } from '../../shared/device.ts'
import { personOf } from '../../shared/epoch.ts'
import type { Participant } from '../../shared/participant.ts'
import { newCode } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { logEvent } from '../platform/security-log.ts'
import { digestOfCode, findCodeOwner, storeCodeOwner } from '../store/device-codes.ts'
import { endSession, findMember, type Lease, setDeviceCode, setDeviceName } from '../store/members.ts'
import { redeemDeviceCode } from '../store/session-openings.ts'
import type { Table } from '../store/table.ts'
import { hasEnded, recordDepartures } from './sessions.ts'
import { newSession, type Opened } from './sign-in.ts'

/*
 * A person signs in on another device with a code that a device of theirs shows. No facilitator can make one. The other way
 * round, where the new device shows a code and the person confirms it, anybody on the internet could send a person the code
 * of a device of their own (RFC 8628, section 5.4).
 *
 * A code has 40 bits, works once, and for ten minutes. Each person has one code at most. The gateway lets 20 codes a second be
 * tried: 12,000 of 10^12 for each person who waits.
 */

/**
 * Makes the code with which a person signs in on another device. An earlier code does not work any more, nor does this one
 * once the session that asks for it has ended.
 *
 * @param session the digest of the secret of that session
 * @throws {Refused} `left-meanwhile`
 */
export async function makeDeviceCode(
  table: Table,
  { id }: Pick<Participant, 'id'>,
  session: string,
  now: Date,
): Promise<{ readonly code: string; readonly expiresAt: string }> {
  const until = Math.floor(now.getTime() / 1_000) + DEVICE_CODE_MINUTES * 60
  const code = newCode(DEVICE_CODE_DIGITS)
  const digest = digestOfCode(code)
  if (!(await storeCodeOwner(table, digest, personOf(id), until))) return makeDeviceCode(table, { id }, session, now)
  if (!(await setDeviceCode(table, id, { digest, until, by: session }))) {
    throw new Refused('left-meanwhile', 'your session ended just before this arrived; no code was made')
  }
  logEvent('device-code-made', { whose: personOf(id) })
  return { code, expiresAt: new Date(until * 1_000).toISOString() }
}

/**
 * Signs a person in on another device, with the code that a device of theirs shows. The epoch of the person stays the same.
 *
 * @param written as it was typed, with spaces or hyphens
 * @throws {Refused} `no-such-device-code` when it was redeemed, has expired, was replaced, or does not exist
 */
export async function signDeviceIn(table: Table, written: string, device: DeviceKind, now: Date): Promise<Opened> {
  const digest = digestOfCode(written.replace(/[\s-]/g, ''))
  const owner = await findCodeOwner(table, digest)
  const member = owner === undefined ? undefined : await findMember(table, owner)
  const code = member?.deviceCode
  if (member === undefined || code?.digest !== digest) throw noSuchCode()
  const { secret, opening, expiresAt } = newSession(member, device, now)
  const participant = await redeemDeviceCode(table, member.participant.id, code, opening, now)
  if (participant === undefined) throw noSuchCode()
  logEvent('device-signed-in', { whose: personOf(participant.id) })
  return { secret, expiresAt, participant, isRecovery: false }
}

function noSuchCode(): Refused {
  return new Refused('no-such-device-code', 'this code was used or has expired; make a new one on a device of yours')
}

/** A device of a person: a session that has not ended, by a part of its digest, which opens nothing. */
export type Device = { readonly id: string; readonly digest: string; readonly lease: Lease }

/** The devices on which a person is signed in; the one that was used last comes first. */
export async function devicesOf(table: Table, { id }: Participant, now: Date): Promise<readonly Device[]> {
  const member = await findMember(table, id)
  return Object.entries(member?.sessions ?? {})
    .filter(([, lease]) => !hasEnded(lease, now))
    .map(([digest, lease]) => ({ id: deviceIdOf(digest), digest, lease }))
    .toSorted((one, other) => other.lease.expires - one.lease.expires || one.id.localeCompare(other.id))
}

/** The id of the device with a session. */
export function deviceIdOf(digest: string): string {
  return digest.slice(0, 20)
}

/**
 * Ends the session on a device of a person.
 *
 * @throws {Refused} `no-such-device`
 */
export async function endDevice(table: Table, participant: Participant, device: string, now: Date): Promise<void> {
  const { digest } = await requireDevice(table, participant, device, now)
  await endSession(table, participant.id, digest)
  await recordDepartures(table, participant.id)
  logEvent('session-ended', { whose: personOf(participant.id) })
}

/**
 * Names a device of a person; an empty name takes it away.
 *
 * @throws {Refused} `no-such-device`
 */
export async function nameDevice(
  table: Table,
  participant: Participant,
  { device, name }: { readonly device: string; readonly name: string },
  now: Date,
): Promise<void> {
  const { digest } = await requireDevice(table, participant, device, now)
  if (!(await setDeviceName(table, participant.id, digest, name))) throw noSuchDevice()
}

async function requireDevice(table: Table, participant: Participant, device: string, now: Date): Promise<Device> {
  const found = (await devicesOf(table, participant, now)).find(({ id }) => id === device)
  if (found === undefined) throw noSuchDevice()
  return found
}

function noSuchDevice(): Refused {
  return new Refused('no-such-device', 'there is no such session of yours; it may have ended')
}
