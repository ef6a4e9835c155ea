import * as z from 'zod'
import { Words } from './localized-text.ts'

/**
 * What a participant leaves in the caucus: the room that each side has to itself in a reading. Notes stay in the order
 * they were left, and nothing is kept of when that was: among a few people, the hour tells who it was.
 */
export const Note = z.object({
  /** Its place in the room, from 1. */
  number: z.int().min(1),
  /** The same for the same request sent again. */
  id: z.string(),
  text: Words,
})
export type Note = z.infer<typeof Note>

/**
 * What somebody writes to leave a note. Unsigned unless they choose to sign: within a delegation too there are
 * superiors and subordinates, and an official can hardly doubt a line in front of their ministry by name.
 */
export const NoteWritten = z.strictObject({ text: Words, signed: z.boolean().default(false) }).meta({
  id: 'NoteWritten',
  description: 'A note for one’s own side alone; without a name unless it is signed',
})
export type NoteWritten = z.infer<typeof NoteWritten>

/** How many notes a side may leave in one reading: what a delegation can still read through. */
export const MOST_NOTES = 1_000

/** How many of them are read at a time; at 4,000 characters each, less than a function may answer. */
export const NOTES_A_PAGE = 50

/** The page that a note is on, from 1. */
export function pageOf(number: number): number {
  return Math.ceil(number / NOTES_A_PAGE)
}
