import * as z from 'zod'
import { namesById } from '../../shared/epoch.ts'
import { MOST_NOTES, pageOf } from '../../shared/note.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Reading } from '../../shared/reading.ts'
import { caucusOf } from '../actions/leave-note.ts'
import { countNotes, type NoteLeft, readNotes } from '../store/notes.ts'
import { readRoster } from '../store/participants.ts'
import type { Table } from '../store/table.ts'
import { AdmittedAnew, seeAdmittedAnew } from './see-admitted-anew.ts'

/** A note, as its side reads it. */
export const NoteView = z
  .object({ number: z.int().min(1), text: z.string(), name: z.string().optional() })
  .meta({ id: 'NoteView', description: 'With the name of the participant who signed it, if it is signed' })
export type NoteView = z.infer<typeof NoteView>

/** One page of a side's caucus in a reading. Only that side sees it. */
export const CaucusView = z
  .object({
    reading: z.string(),
    side: z.string(),
    page: z.int().min(1),
    pages: z.int().min(1),
    /** How many more notes can be left. */
    left: z.int().min(0),
    notes: z.array(NoteView).readonly(),
    /** Who of the side was admitted anew, in the whole dialogue. Absent if nobody was. */
    admittedAnew: z.array(AdmittedAnew).min(1).readonly().optional(),
  })
  .meta({ id: 'CaucusView' })
export type CaucusView = z.infer<typeof CaucusView>

/**
 * Reads the caucus of a participant's side.
 *
 * @param page the last page by default
 * @param fresh the reading, if this request has read it
 * @throws {Refused} `no-such-reading`, `forbidden` for a viewer without a side, or `not-on-the-roll`
 */
export async function seeCaucus(
  table: Table,
  viewer: Participant,
  id: string,
  page: number | undefined,
  now: Date,
  fresh?: Reading,
): Promise<CaucusView> {
  const { room } = await caucusOf(table, 'read the caucus', viewer, id, now)
  const places = await countNotes(table, room)
  const pages = pageOf(Math.max(places, 1))
  const here = Math.min(page ?? pages, pages)
  // A place is counted before its note is written, so without places there is no note.
  const notes = places === 0 ? [] : await readNotes(table, room, here)
  const [names, admittedAnew] = await Promise.all([namesOf(table, notes), seeAdmittedAnew(table, viewer, fresh)])
  return {
    ...room,
    ...(admittedAnew.length > 0 && { admittedAnew }),
    page: here,
    pages,
    left: MOST_NOTES - places,
    notes: notes.map(({ number, text, signedBy }) => {
      const name = signedBy === undefined ? undefined : names.get(signedBy)
      return { number, text, ...(name !== undefined && { name }) }
    }),
  }
}

async function namesOf(table: Table, notes: readonly NoteLeft[]): Promise<ReadonlyMap<string, string>> {
  if (notes.every(({ signedBy }) => signedBy === undefined)) return new Map()
  return namesById(await readRoster(table))
}
