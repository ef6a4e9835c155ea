import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import { type Edition, editionOf, withoutConsultations } from '../../shared/proof/edition.ts'
import type { SettledReading } from '../../shared/reading.ts'
import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedName } from '../../shared/recorded-name.ts'
import type { Round } from '../../shared/round.ts'
import { Refused } from '../platform/refusal.ts'
import { findCarried } from '../store/motions.ts'
import { readNames } from '../store/participants.ts'
import { findRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { linkedRecord } from './assemble-record.ts'
import { digestOfName } from './hashing.ts'
import { heldReading, readAlone } from './held-reading.ts'
import { findKept, type KeptReading } from './kept-reading.ts'
import { readSignedLog } from './read-log.ts'
import { readRecordedConfirmations } from './read-recorded-confirmations.ts'
import { readWhatStands } from './read-what-stands.ts'
import { type ReadingAlone, readingAlone } from './reading-of-record.ts'
import { type RecordText, textWithLeaves } from './record-text.ts'
import { settledInOrder } from './settled-in-order.ts'

/**
 * The complete record of a round, up to the last settled reading whose link cannot change any more. Open readings are
 * not in it: submissions are not shown before their reading is settled. Callers get an edition of it
 * (`shared/proof/edition.ts`).
 *
 * @throws {Refused} `no-such-round`
 * @throws {RecordIncomplete} when something that was counted is missing
 */
export async function readRecord(table: Table, number: number): Promise<RoundRecord> {
  return readLinked(table, number, async (reading, round) =>
    readingAlone(await heldReading(table, reading, round), round),
  )
}

/** The same for what is made of a record: of large readings it lacks the positions, what was said with them, and the padding. */
export async function readRecordForDocuments(table: Table, number: number): Promise<RoundRecord> {
  return readLinked(table, number, (reading, round) => readAlone(table, reading, round))
}

/**
 * The text of an edition of the same. The leaves of large readings are read as the text is.
 *
 * @param knowsOfConsultations whether it is for somebody who may know of consultations
 */
export async function readRecordText(
  table: Table,
  number: number,
  edition: Edition,
  knowsOfConsultations = true,
): Promise<RecordText> {
  const kept = new Map<string, KeptReading>()
  const record = await readLinked(table, number, async (reading, round) => {
    const found = await findKept(table, reading, round)
    if (found === undefined) return readingAlone(await heldReading(table, reading, round), round)
    kept.set(reading.id, found)
    return found.alone
  })
  const shown = editionOf(knowsOfConsultations ? record : withoutConsultations(record), edition)
  return textWithLeaves(shown, ({ id }) => kept.get(id)?.leaves(edition))
}

/**
 * Refuses the complete record, for facilitators, until the co-chairs of every side released it.
 *
 * @throws {Refused} `no-such-round`, or `not-released`
 */
export async function requireRelease(table: Table, number: number): Promise<void> {
  const round = await findRound(table, number)
  if (round === undefined) throw noSuchRound(number)
  const released = round.dialogue.coChairs && (await findCarried(table, { round: number, to: 'release' }))
  if (released) return
  throw new Refused(
    'not-released',
    'the complete record discloses positions; it is available after a co-chair of every side has consented',
  )
}

async function readLinked(
  table: Table,
  number: number,
  readReading: (reading: SettledReading, round: Round) => Promise<ReadingAlone>,
): Promise<RoundRecord> {
  const round = await findRound(table, number)
  if (round === undefined) throw noSuchRound(number)
  // Before everything else, so that the record has every link that the log has.
  const log = round.key === undefined ? undefined : await readSignedLog(table, number + 1)
  const [readings, names, released, stands] = await Promise.all([
    settledInOrder(table, round),
    disclosesNames(round.dialogue.attribution) ? readNames(table, digestOfName) : new Map<string, RecordedName>(),
    round.dialogue.coChairs ? findCarried(table, { round: number, to: 'release' }) : undefined,
    round.previous === undefined ? undefined : readWhatStands(table, round),
  ])
  const [confirmed, ...alone] = await Promise.all([
    readRecordedConfirmations(table, round, names),
    ...readings.map((reading) => readReading(reading, round)),
  ])
  return linkedRecord(round, alone, names, { released, stands, confirmed, log })
}

function noSuchRound(number: number): Refused {
  return new Refused('no-such-round', `there is no round ${number}`)
}
