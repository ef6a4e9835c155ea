import * as z from 'zod'
import { MOST_NOTES, Note, pageOf } from '../../shared/note.ts'
import { caucusKey, notesOnPage, SORT, signatureSort } from './keys.ts'
import { all, type Stored, type Table, written } from './table.ts'

/** The room of a side in a reading. */
export type Caucus = { readonly reading: string; readonly side: string }

/** A note as its side reads it; `signedBy` is a participant's id. */
export type NoteLeft = Note & { readonly signedBy?: string }

/** There is no place left in the room. */
export class CaucusFull extends Error {
  override readonly name = 'CaucusFull'
}

/**
 * Leaves a note at the next place in its room, once for each id, and answers what was left under that id. Who wrote it
 * is kept only where they signed, beside the note, so that it can be forgotten.
 *
 * @throws {CaucusFull}
 */
export async function leaveNote(
  table: Table,
  room: Caucus,
  note: Pick<Note, 'id' | 'text'>,
  signedBy: string | undefined,
): Promise<Note> {
  const number = await placeFor(table, room, note.id)
  const key = caucusKey(room, notesOnPage(pageOf(number), number))
  const before = await table.get(key)
  if (before !== undefined) return Note.parse(before)

  if (signedBy !== undefined) {
    // Before the note: a note that was to be signed is never there without its name.
    await written(table.putNew({ pk: key.pk, sk: signatureSort(key.sk) }, { number, signedBy }))
  }
  await written(table.putNew(key, { ...note, number }))
  return Note.parse(await table.get(key))
}

/** Whether a note was left under an id: a place that was taken for one which never came is none. */
export async function isLeft(table: Table, room: Caucus, id: string): Promise<boolean> {
  const request = await table.get(caucusKey(room, `${SORT.request}${id}`))
  if (request === undefined) return false
  const { number } = Place.parse(request)
  return (await table.get(caucusKey(room, notesOnPage(pageOf(number), number)))) !== undefined
}

/** The notes on a page of a room, in the order they were left. */
export async function readNotes(table: Table, room: Caucus, page: number): Promise<readonly NoteLeft[]> {
  const stored = await all(table.query(caucusKey(room).pk, notesOnPage(page)))
  const signatures = new Map(
    stored.filter(isSignature).map((one) => [one['number'], z.string().parse(one['signedBy'])]),
  )
  return stored
    .filter((one) => !isSignature(one))
    .map((one) => {
      const note = Note.parse(one)
      const signedBy = signatures.get(note.number)
      return { ...note, ...(signedBy !== undefined && { signedBy }) }
    })
}

/** How many places of a room were taken. */
export async function countNotes(table: Table, room: Caucus): Promise<number> {
  return Taken.parse(await table.get(caucusKey(room))).places
}

/** Forgets whose the notes are that somebody signed in a room. The notes stay. */
export async function forgetSignatures(table: Table, room: Caucus, participant: string): Promise<void> {
  const { pk } = caucusKey(room)
  const signed = (await all(table.query(pk, SORT.note))).filter(isSignature)
  const theirs = signed.filter((one) => one['signedBy'] === participant).map((one) => z.int().parse(one['number']))
  await Promise.all(
    theirs.map((number) => table.delete({ pk, sk: signatureSort(notesOnPage(pageOf(number), number)) })),
  )
}

/** A place that was taken for a note which never came, because its process died, stays empty. */
async function placeFor(table: Table, room: Caucus, id: string): Promise<number> {
  const request = caucusKey(room, `${SORT.request}${id}`)
  const before = await table.get(request)
  if (before !== undefined) return Place.parse(before).number

  const number = await nextPlace(table, room)
  await written(table.putNew(request, { number }))
  return Place.parse(await table.get(request)).number
}

async function nextPlace(table: Table, room: Caucus): Promise<number> {
  let number = 0
  const taken = table.update(caucusKey(room), {
    set: 'places = if_not_exists(places, :none) + :one',
    when: 'attribute_not_exists(places) OR places < :most',
    values: { ':none': 0, ':one': 1, ':most': MOST_NOTES },
  })
  if (await written(taken.then((room) => (number = Taken.parse(room).places)))) return number
  throw new CaucusFull(`${MOST_NOTES} notes were left here`)
}

function isSignature(stored: Stored): boolean {
  return 'signedBy' in stored
}

const Place = z.object({ number: z.int().min(1) })
const Taken = z.object({ places: z.int().min(0) }).catch({ places: 0 })
