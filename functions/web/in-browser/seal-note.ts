import { bindingOf, type NotePlace, pad, unpad } from '../../../shared/caucus/bindings.ts'
import type { SealedContent, SealedNoteWritten } from '../../../shared/caucus/sealed-note.ts'
import { digestOf, open, type Sealed, seal } from './seal-text.ts'

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
