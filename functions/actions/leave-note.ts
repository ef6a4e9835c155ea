import type { SealedNoteWritten } from '../../shared/caucus/sealed-note.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { idsOf } from '../../shared/epoch.ts'
import type { NoteContent, NoteWritten } from '../../shared/note.ts'
import type { Participant } from '../../shared/participant.ts'
import { placeOf } from '../../shared/reading-id.ts'
import { permit } from '../access/permit.ts'
import { idOfRequest } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import type { Room } from '../store/keys/keys-of-conversations.ts'
import { CaucusFull, forgetSignatures, noteExists, type Signature, leaveNote as store } from '../store/notes.ts'
import { cachedReading } from '../store/reading-cache.ts'
import { readReadings } from '../store/readings.ts'
import { isOnRoll } from '../store/rolls.ts'
import { frozenRound, readRounds } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { requireEncrypted, requireNewestKey } from './keys-of-side.ts'
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
): Promise<{ readonly room: Room; readonly members: number }> {
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

/** A note to leave, and the key of its request. */
type ToLeave<Written> = Written & { readonly reading: string; readonly key: string }

/**
 * Leaves a note for the caller's own side. It is possible after the reading closed too, because a delegation also
 * discusses the outcome. A note that is sent twice with the same key is left once.
 *
 * A signed and an unsigned note with the same key have different ids. So the signature of a request that failed halfway
 * never gets onto the unsigned note.
 *
 * @throws {Refused} `caucus-encrypted` where notes are encrypted, `caucus-full`, `notes-reached` for a person who left their share of them, or `idempotency-key-reused` when a note with the same key has another text, or
 *   differs in whether it is signed
 */
export async function leaveNote(
  table: Table,
  caller: Participant,
  { reading, text, signed, key }: ToLeave<NoteWritten>,
  { caucus }: Pick<Dialogue, 'caucus'>,
  now: Date,
): Promise<NoteReceipt> {
  const found = await caucusOf(table, 'leave a note', caller, reading, now)
  if (caucus === 'encrypted') {
    throw new Refused('caucus-encrypted', 'the notes of this caucus are encrypted; this one was not, and was not left')
  }
  const signature = signed ? { signedBy: caller.id } : undefined
  return leave(table, caller, found, { key, content: { text }, signature })
}

/**
 * Leaves an encrypted note, as {@link leaveNote} does.
 *
 * @throws {Refused} also `caucus-not-encrypted`, and `key-changed-meanwhile` when it is not encrypted with the newest key of the side
 */
export async function leaveSealedNote(
  table: Table,
  caller: Participant,
  { reading, key, signature: name, ...content }: ToLeave<Omit<SealedNoteWritten, 'key'> & { readonly with: number }>,
  { caucus }: Pick<Dialogue, 'caucus'>,
  now: Date,
): Promise<NoteReceipt> {
  requireEncrypted({ caucus })
  const found = await caucusOf(table, 'leave a note', caller, reading, now)
  const { with: number, ...rest } = content
  await requireNewestKey(table, found.room.side, number)
  const room = { ...found.room, isSealed: true } as const
  const signature = name && { signedBy: caller.id, signature: name }
  return leave(table, caller, { ...found, room }, { key, content: { ...rest, key: number }, signature })
}

async function leave(
  table: Table,
  caller: Participant,
  { room, members }: { readonly room: Room; readonly members: number },
  note: { readonly key: string; readonly content: NoteContent; readonly signature: Signature | undefined },
): Promise<NoteReceipt> {
  const { reading } = room
  const { key, content, signature } = note
  const place = placeOf(reading)
  const round = place && (await frozenRound(table, place.round))
  if (round === undefined) throw new Refused('no-such-reading', `there is no reading ${reading}`)
  const idAs = (as: 'signed' | 'unsigned') => idOfRequest(round.secret, 'note', as, reading, caller.id, key)
  const ids = [idAs('signed'), idAs('unsigned')] as const
  const [id, other] = signature === undefined ? [ids[1], ids[0]] : ids
  try {
    if (await noteExists(table, room, other)) throw keyReused()
    if (hasLeftShare(table, reading, caller.id, members) && !(await noteExists(table, room, id))) {
      throw new Refused(
        'notes-reached',
        'you have left your share of the notes of this caucus; continue in the next reading',
      )
    }
    const left = await store(table, room, { id, ...content }, signature)
    if (!isSame(left, content)) throw keyReused()
    countNote(table, reading, caller.id)
    return { reading, number: left.number }
  } catch (cause) {
    if (!(cause instanceof CaucusFull)) throw cause
    throw new Refused('caucus-full', 'this caucus is full; continue in the next reading')
  }
}

/** Whether a note that was left says this. A ciphertext is another one each time that a text is encrypted. */
function isSame(left: NoteContent, content: NoteContent): boolean {
  return 'text' in left
    ? 'text' in content && left.text === content.text
    : 'sealed' in content && left.sealed === content.sealed
}

/** Deletes a participant's signatures in every reading, of every epoch, when their name is erased. */
export async function forgetAuthor(table: Table, author: Participant & { readonly side: string }): Promise<void> {
  for (const { round } of await readRounds(table)) {
    for (const reading of await readReadings(table, round)) {
      const room = { reading: reading.id, side: author.side }
      for (const one of [room, { ...room, isSealed: true } as const]) await forgetSignatures(table, one, idsOf(author))
    }
  }
}

function keyReused(): Refused {
  return new Refused('idempotency-key-reused', 'another note was left under this key; send this one under a new key')
}
