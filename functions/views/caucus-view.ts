import * as z from 'zod'
import { SealedContent, SealedSignature } from '../../shared/caucus/sealed-note.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { namesById } from '../../shared/epoch.ts'
import { MOST_NOTES, pageOf } from '../../shared/note.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Reading } from '../../shared/reading.ts'
import { placeOf } from '../../shared/reading-id.ts'
import { requireEncrypted } from '../actions/keys-of-side.ts'
import { caucusOf } from '../actions/leave-note.ts'
import type { Room } from '../store/keys/keys-of-conversations.ts'
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
  const { notes, names, ...seen } = await readPage(table, viewer, room, page, fresh)
  return {
    ...room,
    ...seen,
    notes: notes.flatMap((note) => {
      if (!('text' in note)) return []
      const { number, text, signedBy } = note
      const name = signedBy === undefined ? undefined : names.get(signedBy)
      return [{ number, text, ...(name !== undefined && { name }) }]
    }),
  }
}

/** An encrypted note, as the server gives it to its side. */
export const SealedNoteView = z
  .object({
    number: z.int().min(1),
    ...SealedContent.shape,
    signature: SealedSignature.extend({
      name: z
        .string()
        .optional()
        .meta({ description: 'Who signed it, as the server has it. What counts is the name in the signature' }),
    })
      .optional()
      .meta({ id: 'SealedSignatureView', description: 'The encrypted name under a signed note' }),
  })
  .meta({ id: 'SealedNoteView', description: 'An encrypted note, with the key that it is encrypted with' })
export type SealedNoteView = z.infer<typeof SealedNoteView>

/** One page of a side's encrypted caucus in a reading. */
export const SealedCaucusView = CaucusView.extend({
  round: z.int().min(1),
  notes: z.array(SealedNoteView).readonly(),
}).meta({
  id: 'SealedCaucusView',
})
export type SealedCaucusView = z.infer<typeof SealedCaucusView>

/**
 * Reads the encrypted caucus of a participant's side, as {@link seeCaucus} reads the other one.
 *
 * @throws {Refused} also `caucus-not-encrypted`
 */
export async function seeSealedCaucus(
  table: Table,
  viewer: Participant,
  { reading: id, page }: { readonly reading: string; readonly page: number | undefined },
  dialogue: Pick<Dialogue, 'caucus'>,
  now: Date,
): Promise<SealedCaucusView> {
  requireEncrypted(dialogue)
  const { room } = await caucusOf(table, 'read the caucus', viewer, id, now)
  const { notes, names, ...seen } = await readPage(table, viewer, { ...room, isSealed: true }, page)
  return {
    ...room,
    round: placeOf(id)?.round ?? 1,
    ...seen,
    notes: notes.flatMap((note) => {
      if (!('sealed' in note)) return []
      const { number, key, iv, sealed, signedBy, signature } = note
      const name = signedBy === undefined ? undefined : names.get(signedBy)
      const signed = signature && { signature: { ...signature, ...(name !== undefined && { name }) } }
      return [{ number, key, iv, sealed, ...signed }]
    }),
  }
}

async function readPage(table: Table, viewer: Participant, room: Room, page: number | undefined, fresh?: Reading) {
  const places = await countNotes(table, room)
  const pages = pageOf(Math.max(places, 1))
  const here = Math.min(page ?? pages, pages)
  // A place is counted before its note is written, so without places there is no note.
  const notes = places === 0 ? [] : await readNotes(table, room, here)
  const [names, admittedAnew] = await Promise.all([namesOf(table, notes), seeAdmittedAnew(table, viewer, fresh)])
  return {
    ...(admittedAnew.length > 0 && { admittedAnew }),
    page: here,
    pages,
    left: MOST_NOTES - places,
    notes,
    names,
  }
}

async function namesOf(table: Table, notes: readonly NoteLeft[]): Promise<ReadonlyMap<string, string>> {
  if (notes.every(({ signedBy }) => signedBy === undefined)) return new Map()
  return namesById(await readRoster(table))
}
