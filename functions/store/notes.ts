import * as z from 'zod'
import { SealedSignature } from '../../shared/caucus/sealed-note.ts'
import { MOST_NOTES, Note, type NoteContent, pageOf } from '../../shared/note.ts'
import { caucusKey, notesOnPage, type Room, signatureSort } from './keys/keys-of-conversations.ts'
import { SORT } from './keys/keys-of-readings.ts'
import { ifMet, written } from './store-errors.ts'
import { all, type Stored, type Table } from './table.ts'
import { requireWellFormed } from './well-formed.ts'

/** Who signed a note; under an encrypted note, with the name that its author's browser bound to it. */
const Signature = z.object({ number: z.int(), signedBy: z.string(), signature: SealedSignature.optional() })
export type Signature = Omit<z.infer<typeof Signature>, 'number'>

/** A note as its side reads it; `signedBy` is a participant's id. */
export type NoteLeft = Note & Partial<Signature>

/** The caucus has the most notes that it can hold. */
export class CaucusFull extends Error {
  override readonly name = 'CaucusFull'
}

/**
 * Leaves a note under the next number, once for each id. The author is stored only when the note is signed, in an item
 * of its own, so that it can be deleted.
 *
 * @returns the note that was left under that id
 * @throws {CaucusFull}
 * @throws {IllFormedText}
 */
export async function leaveNote(
  table: Table,
  room: Room,
  note: { readonly id: string } & NoteContent,
  signature: Signature | undefined,
): Promise<Note> {
  requireWellFormed(note, 'note')
  const number = await numberOf(table, room, note.id)
  const key = caucusKey(room, notesOnPage(pageOf(number), number))
  const before = await table.get(key)
  if (before !== undefined) return Note.parse(before)

  if (signature !== undefined) {
    // The signature is written first, so that a signed note is never without its name.
    await written(table.putNew({ pk: key.pk, sk: signatureSort(key.sk) }, { number, ...signature }))
  }
  await written(table.putNew(key, { ...note, number }))
  return Note.parse(await table.get(key))
}

/** Whether a note was left under an id. A number that was taken for it does not mean that it was written. */
export async function noteExists(table: Table, room: Room, id: string): Promise<boolean> {
  const request = await table.get(caucusKey(room, `${SORT.request}${id}`))
  if (request === undefined) return false
  const { number } = Place.parse(request)
  return (await table.get(caucusKey(room, notesOnPage(pageOf(number), number)))) !== undefined
}

/** The notes on a page of a caucus, in the order in which they were left. */
export async function readNotes(table: Table, room: Room, page: number): Promise<readonly NoteLeft[]> {
  const stored = await all(table.query(caucusKey(room).pk, notesOnPage(page)))
  const signatures = new Map(
    stored.filter(isSignature).map((one) => {
      const { number, ...signature } = Signature.parse(one)
      return [number, signature] as const
    }),
  )
  return stored
    .filter((one) => !isSignature(one))
    .map((one) => {
      const note = Note.parse(one)
      return { ...note, ...signatures.get(note.number) }
    })
}

/** How many numbers of a caucus are taken. */
export async function countNotes(table: Table, room: Room): Promise<number> {
  return Taken.parse(await table.get(caucusKey(room))).places
}

/**
 * Deletes a participant's signatures in a caucus. The notes stay.
 *
 * @param author the ids of the participant, of every epoch
 */
export async function forgetSignatures(table: Table, room: Room, author: readonly string[]): Promise<void> {
  const { pk } = caucusKey(room)
  const signed = (await all(table.query(pk, SORT.note))).filter(isSignature)
  const theirs = signed
    .filter((one) => author.includes(String(one['signedBy'])))
    .map((one) => z.int().parse(one['number']))
  await Promise.all(
    theirs.map((number) => table.delete({ pk, sk: signatureSort(notesOnPage(pageOf(number), number)) })),
  )
}

/** The number of a note. A number stays unused when the process that took it fails before it writes the note. */
async function numberOf(table: Table, room: Room, id: string): Promise<number> {
  const request = caucusKey(room, `${SORT.request}${id}`)
  const before = await table.get(request)
  if (before !== undefined) return Place.parse(before).number

  const number = await takeNumber(table, room)
  await written(table.putNew(request, { number }))
  return Place.parse(await table.get(request)).number
}

async function takeNumber(table: Table, room: Room): Promise<number> {
  const update = table.update(caucusKey(room), {
    set: 'places = if_not_exists(places, :none) + :one',
    when: 'attribute_not_exists(places) OR places < :most',
    values: { ':none': 0, ':one': 1, ':most': MOST_NOTES },
  })
  const taken = await ifMet(update)
  if (taken === undefined) throw new CaucusFull(`${MOST_NOTES} notes were left here`)
  return Taken.parse(taken).places
}

function isSignature(stored: Stored): boolean {
  return 'signedBy' in stored
}

const Place = z.object({ number: z.int().min(1) })
const Taken = z.object({ places: z.int().min(0) }).catch({ places: 0 })
