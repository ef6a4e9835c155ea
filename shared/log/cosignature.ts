import type { Hash } from '../proof/merkle.ts'
import { fromBase64 } from './base64.ts'
import { concat, keyIdOf, type NamedKey, noteLine, verifierKeyOf } from './checkpoint.ts'

/*
 * Cosignatures as C2SP specifies them at https://c2sp.org/tlog-cosignature, version 1 with Ed25519: a witness signs the text of a
 * checkpoint together with the time.
 */
const COSIGNATURE = 4

/** The type of a witness's key, one byte. */
export const WITNESS_KEY = { type: COSIGNATURE } as const

/** A cosignature: whose, when, and the 64 bytes of Ed25519. */
export type Cosignature = {
  readonly name: string
  readonly keyId: Uint8Array
  /** In seconds since 1970. */
  readonly time: number
  readonly signature: Uint8Array
}

/** The verifier key of a witness: what it publishes, and what a dialogue's file names. */
export function witnessKeyOf(key: NamedKey, hash: Hash): string {
  return verifierKeyOf({ ...key, ...WITNESS_KEY }, hash)
}

/** A witness's key from its line; `undefined` for what is none, or has another id than its name and key give. */
export function readWitnessKey(line: string, hash: Hash): (NamedKey & { readonly keyId: Uint8Array }) | undefined {
  const [, name = '', id = '', material = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(line) ?? []
  if (name === '') return undefined
  const bytes = fromBase64(material)
  const key = { name, publicKey: bytes.slice(1), ...WITNESS_KEY }
  const isItsId = verifierKeyOf(key, hash) === `${name}+${id}+${material}`
  return bytes[0] === COSIGNATURE && isItsId ? { ...key, keyId: keyIdOf(key, hash) } : undefined
}

/** What a witness signs: two lines, and the text of the checkpoint with its last line feed. */
export function cosignedText(text: string, time: number): string {
  return `cosignature/v1\ntime ${time}\n${text}`
}

/** The line of a cosignature in a note, with its line feed: the id of the key, the time in eight bytes, and the signature. */
export function cosignatureLine({ name, keyId, time, signature }: Cosignature): string {
  const stamp = new Uint8Array(8)
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time))
  return noteLine({ name, keyId, signature: concat(stamp, signature) })
}

/** A cosignature from its line, with or without a line feed; `undefined` for what has not its form. */
export function readCosignature(line: string): Cosignature | undefined {
  const [, name = '', written = ''] = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})\n?$/.exec(line) ?? []
  const bytes = written.length % 4 === 0 ? fromBase64(written) : new Uint8Array()
  if (name === '' || bytes.length !== 4 + 8 + 64) return undefined
  const time = new DataView(bytes.buffer).getBigUint64(4)
  if (time > BigInt(Number.MAX_SAFE_INTEGER)) return undefined
  return { name, keyId: bytes.slice(0, 4), time: Number(time), signature: bytes.slice(12) }
}
