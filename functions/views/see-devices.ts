import * as z from 'zod'
import { DeviceKind } from '../../shared/device.ts'
import { dayOf } from '../../shared/moment.ts'
import { deviceIdOf, devicesOf } from '../access/devices.ts'
import type { Session } from '../access/sessions.ts'
import type { Table } from '../store/table.ts'
import { digestOfSecret } from '../store/tokens.ts'

/** A device on which a person is signed in, as only they see it. */
export const DeviceView = z
  .object({
    id: z.string(),
    isThis: z.boolean(),
    kind: DeviceKind.optional(),
    name: z.string().optional(),
    /** Days, and no times. Absent for a session that an earlier version began. */
    began: z.iso.date().optional(),
    usedOn: z.iso.date().optional(),
    /** The last day of the session. */
    until: z.iso.date(),
  })
  .meta({ id: 'DeviceView' })
export type DeviceView = z.infer<typeof DeviceView>

/** The devices of a person. */
export const DevicesView = z
  .object({
    devices: z.array(DeviceView).readonly(),
    /** The days on which a recovery of the person was redeemed. */
    admittedAnew: z.array(z.iso.date()).readonly(),
  })
  .meta({ id: 'DevicesView' })
export type DevicesView = z.infer<typeof DevicesView>

/** Reads on which devices the person of a session is signed in. */
export async function seeDevices(
  table: Table,
  { participant, secret }: Pick<Session, 'participant' | 'secret'>,
  now: Date,
): Promise<DevicesView> {
  const own = deviceIdOf(digestOfSecret(secret))
  const devices = await devicesOf(table, participant, now)
  return {
    devices: devices.map(({ id, lease: { device, name, began, usedOn, until } }) => ({
      id,
      isThis: id === own,
      ...(device !== undefined && { kind: device }),
      ...(name !== undefined && { name }),
      ...(began !== undefined && { began }),
      ...(usedOn !== undefined && { usedOn }),
      until: dayOf(new Date(until * 1_000)),
    })),
    admittedAnew: (participant.recoveries ?? []).map((at) => dayOf(at)),
  }
}
