import * as z from 'zod'
import { Name } from './participant.ts'

/** What kind of device a session was begun on. It is no finer, so that it describes nobody's device. */
export const DeviceKind = z.enum(['phone', 'computer', 'program']).meta({ id: 'DeviceKind' })
export type DeviceKind = z.infer<typeof DeviceKind>

/** What a person calls a device of theirs. */
export const DeviceName = Name.max(40)

/** How many decimal digits the code for another device has: about 40 bits. */
export const DEVICE_CODE_DIGITS = 12

/** How long the code for another device works, in minutes. */
export const DEVICE_CODE_MINUTES = 10
