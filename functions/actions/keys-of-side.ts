import { hash } from 'node:crypto'
import type { KeyMade, WrappedKey } from '../../shared/caucus/side-key.ts'
import type { DeviceKind } from '../../shared/device.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { idsOf, personOf } from '../../shared/epoch.ts'
import { fromBase64 } from '../../shared/log/base64.ts'
import { type Participant, sideOfDelegation, viewerOf } from '../../shared/participant.ts'
import { deviceIdOf } from '../access/devices.ts'
import { hasEnded, type Session } from '../access/sessions.ts'
import { Refused } from '../platform/refusal.ts'
import { logEvent } from '../platform/security-log.ts'
import { readMembers } from '../store/members.ts'
import {
  addKeyDevice,
  addSideKey,
  deleteKeyDevice,
  giveSideKey,
  type KeyDevice,
  newestSideKey,
  readKeyDevices,
  readSideKeys,
  type SideKey,
} from '../store/side-keys.ts'
import type { Table } from '../store/table.ts'
import { digestOfSecret } from '../store/tokens.ts'

/*
 * What the server does for the keys of an encrypted caucus (`docs/encrypted-caucus.md`). It keeps public keys and wrapped keys, and checks who
 * sends what. Browsers check everything else, because they do not trust it.
 */

/** Who asks, from which session. */
export type Asker = Pick<Session, 'participant' | 'secret'>

/** A device of a side whose session lasts, with whose it is. */
export type LiveDevice = KeyDevice & {
  readonly name: string
  readonly isCoChair: boolean
  readonly kind?: DeviceKind | undefined
}

/** The devices and the keys of a side. */
export type KeysOfSide = {
  readonly side: string
  readonly devices: readonly LiveDevice[]
  readonly keys: readonly SideKey[]
}

/** @throws {Refused} `caucus-not-encrypted` */
export function requireEncrypted({ caucus }: Pick<Dialogue, 'caucus'>): void {
  if (caucus !== 'encrypted')
    throw new Refused('caucus-not-encrypted', 'the caucuses of this dialogue are not encrypted')
}

/** @throws {Refused} `key-changed-meanwhile` when this is not the newest key of the side */
export async function requireNewestKey(table: Table, side: string, number: number): Promise<void> {
  if ((await newestSideKey(table, side))?.number === number) return
  throw new Refused('key-changed-meanwhile', 'the side has a newer key, or none; encrypt with the newest one')
}

/**
 * The side whose keys somebody may have: a participant's own, or the one that convened a co-chair. No request can name another side.
 *
 * @throws {Refused} `not-a-co-chair` for a facilitator whom no side convened
 */
export function sideOfKeys(caller: Participant): string {
  const side = sideOfDelegation(caller)
  if (side === undefined) throw new Refused('not-a-co-chair', 'only a side’s own people have its keys')
  return side
}

/** Reads the devices and the keys of the caller's side. A device whose session ended, or whose person left, is not among them. */
export async function readKeysOfSide(table: Table, caller: Participant, now: Date): Promise<KeysOfSide> {
  const side = sideOfKeys(caller)
  const [members, stored, keys] = await Promise.all([
    readMembers(table),
    readKeyDevices(table, side),
    readSideKeys(table, side),
  ])
  const live = liveAmong(stored, members, side, now)
  const byName = live.toSorted((one, other) => one.name.localeCompare(other.name) || one.id.localeCompare(other.id))
  return { side, devices: byName, keys }
}

/** Those of a side's devices whose session lasts, and whose person is on the side. */
function liveAmong(
  stored: readonly KeyDevice[],
  members: Awaited<ReturnType<typeof readMembers>>,
  side: string,
  now: Date,
): readonly LiveDevice[] {
  const byId = new Map(members.map((one) => [one.participant.id, one]))
  return stored.flatMap((device): readonly LiveDevice[] => {
    const member = byId.get(device.person)
    if (member === undefined || member.participant.revokedAt !== undefined) return []
    if (sideOfDelegation(viewerOf(member.participant)) !== side) return []
    const session = Object.entries(member.sessions).find(([digest]) => deviceIdOf(digest) === device.session)
    if (session === undefined || hasEnded(session[1], now)) return []
    const { name, role } = member.participant
    return [{ ...device, name, isCoChair: role === 'facilitator', kind: session[1].device }]
  })
}

/**
 * Adds the device of a session to the caller's side, with its public key. A session has one device: the one before goes, and so do devices of
 * the caller whose session has ended.
 *
 * @throws {Refused} `caucus-not-encrypted`, `not-a-co-chair`, or `not-yours` for a key that another person's device has
 */
export async function addDevice(
  table: Table,
  { participant, secret }: Asker,
  publicKey: string,
  dialogue: Pick<Dialogue, 'caucus'>,
  now: Date,
): Promise<void> {
  requireEncrypted(dialogue)
  const side = sideOfKeys(participant)
  const session = deviceIdOf(digestOfSecret(secret))
  const id = idOfKeyDevice(publicKey)
  const [members, stored] = await Promise.all([readMembers(table), readKeyDevices(table, side)])
  if (!(await addKeyDevice(table, side, { id, person: participant.id, publicKey, session }))) {
    throw new Refused('not-yours', 'this is the key of somebody else’s device')
  }
  const isThere = stored.some((one) => one.id === id && one.session === session)
  if (!isThere) logEvent('side-device-added', { whose: personOf(participant.id) })
  const devices = liveAmong(stored, members, side, now)
  const live = new Set(devices.filter((one) => one.session !== session).map((one) => one.id))
  const own = stored.filter(({ person }) => idsOf(participant).includes(person))
  for (const gone of own.filter((one) => one.id !== id && !live.has(one.id))) await removeDevice(table, side, gone)
}

async function removeDevice(table: Table, side: string, { id, person }: KeyDevice): Promise<void> {
  await deleteKeyDevice(table, side, id)
  logEvent('side-device-removed', { whose: personOf(person) })
}

/**
 * Keeps a new key that a co-chair's browser made for its side, as it was wrapped for devices.
 *
 * @throws {Refused} `caucus-not-encrypted`, `not-a-co-chair`, `no-such-device` when this session added none, or for a device that the side does not have or `key-changed-meanwhile` when somebody else made this number
 */
export async function makeKey(
  table: Table,
  { participant, secret }: Asker,
  { number, id, wrapped }: KeyMade,
  dialogue: Pick<Dialogue, 'caucus'>,
  now: Date,
): Promise<void> {
  requireEncrypted(dialogue)
  const { side, devices, keys } = await readKeysOfSide(table, participant, now)
  const own = requireOwn(devices, secret)
  if (!Object.keys(wrapped).every((device) => devices.some((one) => one.id === device))) throw noSuchDevice()
  const given = Object.entries(wrapped).map(([device, one]) => [device, { ...one, by: own.publicKey }] as const)
  const isNext = number === (keys.at(-1)?.number ?? 0) + 1
  if (isNext && (await addSideKey(table, side, { number, id, wrapped: Object.fromEntries(given) }))) {
    return logEvent('side-key-made', { whose: personOf(participant.id) })
  }
  // The same request, sent again.
  const there = (await readSideKeys(table, side)).find((one) => one.number === number)
  if (there?.id !== id) throw new Refused('key-changed-meanwhile', 'a key with this number was made meanwhile')
}

/**
 * Keeps a key that a device of the caller wrapped for another one of the side.
 *
 * @throws {Refused} `caucus-not-encrypted`, `not-a-co-chair`, `no-such-device`, or `no-such-key`
 */
export async function giveKey(
  table: Table,
  { participant, secret }: Asker,
  { number, device, wrapped }: { readonly number: number; readonly device: string; readonly wrapped: WrappedKey },
  dialogue: Pick<Dialogue, 'caucus'>,
  now: Date,
): Promise<void> {
  requireEncrypted(dialogue)
  const { side, devices } = await readKeysOfSide(table, participant, now)
  const { publicKey } = requireOwn(devices, secret)
  const to = devices.find((one) => one.id === device)
  if (to === undefined) throw noSuchDevice()
  if (!(await giveSideKey(table, side, { number, device }, { ...wrapped, by: publicKey }))) {
    throw new Refused('no-such-key', `the side has no key ${number}`)
  }
  logEvent('side-key-given', { whose: personOf(to.person), by: personOf(participant.id) })
}

/** Deletes the devices of somebody, when their name is erased. */
export async function forgetDevices(table: Table, person: Participant): Promise<void> {
  const side = sideOfDelegation(person)
  if (side === undefined) return
  const ids = idsOf(person)
  for (const device of await readKeyDevices(table, side)) {
    if (ids.includes(device.person)) await removeDevice(table, side, device)
  }
}

/** The id of a device: the beginning of the digest of its public key. */
function idOfKeyDevice(publicKey: string): string {
  return hash('sha256', fromBase64(publicKey), 'hex').slice(0, 32)
}

/** The device of a session. */
export function deviceOfSession<Device extends KeyDevice>(
  devices: readonly Device[],
  secret: string,
): Device | undefined {
  const session = deviceIdOf(digestOfSecret(secret))
  return devices.find((one) => one.session === session)
}

function requireOwn(devices: readonly LiveDevice[], secret: string): LiveDevice {
  const own = deviceOfSession(devices, secret)
  if (own === undefined) throw noSuchDevice()
  return own
}

/** A device is named that the side does not have. */
export function noSuchDevice(): Refused {
  return new Refused('no-such-device', 'the side has no such device now; its session may have ended')
}
