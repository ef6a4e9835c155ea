/*
 * What the keys and notes of an encrypted caucus, and encrypted messages, are bound to, and how texts are padded (`docs/encrypted-caucus.md`). Browsers load this file, so it
 * imports nothing.
 */

/** How many bytes a key of a side has. */
export const KEY_BYTES = 32

/** The sizes that a text is padded to, in bytes, so that its length tells little. The largest has room for 4,000 characters. */
export const PADDED_BYTES = [1_024, 4_096, 16_384] as const

/** What a wrapped key is bound to, beside both devices: the `info` of HPKE, in UTF-8. */
export function infoOfKey(key: {
  dialogue: string
  side: string
  number: number
  id: string
}): Uint8Array<ArrayBuffer> {
  return utf8(['parley caucus key/1', key.dialogue, key.side, key.number, key.id])
}

/** What is hashed for the id of a key: a label, and the key. */
export function idInputOfKey(key: Uint8Array): Uint8Array<ArrayBuffer> {
  const label = new TextEncoder().encode('parley caucus key id/1\n')
  const input = new Uint8Array(label.length + key.length)
  input.set(label)
  input.set(key, label.length)
  return input
}

/** Parts as bytes: their JSON in UTF-8. */
export function utf8(parts: readonly (string | number)[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(parts))
}

/** Where a note is. */
export type NotePlace = {
  readonly dialogue: string
  readonly round: number
  readonly reading: string
  readonly side: string
}

/**
 * What a note is bound to: the associated data of its encryption.
 *
 * @param note for a signature: the digest of the note that it is under, in Base64
 */
export function bindingOf(
  { dialogue, round, reading, side }: NotePlace,
  key: number,
  note?: string,
): Uint8Array<ArrayBuffer> {
  const place = [dialogue, round, reading, side, key]
  return note === undefined
    ? utf8(['parley caucus note/1', ...place])
    : utf8(['parley caucus signature/1', ...place, note])
}

/** Whose co-chairs a message is for. */
export type MessagePlace = { readonly dialogue: string; readonly side: string }

/**
 * What the parts of a message are bound to: the associated data of its text and of an answer, and the `info` of its wrapped keys.
 *
 * @param message for all but the text: the digest of its nonce and ciphertext, in Base64
 */
export function bindingOfMessage(
  part: 'text' | 'key' | 'signature' | 'answer',
  { dialogue, side }: MessagePlace,
  message = '',
): Uint8Array<ArrayBuffer> {
  return utf8([`parley message ${part}/1`, dialogue, side, message])
}

/**
 * A text in UTF-8 with the byte 80 and zeros after it (ISO/IEC 7816-4), up to the next of {@link PADDED_BYTES}.
 *
 * @throws {RangeError} for a text that is too long
 */
export function pad(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text)
  const size = PADDED_BYTES.find((one) => bytes.length < one)
  if (size === undefined) throw new RangeError(`${bytes.length} bytes are too many`)
  const padded = new Uint8Array(size)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  return padded
}

/** The text that was padded. @throws {RangeError} when it was not padded so */
export function unpad(padded: Uint8Array): string {
  const end = padded.findLastIndex((byte) => byte !== 0)
  if (end < 0 || padded[end] !== 0x80) throw new RangeError('this was not padded')
  return new TextDecoder('utf-8', { fatal: true }).decode(padded.subarray(0, end))
}
