import { bindingOf, type NotePlace, pad, unpad } from '../../../shared/caucus/bindings.ts'
import type { SealedContent, SealedNoteWritten } from '../../../shared/caucus/sealed-note.ts'
import { toBase64 } from '../../../shared/log/base64.ts'
import { bytesIn, sha256 } from './device-keys.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A key of the side, by its number. */
export type NumberedKey = { readonly number: number; readonly key: Bytes }

/** Encrypts a note for the side: AES-256-GCM with a random nonce, bound to its place. With a name, it is signed. */
export async function sealNote(
  place: NotePlace,
  { number, key }: NumberedKey,
  text: string,
  name?: string,
): Promise<SealedNoteWritten> {
  const note = { key: number, ...(await seal(key, pad(text), bindingOf(place, number))) }
  if (name === undefined) return note
  return { ...note, signature: await seal(key, pad(name), bindingOf(place, number, await digestOf(note))) }
}

/**
 * Opens a note.
 *
 * @throws {Error} when it was changed, is of another place or of another key
 */
export async function openNote(place: NotePlace, { number, key }: NumberedKey, note: SealedContent): Promise<string> {
  return unpad(await open(key, note, bindingOf(place, number)))
}

/**
 * Opens the name under a note.
 *
 * @throws {Error} when it is not under this note
 */
export async function openSignature(
  place: NotePlace,
  { number, key }: NumberedKey,
  note: SealedContent,
  signature: Sealed,
): Promise<string> {
  return unpad(await open(key, signature, bindingOf(place, number, await digestOf(note))))
}

type Sealed = { readonly iv: string; readonly sealed: string }

async function seal(key: Bytes, text: Bytes, additionalData: Bytes): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData },
    await imported(key, 'encrypt'),
    text,
  )
  return { iv: toBase64(iv), sealed: toBase64(new Uint8Array(sealed)) }
}

async function open(key: Bytes, { iv, sealed }: Sealed, additionalData: Bytes): Promise<Uint8Array> {
  const how = { name: 'AES-GCM', iv: bytesIn(iv), additionalData }
  return new Uint8Array(await crypto.subtle.decrypt(how, await imported(key, 'decrypt'), bytesIn(sealed)))
}

function imported(key: Bytes, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use])
}

/** The digest that a signature is bound to: of the nonce and the ciphertext of its note. */
async function digestOf({ iv, sealed }: Sealed): Promise<string> {
  return toBase64(await sha256(new Uint8Array([...bytesIn(iv), ...bytesIn(sealed)])))
}
