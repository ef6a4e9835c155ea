import * as z from 'zod'
import { fromBase64, toBase64 } from '../log/base64.ts'
import { KEY_BYTES } from './bindings.ts'

/*
 * The key of a side, with which its members encrypt their notes (`docs/encrypted-caucus.md`). The server checks sizes and shapes; it can
 * open nothing.
 */

/** Bytes of exactly these lengths, in canonical Base64 (RFC 4648, section 4). */
export function bytesOf(...lengths: readonly number[]) {
  return z
    .string()
    .max(base64Length(Math.max(...lengths)))
    .refine((text) => isCanonical(text, lengths), { error: `are ${lengths.join(' or ')} bytes in Base64` })
    .meta({ pattern: '^[A-Za-z0-9+/]+={0,2}$' })
}

function isCanonical(text: string, lengths: readonly number[]): boolean {
  if (!lengths.some((length) => text.length === base64Length(length)) || !/^[A-Za-z0-9+/]+={0,2}$/.test(text))
    return false
  const bytes = fromBase64(text)
  return lengths.includes(bytes.length) && toBase64(bytes) === text
}

function base64Length(bytes: number): number {
  return Math.ceil(bytes / 3) * 4
}

/** A point of P-256, not compressed: 65 bytes, of which the first one is 4. So the text begins with `B`. */
const POINT_BYTES = 65

/** The public key of a device (ECDH on P-256). */
export const DevicePublicKey = bytesOf(POINT_BYTES)
  .refine((text) => text.startsWith('B'), { error: 'is a point of P-256 that is not compressed' })
  .meta({ id: 'DevicePublicKey', description: 'The public key of a device: a point of P-256, 65 bytes, in Base64' })

/** The SHA-256 digest by which a key is known, in hexadecimal. */
export const KeyId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ id: 'SideKeyId' })

/** The side’s key, wrapped for one device: HPKE (RFC 9180) in `mode_auth`, single-shot. */
export const WrappedKey = z
  .strictObject({ enc: bytesOf(POINT_BYTES), sealed: bytesOf(KEY_BYTES + 16) })
  .meta({ id: 'WrappedKey', description: 'A key of the side, wrapped with HPKE for one device by another one' })
export type WrappedKey = z.infer<typeof WrappedKey>

/** The id of a device: the beginning of the digest of its public key. */
export const KeyDeviceId = z.string().regex(/^[0-9a-f]{32}$/)

/** The most keys of a side in a dialogue. Each device that leaves makes one due. */
export const MOST_KEYS = 200

/** The most devices that a key is wrapped for. */
export const MOST_KEY_DEVICES = 500

/** The number of a key of the side, from 1. */
export const KeyNumber = z.int().min(1).max(MOST_KEYS)

/** A new key of a side, as a co-chair’s browser sends it. */
export const KeyMade = z
  .strictObject({
    number: KeyNumber.meta({ description: 'One more than the newest key of the side has' }),
    id: KeyId,
    /** By the id of the device. */
    wrapped: z.record(KeyDeviceId, WrappedKey).refine((all) => Object.keys(all).length <= MOST_KEY_DEVICES, {
      error: `at most ${MOST_KEY_DEVICES} devices`,
    }),
  })
  .meta({ id: 'SideKeyMade' })
export type KeyMade = z.infer<typeof KeyMade>
