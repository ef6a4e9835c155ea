import { idsOf } from '../../shared/epoch.ts'
import type { NoteWritten } from '../../shared/note.ts'
import type { Participant } from '../../shared/participant.ts'
import { placeOf } from '../../shared/reading-id.ts'
import { permit } from '../access/permit.ts'
import { idOfRequest } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { type Caucus, CaucusFull, forgetSignatures, noteExists, leaveNote as store } from '../store/notes.ts'
import { cachedReading } from '../store/reading-cache.ts'
import { readReadings } from '../store/readings.ts'
import { isOnRoll } from '../store/rolls.ts'
import { frozenRound, readRounds } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { countNote, hasLeftShare } from './note-share.ts'
import { requireReading } from './require-reading.ts'

/** What is answered to a note. */
export type NoteReceipt = { readonly reading: string; readonly number: number }

/**
 * The caucus of the caller's side in a reading, and how many of the side are on its roll. No request can name another side's caucus.
 * A caucus belongs to the roll of its reading: nobody who was added, or admitted anew, after the reading opened sees it.
 *
 * @throws {Refused} `no-such-reading`, `forbidden` for a caller without a side, or `not-on-the-roll`
 */
export async function caucusOf(
  table: Table,
  action: 'read the caucus' | 'leave a note',
  caller: Participant,
  id: string,
  now: Date,
): Promise<{ readonly room: Caucus; readonly members: number }> {
  const reading = cachedReading(table, id, now) ?? (await requireReading(table, id))
  permit(action, caller, reading, now)
  if (caller.role !== 'participant') throw new Refused('forbidden', 'only participants of a side have a caucus')
  if (!(await isOnRoll(table, id, reading.shards, caller.id))) {
    throw new Refused(
      'not-on-the-roll',
      'this caucus belongs to those who were on the roll when the reading was opened',
    )
  }
  return { room: { reading: id, side: caller.side }, members: reading.roll[caller.side] ?? 0 }
}

/**
 * Leaves a note for the caller's own side. It is possible after the reading closed too, because a delegation also
 * discusses the outcome. A note that is sent twice with the same key is left once.
 *
 * A signed and an unsigned note with the same key have different ids. So the signature of a request that failed halfway
 * never gets onto the unsigned note.
 *
 * @throws {Refused} `caucus-full`, `notes-reached` for a person who left their share of them, or `idempotency-key-reused` when a note with the same key has another text, or
 *   differs in whether it is signed
 */
export async function leaveNote(
  table: Table,
  caller: Participant,
  { reading, text, signed, key }: NoteWritten & { readonly reading: string; readonly key: string },
  now: Date,
): Promise<NoteReceipt> {
  const { room, members } = await caucusOf(table, 'leave a note', caller, reading, now)
  const place = placeOf(reading)
  const round = place && (await frozenRound(table, place.round))
  if (round === undefined) throw new Refused('no-such-reading', `there is no reading ${reading}`)
  const idAs = (as: 'signed' | 'unsigned') => idOfRequest(round.secret, 'note', as, reading, caller.id, key)
  const [id, other] = signed ? [idAs('signed'), idAs('unsigned')] : [idAs('unsigned'), idAs('signed')]
  try {
    if (await noteExists(table, room, other)) throw keyReused()
    if (hasLeftShare(table, reading, caller.id, members) && !(await noteExists(table, room, id))) {
      throw new Refused(
        'notes-reached',
        'you have left your share of the notes of this caucus; continue in the next reading',
      )
    }
    const left = await store(table, room, { id, text }, signed ? caller.id : undefined)
    if (left.text !== text) throw keyReused()
    countNote(table, reading, caller.id)
    return { reading, number: left.number }
  } catch (cause) {
    if (!(cause instanceof CaucusFull)) throw cause
    throw new Refused('caucus-full', 'this caucus is full; continue in the next reading')
  }
}

/** Deletes a participant's signatures in every reading, of every epoch, when their name is erased. */
export async function forgetAuthor(table: Table, author: Participant & { readonly side: string }): Promise<void> {
  for (const { round } of await readRounds(table)) {
    for (const reading of await readReadings(table, round)) {
      await forgetSignatures(table, { reading: reading.id, side: author.side }, idsOf(author))
    }
  }
}

function keyReused(): Refused {
  return new Refused('idempotency-key-reused', 'another note was left under this key; send this one under a new key')
}
