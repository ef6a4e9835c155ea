import { asKept, checkPosition, NotAPosition, type Position, type PositionTaken } from '../../shared/position.ts'
import { canonicalBytes } from '../../shared/proof/leaf.ts'
import type { Reading } from '../../shared/reading.ts'
import { isStillSignedIn, type Session, sessionEndedMeanwhile } from '../access/sessions.ts'
import { newSalt } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { digestOf } from '../record/hashing.ts'
import { recordedPosition } from '../record/leaves.ts'
import { appendPosition, hasRevision, readRevisions } from '../store/positions.ts'
import { findProposalIn } from '../store/proposals.ts'
import { cachedReading } from '../store/reading-cache.ts'
import type { FrozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { findOpenReading, writeThenCheckOpen } from './write-then-check-open.ts'

/**
 * What proves to a participant that a position was recorded: the digests of the position and of what was said with it
 * are leaves of the reading's Merkle tree. In the first format each statement has a digest, later all of them one.
 */
export type Receipt = {
  readonly reading: string
  readonly proposal: string
  readonly revision: number
  readonly takenAt: string
  readonly digest: string
  readonly statements: readonly string[]
}

/**
 * Takes a position: appends a revision after the one the participant saw, and acknowledges it only when it is
 * certain to be counted. Sent twice, it is taken once and acknowledged twice.
 *
 * @param asker who asks, as they were known when the request came in
 * @param seen the revision the participant last saw; 0 where there was none
 * @throws {Refused} when the reading is not open to them, the proposal is not there, the position does not fit
 *   it, they left meanwhile, or somebody (another tab) took a later revision meanwhile
 */
export async function takePosition(
  table: Table,
  asker: Pick<Session, 'participant' | 'secret' | 'departures'>,
  target: { readonly reading: string; readonly proposal: string },
  taken: PositionTaken,
  seen: number,
  now: Date,
): Promise<Receipt> {
  const sighting = cachedReading(table, target.reading, now)
  const { reading, delegate, round } = await findOpenReading(
    table,
    'take a position',
    target.reading,
    asker.participant,
    now,
    sighting,
  )
  await refuseUnfit(table, reading, round, target.proposal, taken)

  const position: Position = {
    ...asKept(taken, round.format),
    ...target,
    participant: delegate.id,
    side: delegate.side,
    revision: seen + 1,
    takenAt: now.toISOString(),
    salt: newSalt(),
  }
  const { written: revision, reading: after } = await writeThenCheckOpen(table, reading, now, async () => {
    const follows = await hasRevision(table, position, seen, reading.shards)
    const next = follows && (await appendPosition(table, position, reading.shards))
    return next ? position : sentBefore(table, position, reading.shards)
  })
  if (!(await isStillSignedIn(table, asker, after, now))) throw sessionEndedMeanwhile()
  if (after.withdrawals !== reading.withdrawals) await refuseUnfit(table, after, round, target.proposal, taken)
  return receiptOf(revision, round)
}

/**
 * Refuses what does not fit its proposal, as it stands in a reading that was seen.
 *
 * @throws {Refused} `no-such-proposal` or `invalid`
 */
async function refuseUnfit(
  table: Table,
  reading: Reading,
  { dialogue }: FrozenRound,
  id: string,
  taken: PositionTaken,
): Promise<void> {
  const proposal = await findProposalIn(table, reading, id)
  if (proposal === undefined) throw new Refused('no-such-proposal', `reading ${reading.id} has no proposal ${id}`)
  try {
    checkPosition(taken, proposal, dialogue)
  } catch (error) {
    if (error instanceof NotAPosition) throw new Refused('invalid', error.message)
    throw error
  }
}

/** The same position where it was recorded before: a request that was sent twice. */
async function sentBefore(table: Table, position: Position, shards: number): Promise<Position> {
  const { reading, participant, proposal, revision } = position
  const revisions = await readRevisions(table, reading, shards, participant, proposal)
  const last = revisions.at(-1)
  if (last !== undefined && last.revision === revision && says(last) === says(position)) return last
  throw new Refused(
    'position-changed-meanwhile',
    `your position was changed meanwhile: revision ${last?.revision ?? 0} is the last one; look at it and decide again`,
  )
}

function says({ stance, change, reservations, declarations }: Position): string {
  return Buffer.from(canonicalBytes({ stance, change, reservations, declarations })).toString()
}

function receiptOf(revision: Position, round: FrozenRound): Receipt {
  const { reading, proposal, takenAt } = revision
  const { position, words } = recordedPosition(revision, round)
  return {
    reading,
    proposal,
    revision: revision.revision,
    takenAt,
    digest: digestOf(position),
    statements: words.map(digestOf),
  }
}
