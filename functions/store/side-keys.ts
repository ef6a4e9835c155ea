import * as z from 'zod'
import { DevicePublicKey, KeyDeviceId, KeyId, KeyNumber, WrappedKey } from '../../shared/caucus/side-key.ts'
import { SIDE_KEYS, sideKeySort, sideKeysKey } from './keys/keys-of-conversations.ts'
import { ifMet, written } from './store-errors.ts'
import { all, type Table } from './table.ts'

/** A device that was added to a side. It belongs to it as long as its session lasts. */
const KeyDevice = z.object({
  id: KeyDeviceId,
  /** The id of the person, in their epoch. */
  person: z.string(),
  publicKey: DevicePublicKey,
  /** The id of the session (`functions/access/devices.ts`). */
  session: z.string(),
})
export type KeyDevice = z.infer<typeof KeyDevice>

/** A wrapped key, and the public key of the device that wrapped it. */
const Given = z.object({ ...WrappedKey.shape, by: DevicePublicKey })
export type Given = z.infer<typeof Given>

/** A key of a side. The server has it only as it was wrapped, by the id of each device. */
const SideKey = z.object({ number: KeyNumber, id: KeyId, wrapped: z.record(KeyDeviceId, Given) })
export type SideKey = z.infer<typeof SideKey>

/** The devices that were added to a side, also those that are gone. */
export async function readKeyDevices(table: Table, side: string): Promise<readonly KeyDevice[]> {
  const stored = await all(table.query(sideKeysKey(side).pk, SIDE_KEYS.device))
  return stored.map((one) => KeyDevice.parse(one))
}

/** Adds a device to a side, or notes its new session; `false` when it is somebody else's. */
export async function addKeyDevice(
  table: Table,
  side: string,
  { id, person, publicKey, session }: KeyDevice,
): Promise<boolean> {
  return written(
    table.update(sideKeysKey(side, `${SIDE_KEYS.device}${id}`), {
      set: 'id = :id, person = :person, publicKey = :key, #session = :session',
      when: 'attribute_not_exists(pk) OR person = :person',
      names: { '#session': 'session' },
      values: { ':id': id, ':person': person, ':key': publicKey, ':session': session },
    }),
  )
}

/** Deletes a device from a side. What was wrapped for it stays, and nobody but it can open that. */
export async function deleteKeyDevice(table: Table, side: string, id: string): Promise<void> {
  await table.delete(sideKeysKey(side, `${SIDE_KEYS.device}${id}`))
}

/** The keys of a side, the first one first. */
export async function readSideKeys(table: Table, side: string): Promise<readonly SideKey[]> {
  return (await all(table.query(sideKeysKey(side).pk, SIDE_KEYS.key))).map((one) => SideKey.parse(one))
}

/** The newest key of a side. */
export async function newestSideKey(table: Table, side: string): Promise<SideKey | undefined> {
  const stored = await table.last(sideKeysKey(side).pk, SIDE_KEYS.key)
  return stored && SideKey.parse(stored)
}

/** Adds a key of a side; `false` when there is one with this number. */
export async function addSideKey(table: Table, side: string, key: SideKey): Promise<boolean> {
  return written(table.putNew(sideKeysKey(side, sideKeySort(key.number)), key))
}

/** Adds a key that was wrapped for a device, in the place of what was wrapped for it before; `false` when there is no such key. */
export async function giveSideKey(
  table: Table,
  side: string,
  { number, device }: { readonly number: number; readonly device: string },
  given: Given,
): Promise<boolean> {
  const stored = await ifMet(
    table.update(sideKeysKey(side, sideKeySort(number)), {
      set: '#wrapped.#device = :given',
      when: 'attribute_exists(pk)',
      names: { '#wrapped': 'wrapped', '#device': device },
      values: { ':given': given },
    }),
  )
  return stored !== undefined
}
