import type { NoteWritten } from '../../shared/note.ts'
import type { Participant } from '../../shared/participant.ts'
import { placeOf } from '../../shared/reading-id.ts'
import { permit } from '../access/permit.ts'
import { idOfRequest } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { type Caucus, CaucusFull, forgetSignatures, isLeft, leaveNote as store } from '../store/notes.ts'
import { findReading, readReadings } from '../store/readings.ts'
import { frozenRound, readRounds } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** What tells that a note is there. */
export type NoteReceipt = { readonly reading: string; readonly number: number }

/**
 * The room that somebody has with their side in a reading. There is no way to ask for another side's.
 *
 * @throws {Refused} `no-such-reading`, or `forbidden` for who belongs to no side
 */
export async function caucusOf(
  table: Table,
  deed: 'read the caucus' | 'leave a note',
  caller: Participant,
  id: string,
  now: Date,
): Promise<Caucus> {
  const reading = await findReading(table, id)
  if (reading === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)
  permit(deed, caller, reading, now)
  if (caller.role !== 'participant') throw new Refused('forbidden', 'only who belongs to a side has a caucus')
  return { reading: id, side: caller.side }
}

/**
 * Leaves a note where one's own side alone reads it. A room is there for as long as its reading is, closed or not:
 * what a delegation makes of an outcome is part of its caucus. Sent twice under the same key, it is left once.
 *
 * Signed and unsigned are two requests: the signature of one that failed half done belongs to no other note.
 *
 * @throws {Refused} `caucus-full`, or `idempotency-key-reused` for another text, or the other choice, under the key of
 *   a note that was left
 */
export async function leaveNote(
  table: Table,
  caller: Participant,
  { reading, text, signed, key }: NoteWritten & { readonly reading: string; readonly key: string },
  now: Date,
): Promise<NoteReceipt> {
  const room = await caucusOf(table, 'leave a note', caller, reading, now)
  const place = placeOf(reading)
  const round = place && (await frozenRound(table, place.round))
  if (round === undefined) throw new Refused('no-such-reading', `there is no reading ${reading}`)
  const idAs = (as: 'signed' | 'unsigned') => idOfRequest(round.secret, 'note', as, reading, caller.id, key)
  const [id, other] = signed ? [idAs('signed'), idAs('unsigned')] : [idAs('unsigned'), idAs('signed')]
  try {
    if (await isLeft(table, room, other)) throw keyReused()
    const left = await store(table, room, { id, text }, signed ? caller.id : undefined)
    if (left.text !== text) throw keyReused()
    return { reading, number: left.number }
  } catch (cause) {
    if (!(cause instanceof CaucusFull)) throw cause
    throw new Refused('caucus-full', 'your side has left as many notes here as can be read; go on in the next reading')
  }
}

/** Forgets whose the notes are that a participant signed, in every reading; for when persons are erased. */
export async function forgetAuthor(table: Table, { id, side }: { readonly id: string; readonly side: string }) {
  for (const { round } of await readRounds(table)) {
    for (const reading of await readReadings(table, round)) {
      await forgetSignatures(table, { reading: reading.id, side }, id)
    }
  }
}

function keyReused(): Refused {
  return new Refused('idempotency-key-reused', 'another note was left under this key; send this one under a new key')
}
