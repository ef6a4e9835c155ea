import * as z from 'zod'
import { SealedContent } from './sealed-note.ts'
import { DevicePublicKey, KeyDeviceId, WrappedKey } from './side-key.ts'

/*
 * A message that only devices of the co-chairs of a side can read, and the answers to it (`docs/encrypted-caucus.md`).
 */

/** The most devices of co-chairs that a message is encrypted for. */
export const MOST_MESSAGE_DEVICES = 50

const { key: _, ...sealed } = SealedContent.shape

/** An answer as it is encrypted: with the key that its message carries. */
export const SealedAnswerWritten = z
  .strictObject(sealed)
  .meta({ id: 'SealedAnswerWritten', description: 'An encrypted answer, which only the author’s device can read' })
export type SealedAnswerWritten = z.infer<typeof SealedAnswerWritten>

/** The key of a message, wrapped with HPKE (RFC 9180), by the id of each device. */
const WrappedKeys = z.record(KeyDeviceId, WrappedKey).refine(hasFew, {
  error: `for 1 to ${MOST_MESSAGE_DEVICES} devices`,
})

/** What the server stores of an encrypted message. It is padded as notes are. */
export const SealedMessageContent = z.object({ ...sealed, wrapped: WrappedKeys })
export type SealedMessageContent = z.infer<typeof SealedMessageContent>

/** Who signed a message: the device, and the key of the message wrapped once more in `mode_auth` with the pair of that device. */
export const MessageSignature = z
  .strictObject({ by: DevicePublicKey, wrapped: WrappedKeys })
  .meta({ id: 'MessageSignature', description: 'The device that signed, and what shows it to each device' })
export type MessageSignature = z.infer<typeof MessageSignature>

/** An encrypted message as it is sent. It is unsigned unless it has a signature. */
export const SealedMessageWritten = z
  .strictObject({ ...SealedMessageContent.shape, signature: MessageSignature.optional() })
  .meta({
    id: 'SealedMessageWritten',
    description: 'A message that only these devices of co-chairs can read; without a name unless it is signed',
  })
export type SealedMessageWritten = z.infer<typeof SealedMessageWritten>

function hasFew(wrapped: object): boolean {
  const devices = Object.keys(wrapped).length
  return devices > 0 && devices <= MOST_MESSAGE_DEVICES
}
