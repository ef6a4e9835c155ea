import * as z from 'zod'
import { DevicePublicKey, KeyDeviceId, KeyId, KeyNumber, WrappedKey } from '../../shared/caucus/side-key.ts'
import { DeviceKind } from '../../shared/device.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { type Asker, deviceOfSession, readKeysOfSide, requireEncrypted } from '../actions/keys-of-side.ts'
import type { Table } from '../store/table.ts'

/** A device of the viewer's side. */
const KeyDeviceView = z
  .object({
    id: KeyDeviceId,
    publicKey: DevicePublicKey,
    name: z.string(),
    kind: DeviceKind.optional(),
    isThis: z.boolean(),
    isYours: z.boolean(),
    isCoChair: z.boolean().meta({ description: 'Whether it is of a co-chair of your side' }),
  })
  .meta({ id: 'KeyDeviceView', description: 'A device of your side, and whose it is' })
export type KeyDeviceView = z.infer<typeof KeyDeviceView>

/** A key of the viewer's side, and what of it is for their device. */
const SideKeyView = z
  .object({
    number: KeyNumber,
    id: KeyId,
    devices: z.array(KeyDeviceId).readonly().meta({ description: 'Which of the devices have it' }),
    gone: z.int().min(0).meta({ description: 'How many devices have it that no longer belong to your side' }),
    given: z
      .object({ wrapped: WrappedKey, by: DevicePublicKey })
      .optional()
      .meta({ description: 'The key as it was wrapped for the device of this session, and by which device' }),
  })
  .meta({ id: 'SideKeyView' })
export type SideKeyView = z.infer<typeof SideKeyView>

/** The keys of the viewer's side in an encrypted caucus, and the devices that have them. */
export const SideKeysView = z
  .object({
    dialogue: z.string(),
    side: z.string(),
    devices: z.array(KeyDeviceView).readonly(),
    keys: z.array(SideKeyView).readonly().meta({ description: 'The newest one last' }),
    mayMake: z.boolean().meta({ description: 'Whether you may make a key: as a co-chair' }),
  })
  .meta({ id: 'SideKeysView' })
export type SideKeysView = z.infer<typeof SideKeysView>

/**
 * Reads the keys of the viewer's side.
 *
 * @throws {Refused} `caucus-not-encrypted`, or `not-a-co-chair` for a facilitator whom no side convened
 */
export async function seeSideKeys(
  table: Table,
  asker: Asker,
  dialogue: Pick<Dialogue, 'slug' | 'caucus'>,
  now: Date,
): Promise<SideKeysView> {
  requireEncrypted(dialogue)
  const { participant, secret } = asker
  const { side, devices, keys } = await readKeysOfSide(table, participant, now)
  const own = deviceOfSession(devices, secret)
  const live = new Set(devices.map(({ id }) => id))
  return {
    dialogue: dialogue.slug,
    side,
    devices: devices.map(({ id, publicKey, name, kind, person, isCoChair }) => ({
      id,
      publicKey,
      name,
      ...(kind !== undefined && { kind }),
      isThis: id === own?.id,
      isYours: person === participant.id,
      isCoChair,
    })),
    keys: keys.map(({ number, id, wrapped }) => {
      const given = own && wrapped[own.id]
      const holders = Object.keys(wrapped)
      return {
        number,
        id,
        devices: holders.filter((one) => live.has(one)),
        gone: holders.filter((one) => !live.has(one)).length,
        ...(given && { given: { wrapped: { enc: given.enc, sealed: given.sealed }, by: given.by } }),
      }
    }),
    mayMake: participant.role === 'facilitator',
  }
}
