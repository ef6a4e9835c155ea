import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { idInputOfKey, infoOfKey, KEY_BYTES } from '../../../shared/caucus/bindings.ts'
import { codeInput, codeOfDigest } from '../../../shared/caucus/device-code.ts'
import type { WrappedKey } from '../../../shared/caucus/side-key.ts'
import { fromBase64, toBase64 } from '../../../shared/log/base64.ts'

/*
 * The keys of a side’s caucus in a browser (`docs/encrypted-caucus.md`): WebCrypto, and HPKE (RFC 9180) on top of it.
 */

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const

const SUITE = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })

/** A key of the side as it is named: it is wrapped for this dialogue, side, number and id, and for nothing else. */
export type NamedKey = {
  readonly dialogue: string
  readonly side: string
  readonly number: number
  readonly id: string
}

type Bytes = Uint8Array<ArrayBuffer>

/** Makes the key pair of a device. Its private key cannot be extracted. */
export function makeDevicePair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(CURVE, false, ['deriveBits'])
}

/** The public key of a pair: 65 bytes, in Base64. */
export async function publicKeyOf({ publicKey }: CryptoKeyPair): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)))
}

/** The id under which the server keeps a device: the beginning of the digest of its public key, in hexadecimal. */
export async function idOfDevice(publicKey: string): Promise<string> {
  return hex(await sha256(bytesIn(publicKey))).slice(0, 32)
}

/** The code of a device, which two people compare. */
export async function codeOf(dialogue: string, side: string, publicKey: string): Promise<string> {
  return codeOfDigest(await sha256(codeInput(dialogue, side, publicKey)))
}

/** Makes a key of a side, with its id. */
export async function makeSideKey(): Promise<{ readonly key: Bytes; readonly id: string }> {
  const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES))
  return { key, id: await idOfKey(key) }
}

/** Wraps a key of the side for another device. It opens only as wrapped by this one. */
export function wrapKey(named: NamedKey, key: Bytes, giver: CryptoKeyPair, taker: string): Promise<WrappedKey> {
  return wrapFor(taker, infoOfKey(named), key, giver)
}

/**
 * Opens a key of the side that another device wrapped for this one.
 *
 * @throws {Error} when it was wrapped by another device, for another one, as another key, or was changed
 */
export async function openKey(
  named: NamedKey,
  wrapped: WrappedKey,
  taker: CryptoKeyPair,
  giver: string,
): Promise<Bytes> {
  const key = await openWrapped(taker, infoOfKey(named), wrapped, giver)
  if ((await idOfKey(key)) !== named.id) throw new Error('this is not the key that it is called')
  return key
}

/**
 * Wraps a key for a device with HPKE.
 *
 * @param giver the pair of the device that wraps it (`mode_auth`); without one, the key does not show who wrapped it (base mode)
 */
export async function wrapFor(
  taker: string,
  info: Bytes,
  key: Bytes,
  giver: CryptoKeyPair | undefined,
): Promise<WrappedKey> {
  const recipientPublicKey = await importPoint(taker)
  const context = await SUITE.createSenderContext({
    recipientPublicKey,
    info,
    ...(giver !== undefined && { senderKey: giver }),
  })
  const sealed = await context.seal(key)
  return { enc: toBase64(new Uint8Array(context.enc)), sealed: toBase64(new Uint8Array(sealed)) }
}

/**
 * Opens a key that was wrapped for this device.
 *
 * @param giver the public key of the device that wrapped it, in `mode_auth`
 * @throws {Error} when it was wrapped by another device, for another one or for something else, or was changed
 */
export async function openWrapped(
  taker: CryptoKeyPair,
  info: Bytes,
  wrapped: WrappedKey,
  giver: string | undefined,
): Promise<Bytes> {
  const context = await SUITE.createRecipientContext({
    recipientKey: taker,
    enc: bytesIn(wrapped.enc),
    info,
    ...(giver !== undefined && { senderPublicKey: await importPoint(giver) }),
  })
  return new Uint8Array(await context.open(bytesIn(wrapped.sealed)))
}

/** SHA-256. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

/** The bytes of a text in Base64, in a buffer of their own. */
export function bytesIn(text: string): Bytes {
  return new Uint8Array(fromBase64(text))
}

async function idOfKey(key: Uint8Array): Promise<string> {
  return hex(await sha256(idInputOfKey(key)))
}

function importPoint(publicKey: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytesIn(publicKey), CURVE, true, [])
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
