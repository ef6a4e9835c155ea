import * as z from 'zod'
import { PADDED_BYTES } from './bindings.ts'
import { bytesOf, KeyNumber } from './side-key.ts'

/** What AES-GCM adds. */
const TAG_BYTES = 16

const iv = bytesOf(12)
const [SMALLEST] = PADDED_BYTES

/** The name under a signed note, encrypted like a note. */
export const SealedSignature = z
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
