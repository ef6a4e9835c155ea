import { codeInFours, KEY_CODE_DIGITS } from '../../../shared/caucus/device-code.ts'
import type { WrappedKey } from '../../../shared/caucus/side-key.ts'
import { codeOf, idOfDevice, makeDevicePair, makeSideKey, openKey, publicKeyOf, wrapKey } from './device-keys.ts'
import { type Kept, keepDevice, loadDevice, type Taken } from './device-store.ts'
import { send } from './send.ts'

/** The keys of a side as the server tells them. Nothing in it is believed that this device can check. */
export type KeysTold = {
  readonly dialogue: string
  readonly side: string
  readonly devices: readonly DeviceTold[]
  readonly keys: readonly {
    readonly number: number
    readonly id: string
    readonly given?: { readonly wrapped: WrappedKey; readonly by: string }
  }[]
}

export type DeviceTold = {
  readonly id: string
  readonly publicKey: string
  readonly name: string
  readonly isThis: boolean
  readonly isCoChair: boolean
}

/** Why a device does not have the newest key; `unconfirmed` by a device whose code was not typed here. */
export type State =
  | { readonly is: 'has' | 'none' | 'waits' | 'wrong' }
  | { readonly is: 'unconfirmed'; readonly by: DeviceTold }

type Bytes = Uint8Array<ArrayBuffer>

/** The device of this browser, with the keys of the side that it has. */
export type Ring = {
  readonly kept: Kept
  readonly told: KeysTold
  /** By their numbers. */
  readonly keys: ReadonlyMap<number, Bytes>
  /** The number of the newest key that there is; 0 without one. */
  readonly newest: number
  readonly state: State
}

/**
 * Finds the device of this browser, or makes it, adds it to the side, and takes the keys that devices gave it whose codes were typed here. What was
 * taken stays: the server cannot exchange a key, or bring back an older one.
 */
export async function openRing(reader: string, before: KeysTold): Promise<Ring> {
  const found = (await loadDevice(reader)) ?? (await makeDevice(reader))
  const own = before.devices.find(({ isThis }) => isThis)
  const told =
    own?.publicKey === found.publicKey
      ? before
      : await send<KeysTold>('POST', '/api/side/devices', { publicKey: found.publicKey })
  const { kept, state } = await takeKeys(found, told)
  const keys = new Map<number, Bytes>()
  for (const one of kept.taken) keys.set(one.number, await openTaken(kept, told, one))
  const newest = Math.max(0, ...told.keys.map(({ number }) => number), ...keys.keys())
  return { kept, told, keys, newest, state: keys.has(newest) ? { is: 'has' } : newest === 0 ? { is: 'none' } : state }
}

async function makeDevice(reader: string): Promise<Kept> {
  const pair = await makeDevicePair()
  // The browser may refuse it: then it deletes the device when it needs room. Firefox asks the person, and answers only then: nothing waits for it.
  void navigator.storage?.persist?.().catch(() => false)
  const publicKey = await publicKeyOf(pair)
  return keepDevice(reader, (before) => before ?? { reader, pair, publicKey, confirmed: [], taken: [] })
}

async function takeKeys(before: Kept, told: KeysTold): Promise<{ readonly kept: Kept; readonly state: State }> {
  const taken = [...before.taken]
  let state: State = { is: 'waits' }
  for (const { number, id, given } of told.keys) {
    if (given === undefined || taken.some((one) => one.number === number)) continue
    const one = { number, id, ...given }
    if (given.by !== before.publicKey && !before.confirmed.includes(given.by)) {
      const by = told.devices.find(({ publicKey }) => publicKey === given.by)
      state = by === undefined ? { is: 'waits' } : { is: 'unconfirmed', by }
      continue
    }
    if (await opens(before, told, one)) taken.push(one)
    else state = { is: 'wrong' }
  }
  // A device that left has to be confirmed again when it comes back.
  const there = new Set(told.devices.map(({ publicKey }) => publicKey))
  const confirmed = before.confirmed.filter((publicKey) => there.has(publicKey))
  return { kept: await keepDevice(before.reader, (kept = before) => ({ ...kept, taken, confirmed })), state }
}

function openTaken({ pair }: Kept, { dialogue, side }: KeysTold, { number, id, by, wrapped }: Taken): Promise<Bytes> {
  return openKey({ dialogue, side, number, id }, wrapped, pair, by)
}

async function opens(kept: Kept, told: KeysTold, taken: Taken): Promise<boolean> {
  return openTaken(kept, told, taken).then(
    () => true,
    () => false,
  )
}

/** What became of a code that was typed. */
export type Confirmed =
  | { readonly is: 'digits' | 'own' | 'no-such' }
  | { readonly is: 'confirmed'; readonly device: DeviceTold; readonly wasGiven: boolean }

/** Confirms the device of the side that has a code, and gives it every key that this device has. */
export async function confirmDevice({ kept, told, keys }: Ring, digits: string): Promise<Confirmed> {
  if (digits.length !== KEY_CODE_DIGITS) return { is: 'digits' }
  if (digits === (await codeOf(told.dialogue, told.side, kept.publicKey))) return { is: 'own' }
  const codes = await Promise.all(told.devices.map((one) => codeOf(told.dialogue, told.side, one.publicKey)))
  const device = told.devices[codes.indexOf(digits)]
  if (device === undefined) return { is: 'no-such' }
  await keepDevice(kept.reader, (now = kept) => ({
    ...now,
    confirmed: [...new Set([...now.confirmed, device.publicKey])],
    names: { ...now.names, [device.publicKey]: device.name },
  }))
  for (const { number, id } of kept.taken) {
    const key = keys.get(number)
    if (key === undefined) continue
    const wrapped = await wrapKey(
      { dialogue: told.dialogue, side: told.side, number, id },
      key,
      kept.pair,
      device.publicKey,
    )
    await send('PUT', `/api/side/keys/${number}/devices/${await idOfDevice(device.publicKey)}`, wrapped)
  }
  return { is: 'confirmed', device, wasGiven: keys.size > 0 }
}

/**
 * The other devices that were confirmed on this one. Their owners are called what the page called them when the code was typed: the server cannot
 * rename them afterwards.
 */
export function confirmedDevices({ kept, told }: Pick<Ring, 'kept' | 'told'>): readonly DeviceTold[] {
  return told.devices
    .filter(({ publicKey }) => publicKey !== kept.publicKey && kept.confirmed.includes(publicKey))
    .map((one) => ({ ...one, name: kept.names?.[one.publicKey] ?? one.name }))
}

/**
 * Makes a new key of the side, for this device and for some of those that were confirmed here. The others are not confirmed any more.
 *
 * @param chosen the public keys of these devices
 */
export async function makeNewKey(ring: Ring, chosen: readonly string[]): Promise<void> {
  const { kept, told, newest } = ring
  const { key, id } = await makeSideKey()
  const named = { dialogue: told.dialogue, side: told.side, number: newest + 1, id }
  const confirmed = confirmedDevices(ring)
    .map(({ publicKey }) => publicKey)
    .filter((publicKey) => chosen.includes(publicKey))
  const wrapped: Record<string, WrappedKey> = {}
  for (const taker of [kept.publicKey, ...confirmed]) {
    wrapped[await idOfDevice(taker)] = await wrapKey(named, key, kept.pair, taker)
  }
  await keepDevice(kept.reader, (now = kept) => ({ ...now, confirmed }))
  await send('POST', '/api/side/keys', { number: named.number, id, wrapped })
}

/** The code of a device as people read it. */
export async function shownCode({ dialogue, side }: KeysTold, publicKey: string): Promise<string> {
  return codeInFours(await codeOf(dialogue, side, publicKey))
}
