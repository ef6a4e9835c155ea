import * as z from 'zod'
import { type SealedAnswerWritten, SealedMessageContent } from './caucus/sealed-message.ts'
import { Words } from './localized-text.ts'
import { NoteWritten } from './note.ts'

const numbered = {
  /** Its number among the messages for the same facilitators, from 1. Its author never sees it. */
  number: z.int().min(1),
}

/**
 * Good offices: a message that a participant leaves for the facilitators alone, or in a dialogue with co-chairs for those of
 * their own side, and the answers to it, which only its author reads. Neither has a time, and neither is in a record.
 *
 * Source: Hague Convention for the Pacific Settlement of International Disputes (1907), Articles 2 to 8.
 */
export const Message = z.union([
  z.object({ ...numbered, text: Words }),
  /** One that only devices of co-chairs can read (`docs/encrypted-caucus.md`). */
  z.object({ ...numbered, ...SealedMessageContent.shape }),
])
export type Message = z.infer<typeof Message>

/** A message as it is sent: unsigned unless its author signs it. */
export const MessageWritten = NoteWritten.meta({
  id: 'MessageWritten',
  description: 'A message for the facilitators alone; without a name unless it is signed',
})
export type MessageWritten = z.infer<typeof MessageWritten>

/** What a message says: a text, or what is a text to devices of co-chairs alone. */
export type MessageContent = { readonly text: string } | SealedMessageContent

/** What an answer says. A message and its answers are all encrypted, or none of them. */
export type AnswerContent = { readonly text: string } | SealedAnswerWritten

/** An answer as it is sent. */
export const AnswerWritten = z.strictObject({ text: Words }).meta({ id: 'AnswerWritten' })

/** How the keys of all messages begin. Functions that serve none have no right to them. */
export const MESSAGE_KEYS = 'MESSAGES'

/** The most messages of one person in a dialogue, and the most answers to one message. */
export const MOST_MESSAGES = 50
