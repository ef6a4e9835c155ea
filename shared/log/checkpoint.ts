import { toHex } from '../proof/hex.ts'
import type { Hash } from '../proof/merkle.ts'
import { toBase64 } from './base64.ts'

/*
 * Checkpoints as C2SP specifies them: `tlog-checkpoint` for the text, `signed-note` for the signatures and the keys. Both are
 * at https://c2sp.org. A log is signed with Ed25519, whose type is one byte.
 */
const ED25519 = 1

/** The key that a log is signed with. Its name is the log's origin too. */
export type LogKey = {
  /** An address without its scheme, such as `talks.example.org/api/log`. No spaces, and no plus. */
  readonly name: string
  /** The 32 bytes of RFC 8032. */
  readonly publicKey: Uint8Array
}

/** A signature on a note, by the name of its key. */
export type NoteSignature = { readonly name: string; readonly keyId: Uint8Array; readonly signature: Uint8Array }

/** The id of a key: four bytes of a hash of its name and itself. */
export function keyIdOf({ name, publicKey }: LogKey, hash: Hash): Uint8Array {
  return hash(concat(encoder.encode(`${name}\n`), Uint8Array.of(ED25519), publicKey)).slice(0, 4)
}

/** The verifier key: name, id and key as one line, which anybody checks notes with. */
export function verifierKeyOf(key: LogKey, hash: Hash): string {
  const material = toBase64(concat(Uint8Array.of(ED25519), key.publicKey))
  return `${key.name}+${toHex(keyIdOf(key, hash))}+${material}`
}

/**
 * The text of a checkpoint, which is what is signed: the origin of the log, how many entries it has, and their root. It says no
 * time, so a signature that is made later is the same.
 */
export function checkpointText(origin: string, tree: { readonly size: number; readonly root: Uint8Array }): string {
  return `${origin}\n${tree.size}\n${toBase64(tree.root)}\n`
}

/** A note: a text, and a line for each signature. Others can add theirs below. */
export function signedNote(text: string, signatures: readonly NoteSignature[]): string {
  const lines = signatures.map(({ name, keyId, signature }) => `\u2014 ${name} ${toBase64(concat(keyId, signature))}\n`)
  return `${text}\n${lines.join('')}`
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

const encoder = new TextEncoder()
