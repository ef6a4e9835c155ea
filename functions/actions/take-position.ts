import type { Action } from '../../shared/access.ts'
import type { Participant } from '../../shared/participant.ts'
import {
  asKept,
  checkPosition,
  MOST_REVISIONS,
  NotAPosition,
  type Position,
  type PositionTaken,
} from '../../shared/position.ts'
import { canonicalBytes } from '../../shared/proof/leaf.ts'
import type { Proposal } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { keepsDispositions, keepsPositionsTakenBack } from '../../shared/record-format.ts'
import { mayBeExplained, NO_STANCE } from '../../shared/stance.ts'
import { isStillSignedIn, sessionEndedMeanwhile } from '../access/session-cache.ts'
import type { Session } from '../access/sessions.ts'
import { newSalt } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { packLeaves } from '../record/packed-leaves.ts'
import { appendPosition, findRevision, readRevisions } from '../store/positions.ts'
import { findProposalIn } from '../store/proposals.ts'
import { cachedReading } from '../store/reading-cache.ts'
import type { FrozenRound } from '../store/rounds.ts'
import { asSeenBy } from '../store/seen-texts.ts'
import type { Table } from '../store/table.ts'
import { submitOrFindStored } from './closed-meanwhile.ts'
import { positionReceipt, type Receipt } from './position-receipt.ts'
import { signReceipts } from './sign-receipts.ts'
import { findOpenReading, writeThenCheckOpen } from './write-then-check-open.ts'

/** What a revision is on. */
type Target = { readonly reading: string; readonly proposal: string }

/** The session of a request. It may come from the cache, and is checked again after the write. */
type Asker = Pick<Session, 'participant' | 'secret' | 'departures'>

/**
 * Takes a position: appends a revision after the one that the participant saw, and acknowledges it only when it is
 * certain to be counted. A request that is sent twice is taken once and acknowledged twice.
 *
 * @param seen the revision that the participant saw last; 0 for none
 * @throws {Refused} when the reading is not open to the participant, there is no such proposal, the position does not
 *   fit it, the session ended meanwhile, a later revision was taken meanwhile (in another tab), or
 *   there were too many revisions; `closed-meanwhile` when it was stored while the reading closed, also for a request
 *   that is sent again
 */
export async function takePosition(
  table: Table,
  session: Asker,
  target: Target,
  taken: PositionTaken,
  seen: number,
  now: Date,
): Promise<Receipt> {
  const isFit: Check = async (reading, round) => {
    const proposal = await requireProposal(table, session.participant, reading, round, target.proposal, now)
    refuseUnfit(proposal, round, taken)
  }
  const says: Says = ({ format }) => asKept(taken, format)
  return appendRevision(table, session, 'take a position', { ...target, seen }, { isFit, says }, now)
}

/**
 * Takes a position back: appends a revision that says `none`, in the same way. The participant then counts as not heard
 * on the text (under the silence procedure as silent, which is agreement), and an objection that they made does not stand.
 *
 * @param seen the revision that is taken back
 * @throws {Refused} as {@link takePosition}; `no-position` when that revision took the position back already, and
 *   `earlier-format` in a round whose record knows no position that was taken back
 */
export async function takePositionBack(
  table: Table,
  session: Asker,
  target: Target,
  seen: number,
  now: Date,
): Promise<Receipt> {
  const isFit: Check = async (reading, round, before) => {
    if (!keepsPositionsTakenBack(round.format)) {
      throw new Refused('earlier-format', 'this round began before positions could be taken back; change it instead')
    }
    const { withdrawnAt } = await requireProposal(table, session.participant, reading, round, target.proposal, now)
    if (withdrawnAt !== undefined) throw new Refused('invalid', 'this proposal was withdrawn by its author')
    if (seen === 0 || before?.stance === NO_STANCE) {
      throw new Refused('no-position', 'you have no position on this proposal; there is nothing to take back')
    }
  }
  const says: Says = () => ({ stance: NO_STANCE })
  return appendRevision(table, session, 'take a position back', { ...target, seen }, { isFit, says }, now)
}

/** Refuses a revision that does not fit the reading, or the revision before it. */
type Check = (reading: Reading, round: FrozenRound, before: Position | undefined) => Promise<void>

/** What a revision says, in the form of its round. */
type Says = (round: FrozenRound) => Pick<Position, 'stance' | 'change' | 'reservations' | 'declarations'>

type Revised = { readonly isFit: Check; readonly says: Says }

async function appendRevision(
  table: Table,
  session: Asker,
  action: Action,
  on: Target & { readonly seen: number },
  revised: Revised,
  now: Date,
): Promise<Receipt> {
  const submit = () => appendToOpen(table, session, action, on, revised, now)
  return submitOrFindStored(table, on.reading, submit, async ({ shards }, round) => {
    const own = await readRevisions(table, on.reading, shards, session.participant.id, on.proposal)
    const stored = own.find(({ revision }) => revision === on.seen + 1)
    const isTheSame = stored !== undefined && contentOf(stored) === contentOf(revised.says(round))
    return isTheSame ? positionReceipt(stored, round) : undefined
  })
}

async function appendToOpen(
  table: Table,
  session: Asker,
  action: Action,
  { seen, ...target }: Target & { readonly seen: number },
  { isFit, says }: Revised,
  now: Date,
): Promise<Receipt> {
  const cached = cachedReading(table, target.reading, now)
  const open = await findOpenReading(table, action, target.reading, session.participant, now, cached)
  const { reading, delegate, round } = open
  const place = { ...target, participant: delegate.id }
  const before = seen === 0 ? undefined : await findRevision(table, place, seen, reading.shards)
  await isFit(reading, round, before)
  if (seen >= MOST_REVISIONS) {
    throw new Refused(
      'changed-too-often',
      `a position is changed ${MOST_REVISIONS - 1} times at most; your last one counts`,
    )
  }

  const position: Position = {
    ...says(round),
    ...place,
    side: delegate.side,
    revision: seen + 1,
    takenAt: now.toISOString(),
    salt: newSalt(),
  }
  const write = async () => {
    const follows = seen === 0 || before !== undefined
    const taken = positionReceipt(position, round)
    const leaves = round.storesDigests && packLeaves(taken.opening, [taken.digest, ...taken.statements])
    if (follows && (await appendPosition(table, position, reading.shards, leaves))) return taken
    return positionReceipt(await sentBefore(table, position, reading.shards), round)
  }
  const { receipt, reading: after } = await writeThenCheckOpen(table, reading, now, write, delegate.id)
  if (!(await isStillSignedIn(table, session, after, now))) throw sessionEndedMeanwhile()
  if (after.withdrawals !== reading.withdrawals) await isFit(after, round, before)
  const leaves = [receipt.digest, ...receipt.statements]
  return { ...receipt, ...(await signReceipts(table, after, round, leaves, now)) }
}

/** Refuses a position that does not fit its proposal. @throws {Refused} `invalid` */
function refuseUnfit(proposal: Proposal, { dialogue, format }: FrozenRound, taken: PositionTaken): void {
  if (taken.change !== undefined && !mayBeExplained(taken.stance) && keepsDispositions(format)) {
    throw new Refused('invalid', `"${taken.stance}" is no objection; leave "change" out`)
  }
  try {
    checkPosition(taken, proposal, dialogue)
  } catch (error) {
    if (error instanceof NotAPosition) throw new Refused('invalid', error.message)
    throw error
  }
}

/** A proposal that the caller sees. @throws {Refused} `no-such-proposal` */
async function requireProposal(
  table: Table,
  caller: Participant,
  reading: Reading,
  round: FrozenRound,
  id: string,
  now: Date,
): Promise<Proposal> {
  const proposal = asSeenBy(caller, await findProposalIn(table, reading, id), reading, round, now)
  if (proposal === undefined) throw new Refused('no-such-proposal', `reading ${reading.id} has no proposal ${id}`)
  return proposal
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

function contentOf({ stance, change, reservations, declarations }: ReturnType<Says>): string {
  return Buffer.from(canonicalBytes({ stance, change, reservations, declarations })).toString()
}
