import * as z from 'zod'
import { SealedContent } from './caucus/sealed-note.ts'
import { Words } from './localized-text.ts'

/**
 * A note in the caucus, the private space of a side in a reading. Notes are in the order in which they were left. No
 * time is stored, because among a few people the time can identify the author.
 */
const numbered = {
  /** Its number in the caucus, from 1. */
  number: z.int().min(1),
  /** Equal for a repeated request. */
  id: z.string(),
}

/** A note that the server can read. */
const PlainNote = z.object({ ...numbered, text: Words })

/** A note that its side alone can read (`docs/encrypted-caucus.md`). */
const SealedNote = z.object({ ...numbered, ...SealedContent.shape })

export const Note = z.union([PlainNote, SealedNote])
export type Note = z.infer<typeof Note>

/** What a note says: a text, or what is a text to its side alone. */
export type NoteContent = { readonly text: string } | SealedContent

/**
 * A note as it is sent. It is unsigned unless the author signs it. Unsigned notes exist because a delegation has
 * superiors and subordinates, and an official may not be able to question the ministry's position by name.
 */
export const NoteWritten = z.strictObject({ text: Words, signed: z.boolean().default(false) }).meta({
  id: 'NoteWritten',
  description: 'A note for one’s own side alone; without a name unless it is signed',
})
export type NoteWritten = z.infer<typeof NoteWritten>

/** How the keys of everything in a caucus begin. Functions that serve no caucus have no right to them. */
export const CAUCUS_KEYS = 'CAUCUS#'

/** The most notes of a side in one reading: as many as a delegation can read. */
export const MOST_NOTES = 1_000

/** The notes on a page. At 4,000 characters each they fit into a function's response. */
export const NOTES_A_PAGE = 50

/** The page that a note is on, from 1. */
export function pageOf(number: number): number {
  return Math.ceil(number / NOTES_A_PAGE)
}
