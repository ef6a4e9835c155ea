import * as z from 'zod'
import { bytesOf, KeyNumber, utf8 } from './side-key.ts'

/** The sizes that a text is padded to, in bytes, so that its length tells little. The largest has room for 4,000 characters. */
export const PADDED_BYTES = [1_024, 4_096, 16_384] as const

/** What AES-GCM adds. */
const TAG_BYTES = 16

const iv = bytesOf(12)
const [SMALLEST] = PADDED_BYTES

/** The name under a signed note, encrypted like a note. */
const SealedSignature = z
  .strictObject({ iv, sealed: bytesOf(SMALLEST + TAG_BYTES) })
  .meta({ id: 'SealedSignature', description: 'The name under a signed note, encrypted, and bound to the note' })

/** A note as its author’s browser encrypted it (AES-256-GCM). */
export const SealedContent = z.object({
  key: KeyNumber,
  iv,
  sealed: bytesOf(...PADDED_BYTES.map((bytes) => bytes + TAG_BYTES)),
})
export type SealedContent = z.infer<typeof SealedContent>

/** A note as it is sent. It is unsigned unless it has a signature. */
export const SealedNoteWritten = z
  .strictObject({ ...SealedContent.shape, signature: SealedSignature.optional() })
  .meta({
    id: 'SealedNoteWritten',
    description: 'An encrypted note for one’s own side alone; without a name unless it is signed',
  })
export type SealedNoteWritten = z.infer<typeof SealedNoteWritten>

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
