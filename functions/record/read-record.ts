import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import { floorOf } from '../../shared/floor-rules.ts'
import type { Position } from '../../shared/position.ts'
import type { SettledReading } from '../../shared/reading.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { recordFloor, recordProposal, recordWithdrawal } from '../../shared/record-submission.ts'
import type { RecordedName } from '../../shared/recorded-name.ts'
import type { Round } from '../../shared/round.ts'
import type { Submission } from '../../shared/submission.ts'
import { memoizeFinal } from '../platform/memo.ts'
import { Refused } from '../platform/refusal.ts'
import { readCounted } from '../store/counted-digests.ts'
import { findCarried } from '../store/motions.ts'
import { NOTHING_ON_THE_FLOOR, readFloor } from '../store/on-the-floor.ts'
import { readNames } from '../store/participants.ts'
import { lastRevisions, pagesOfPositions } from '../store/positions.ts'
import { readProposals } from '../store/proposals.ts'
import { findRound } from '../store/rounds.ts'
import { readOutcomes } from '../store/settlements.ts'
import type { Table } from '../store/table.ts'
import { assembleRecord } from './assemble-record.ts'
import { digestOf, digestOfName, saltOf } from './hashing.ts'
import { leavesOf, recordedPosition } from './leaves.ts'
import { misfittingDigests } from './misfitting-digests.ts'
import { paddingOf } from './padding-leaves.ts'
import { readSignedLog } from './read-log.ts'
import { readRecordedConfirmations } from './read-recorded-confirmations.ts'
import { readWhatStands } from './read-what-stands.ts'
import type { RecordParts } from './reading-of-record.ts'
import { settledInOrder } from './settled-in-order.ts'

/** A submission that a settlement counted is missing in the table. */
export class RecordIncomplete extends Error {
  override readonly name = 'RecordIncomplete'
}

/**
 * The complete record of a round, up to the last settled reading whose link cannot change any more. Open readings are
 * not in it: submissions are not shown before their reading is settled. Callers get an edition of it
 * (`shared/proof/edition.ts`).
 *
 * @throws {Refused} `no-such-round`
 * @throws {RecordIncomplete} when something that was counted is missing
 */
export async function readRecord(table: Table, number: number): Promise<RoundRecord> {
  const round = await findRound(table, number)
  if (round === undefined) throw new Refused('no-such-round', `there is no round ${number}`)
  // Before everything else, so that the record has every link that the log has.
  const log = round.key === undefined ? undefined : await readSignedLog(table, number + 1)
  const [readings, names, released, stands] = await Promise.all([
    settledInOrder(table, round),
    disclosesNames(round.dialogue.attribution) ? readNames(table, digestOfName) : new Map<string, RecordedName>(),
    round.dialogue.coChairs ? findCarried(table, { round: number, to: 'release' }) : undefined,
    round.previous === undefined ? undefined : readWhatStands(table, round),
  ])
  const [confirmed, ...held] = await Promise.all([
    readRecordedConfirmations(table, round, names),
    ...readings.map((reading) => heldReading(table, reading, round)),
  ])
  return assembleRecord(round, held, names, { released, stands, confirmed, log })
}

/**
 * The complete record, for facilitators, once the co-chairs of every side released it.
 *
 * @throws {Refused} `no-such-round`, or `not-released`
 */
export async function readReleased(table: Table, number: number): Promise<RoundRecord> {
  const record = await readRecord(table, number)
  if (record.release !== undefined) return record
  throw new Refused(
    'not-released',
    'the complete record discloses positions; it is available after a co-chair of every side has consented',
  )
}

/**
 * What a settled reading holds is final. An export asks for the record of a round once for each of its files, so what small
 * readings hold stays in memory.
 */
export async function heldReading(table: Table, reading: SettledReading, round: Round): Promise<RecordParts> {
  const hold = () => holdReading(table, reading, round)
  if (reading.settlement.counted > MOST_LEAVES_IN_MEMORY) return hold()
  const held = await memoizeHeld(table, JSON.stringify([reading.id, reading.settlement.root]), hold)
  return { ...held, reading }
}

/** About 1 KB each. */
const MOST_LEAVES_IN_MEMORY = 1_000
/** A round of eight lanes. */
const memoizeHeld = memoizeFinal<RecordParts>(40)

/** A late write may be in the table without being counted, so only submissions with a counted digest are included. */
async function holdReading(table: Table, reading: SettledReading, round: Round): Promise<RecordParts> {
  const digests = await readCounted(table, reading)
  const counted = new Set(digests)
  const [proposals, floor, shards, outcomes] = await Promise.all([
    readProposals(table, reading.id, reading.shards),
    floorOf(round) === undefined ? NOTHING_ON_THE_FLOOR : readFloor(table, reading.id, reading.shards),
    Promise.all(
      Array.from({ length: reading.shards }, (_, shard) => positionsIn(table, reading, shard, counted, round)),
    ),
    readOutcomes(table, reading),
  ])
  const found = [
    ...proposals.map((proposal) => recordProposal(proposal, round.dialogue.attribution)),
    ...proposals.filter((proposal) => proposal.withdrawnAt !== undefined).map(recordWithdrawal),
    ...recordFloor(floor),
    ...shards.flat(),
  ]
  const submissions = found.filter((submission) => counted.has(digestOf(submission)))
  if (submissions.length !== digests.length) {
    const places = await misfittingDigests(table, reading, round)
    throw new RecordIncomplete(
      [`${reading.id} counted ${digests.length} submissions and holds ${submissions.length}`, ...places].join('\n'),
    )
  }
  const padding = paddingOf(round.secret, reading.id, reading.settlement.counted - digests.length)
  return {
    reading,
    submissions: [...submissions, ...padding],
    outcomes,
    agreementSalt: saltOf('agreement', round.secret, reading.id),
    wordsSalt: saltOf('words', round.secret, reading.id),
    ratificationSalt: saltOf('ratification', round.secret, reading.id),
    dispositionsSalt: saltOf('dispositions', round.secret, reading.id),
  }
}

async function positionsIn(
  table: Table,
  reading: SettledReading,
  shard: number,
  counted: ReadonlySet<string>,
  round: Round,
): Promise<readonly Submission[]> {
  const revisions: Position[] = []
  for await (const page of pagesOfPositions(table, reading.id, shard)) {
    revisions.push(...page.filter((position) => counted.has(digestOf(recordedPosition(position, round).position))))
  }
  const last = new Set(lastRevisions(revisions))
  return revisions.flatMap((position) => leavesOf(position, last.has(position), round))
}
