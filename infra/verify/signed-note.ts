import * as ed25519 from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import { sha256 } from './recompute-hashes.ts'

ed25519.hashes.sha512 = (message) => Uint8Array.from(sha512(message))

/*
 * Checkpoints and keys, from the pages of C2SP (`signed-note`, `tlog-checkpoint`) and RFC 8032, and not from the code that makes them.
 */

/** A key that notes are checked with. */
export type NoteKey = { readonly name: string; readonly id: string; readonly publicKey: Uint8Array }

/** What a checkpoint says, and whether its key signed it. */
export type ReadCheckpoint = {
  readonly origin: string
  readonly size: number
  /** In hexadecimal. */
  readonly root: string
  readonly signature: 'valid' | 'invalid' | 'missing'
}

const KEY = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/
/** The three lines, an empty one, and one or more signatures. A checkpoint of Parley has no extension lines. */
const CHECKPOINT = /^(([^\n]+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\n)\n((?:\u2014 [^\s+]+ [A-Za-z0-9+/]+={0,2}\n)+)$/
const ED25519 = 1

/** A verifier key; `undefined` for what is none, is of another type, or has another id than its name and key. */
export function readKey(text: string, type: number = ED25519): NoteKey | undefined {
  const [, name = '', id = '', material = ''] = KEY.exec(text) ?? []
  if (name === '') return undefined
  const bytes = bytesOf(material)
  const named = new TextEncoder().encode(`${name}\n`)
  const isItsId = sha256(Uint8Array.from([...named, ...bytes])).startsWith(id)
  return bytes[0] === type && isItsId ? { name, id, publicKey: bytes.slice(1) } : undefined
}

/** A checkpoint; `undefined` for what is none. Signatures of other keys are ignored, as the page says: witnesses add theirs. */
export function readCheckpoint(note: string, key: NoteKey): ReadCheckpoint | undefined {
  const [, text = '', origin = '', size = '', root = '', lines = ''] = CHECKPOINT.exec(note) ?? []
  if (text === '') return undefined
  return { origin, size: Number(size), root: toHex(bytesOf(root)), signature: signatureOn(text, lines, key) }
}

/**
 * Whether a key signed a text. All signatures of the key have to be valid.
 *
 * @param lines the lines of the signatures
 */
export function signatureOn(text: string, lines: string, key: NoteKey): ReadCheckpoint['signature'] {
  const signed = signaturesOf(lines, key)
  if (signed.length === 0) return 'missing'
  const message = new TextEncoder().encode(text)
  return signed.every((bytes) => isSignature(bytes.slice(4), message, key)) ? 'valid' : 'invalid'
}

/** What the lines of a note have of one key, without its id. */
function signaturesOf(lines: string, { name, id }: NoteKey): readonly Uint8Array[] {
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, of]) => of === name)
    .map(([, , signature = '']) => bytesOf(signature))
    .filter((bytes) => toHex(bytes.slice(0, 4)) === id)
}

/** The type of a witness's key, of `tlog-cosignature`. */
export const COSIGNATURE = 4

/**
 * When a witness signed a checkpoint, in seconds since 1970, for each of its lines; `undefined` for a line that is not valid. The first eight
 * bytes say the time, and the signature is over two lines and the text.
 */
export function readCosignatures(note: string, witness: NoteKey): readonly (number | undefined)[] {
  const [, text = '', , , , lines = ''] = CHECKPOINT.exec(note) ?? []
  return signaturesOf(lines, witness).map((bytes) => {
    const signed = bytes.slice(4)
    if (signed.length !== 8 + 64) return undefined
    const time = new DataView(signed.buffer).getBigUint64(0)
    const message = new TextEncoder().encode(`cosignature/v1\ntime ${time}\n${text}`)
    return isSignature(signed.slice(8), message, witness) ? Number(time) : undefined
  })
}

function isSignature(signature: Uint8Array, message: Uint8Array, { publicKey }: NoteKey): boolean {
  try {
    // Strictly as RFC 8032 has it.
    return ed25519.verify(signature, message, publicKey, { zip215: false })
  } catch {
    return false
  }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
