import { floorOf } from '../../shared/floor-rules.ts'
import type { Position } from '../../shared/position.ts'
import type { SettledReading } from '../../shared/reading.ts'
import { recordFloor, recordProposal, recordWithdrawal } from '../../shared/record-submission.ts'
import type { Round } from '../../shared/round.ts'
import type { Submission } from '../../shared/submission.ts'
import { countedIn, pagesOfDigests } from '../store/counted-digests.ts'
import { readFloor } from '../store/on-the-floor.ts'
import { pagesOfPositions } from '../store/positions.ts'
import { readProposals } from '../store/proposals.ts'
import type { Table } from '../store/table.ts'
import { SortedDigests } from './digest-set.ts'
import { digestOf } from './hashing.ts'
import { leavesOf, recordedPosition } from './leaves.ts'
import { misfittingDigests } from './misfitting-digests.ts'
import { paddingOf } from './padding-leaves.ts'

/** A submission that a settlement counted is missing in the table. */
export class RecordIncomplete extends Error {
  override readonly name = 'RecordIncomplete'
}

/** A leaf of a settled reading's tree. */
export type Leaf = { readonly digest: string; readonly submission: Submission }

/**
 * The leaves of a settled reading's tree, in any order: everything that its settlement counted, and padding. A late write may be in the
 * table without being counted, so only what has a counted digest is among them. In memory are the texts, the floor, a page of positions
 * and the digests.
 *
 * @throws {RecordIncomplete} after the last one, when something that was counted is missing
 */
export async function* countedLeaves(table: Table, reading: SettledReading, round: Round): AsyncGenerator<Leaf> {
  const counted = new SortedDigests()
  for await (const page of pagesOfDigests(table, countedIn(reading), reading.settlement.run)) counted.append(page)
  let found = 0
  for await (const submission of submissionsIn(table, reading, round, counted)) {
    const digest = digestOf(submission)
    if (!counted.has(digest)) continue
    found += 1
    yield { digest, submission }
  }
  if (found !== counted.length) {
    const places = await misfittingDigests(table, reading, round)
    throw new RecordIncomplete(
      [`${reading.id} counted ${counted.length} submissions and holds ${found}`, ...places].join('\n'),
    )
  }
  for (const padding of paddingOf(round.secret, reading.id, reading.settlement.counted - counted.length)) {
    yield { digest: digestOf(padding), submission: padding }
  }
}

async function* submissionsIn(
  table: Table,
  reading: SettledReading,
  round: Round,
  counted: SortedDigests,
): AsyncGenerator<Submission> {
  for (const proposal of await readProposals(table, reading.id, reading.shards)) {
    yield recordProposal(proposal, round.dialogue.attribution)
    if (proposal.withdrawnAt !== undefined) yield recordWithdrawal(proposal)
  }
  if (floorOf(round) !== undefined) yield* recordFloor(await readFloor(table, reading.id, reading.shards))
  for (let shard = 0; shard < reading.shards; shard += 1) yield* positionsIn(table, reading, shard, counted, round)
}

/** The words of a revision are superseded if a later one was counted. The revisions of a position come one after the other. */
async function* positionsIn(
  table: Table,
  reading: SettledReading,
  shard: number,
  counted: SortedDigests,
  round: Round,
): AsyncGenerator<Submission> {
  let last: Position | undefined
  for await (const page of pagesOfPositions(table, reading.id, shard)) {
    for (const position of page) {
      if (!counted.has(digestOf(recordedPosition(position, round).position))) continue
      if (last !== undefined) yield* leavesOf(last, !isOfSamePosition(last, position), round)
      last = position
    }
  }
  if (last !== undefined) yield* leavesOf(last, true, round)
}

function isOfSamePosition(one: Position, other: Position): boolean {
  return one.participant === other.participant && one.proposal === other.proposal
}
