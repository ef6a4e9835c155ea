import { asKept, checkPosition, NotAPosition, type Position, type PositionTaken } from '../../shared/position.ts'
import { canonicalBytes } from '../../shared/proof/leaf.ts'
import type { Reading } from '../../shared/reading.ts'
import { isStillSignedIn, sessionEndedMeanwhile } from '../access/session-cache.ts'
import type { Session } from '../access/sessions.ts'
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
 * The proof for a participant that a position was recorded: the digests of the position and of its words are leaves of
 * the reading's Merkle tree. In the first format each statement has a digest; in the second all words have one.
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
 * Takes a position: appends a revision after the one that the participant saw, and acknowledges it only when it is
 * certain to be counted. A request that is sent twice is taken once and acknowledged twice.
 *
 * @param session the session of the request, which may come from the cache and is checked again after the write
 * @param seen the revision that the participant saw last; 0 for none
 * @throws {Refused} when the reading is not open to the participant, there is no such proposal, the position does not
 *   fit it, the session ended meanwhile, or a later revision was taken meanwhile (in another tab)
 */
export async function takePosition(
  table: Table,
  session: Pick<Session, 'participant' | 'secret' | 'departures'>,
  target: { readonly reading: string; readonly proposal: string },
  taken: PositionTaken,
  seen: number,
  now: Date,
): Promise<Receipt> {
  const cached = cachedReading(table, target.reading, now)
  const { reading, delegate, round } = await findOpenReading(
    table,
    'take a position',
    target.reading,
    session.participant,
    now,
    cached,
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
  if (!(await isStillSignedIn(table, session, after, now))) throw sessionEndedMeanwhile()
  if (after.withdrawals !== reading.withdrawals) await refuseUnfit(table, after, round, target.proposal, taken)
  return receiptOf(revision, round)
}

/**
 * Refuses a position that does not fit its proposal.
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

/** The revision that the same request recorded before. */
async function sentBefore(table: Table, position: Position, shards: number): Promise<Position> {
  const { reading, participant, proposal, revision } = position
  const revisions = await readRevisions(table, reading, shards, participant, proposal)
  const last = revisions.at(-1)
  if (last !== undefined && last.revision === revision && contentOf(last) === contentOf(position)) return last
  throw new Refused(
    'position-changed-meanwhile',
    `your position was changed meanwhile, to revision ${last?.revision ?? 0}; look at it and decide again`,
  )
}

function contentOf({ stance, change, reservations, declarations }: Position): string {
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
