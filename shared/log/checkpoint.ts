import { toHex } from '../proof/hex.ts'
import type { Hash } from '../proof/merkle.ts'
import { toBase64 } from './base64.ts'

/*
 * Checkpoints as C2SP specifies them: `tlog-checkpoint` for the text, `signed-note` for the signatures and the keys. Both are
 * at https://c2sp.org. A log is signed with Ed25519, whose type is one byte.
 */
const ED25519 = 1

/** A key that notes are signed with. */
export type NamedKey = {
  /** An address without its scheme, such as `talks.example.org/api/log`. No spaces, and no plus. */
  readonly name: string
  /** The 32 bytes of RFC 8032. */
  readonly publicKey: Uint8Array
  /** The type of the key, one byte: that of a log's key by default. */
  readonly type?: number
}

/** The key that a log is signed with. Its name is the log's origin too. */
export type LogKey = Omit<NamedKey, 'type'>

/** A signature on a note, by the name of its key. */
export type NoteSignature = { readonly name: string; readonly keyId: Uint8Array; readonly signature: Uint8Array }

/** The id of a key: four bytes of a hash of its name and itself. */
export function keyIdOf({ name, publicKey, type = ED25519 }: NamedKey, hash: Hash): Uint8Array {
  return hash(concat(encoder.encode(`${name}\n`), Uint8Array.of(type), publicKey)).slice(0, 4)
}

/** The verifier key: name, id and key as one line, which anybody checks notes with. */
export function verifierKeyOf(key: NamedKey, hash: Hash): string {
  const material = toBase64(concat(Uint8Array.of(key.type ?? ED25519), key.publicKey))
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
  return `${text}\n${signatures.map(noteLine).join('')}`
}

/** The line of a signature in a note, with its line feed. */
export function noteLine({ name, keyId, signature }: NoteSignature): string {
  return `\u2014 ${name} ${toBase64(concat(keyId, signature))}\n`
}

/** The text of a note, which is what its signatures are over: up to the empty line, and without it. */
export function textOfNote(note: string): string {
  return note.slice(0, note.indexOf('\n\n') + 1)
}

/** Bytes one after the other. */
export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

const encoder = new TextEncoder()
