import { changesOf } from '../../shared/edits/amendment.ts'
import { manyBaskets } from '../../shared/lanes.ts'
import type { LocalizedText } from '../../shared/localized-text.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Proposal, Tabled } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { FIRST_FORMAT } from '../../shared/record-format.ts'
import { takesUp } from '../../shared/standing/roots.ts'
import { textsSeenBy } from '../../shared/texts-in-batches.ts'
import { idOfRequest, newSalt } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { readRoots } from '../record/read-roots.ts'
import { findProposal, readProposals, tableProposal as store } from '../store/proposals.ts'
import type { FrozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { answersInOrder, checkAnswers, readAnswerable } from './check-answers.ts'
import { submitOrFindStored } from './closed-meanwhile.ts'
import { amendedAmong, type Besides, competitionAmong, refuseDuplicate, refuseEnd } from './competition-of-text.ts'
import { contentOf } from './content-of-text.ts'
import { holdPlace, type TextsBefore } from './hold-place.ts'
import { type Changes, type ProposalTabled, proposalReceipt } from './proposal-receipt.ts'
import { refuseBeyondBytes, refuseBeyondPlaces, refuseLongHeading } from './refuse-beyond-share.ts'
import { refuseUnseenSilence } from './refuse-unseen-silence.ts'
import { signReceipts } from './sign-receipts.ts'
import { type Delegate, findOpenReading, writeThenCheckOpen } from './write-then-check-open.ts'

type Request = {
  readonly reading: string
  readonly body: Tabled
  readonly amends?: string | undefined
  /** The reason for which it ends what `amends` names. */
  readonly ends?: LocalizedText | undefined
  /** The objections that it answers, by id. */
  readonly answers?: readonly string[] | undefined
  readonly key: string
}

/**
 * Tables a proposal, or an amendment of another one in the same reading. A request that is sent twice with the same
 * idempotency key is tabled once and acknowledged twice.
 *
 * @throws {Refused} when the reading is not open to the caller, the stage does not take this kind of text, the
 *   amendment changes nothing, another proposal says the same, its heading stands, it answers what is no objection to its matter, the key was
 *   used for another text, its heading is too long, or its author has reached their share of the reading;
 *   `closed-meanwhile` when it was stored while the reading closed, also for a request that is sent again
 */
export async function tableProposal(
  table: Table,
  caller: Participant,
  request: Request,
  now: Date,
): Promise<ProposalTabled> {
  const submit = async (): Promise<ProposalTabled> => {
    const { proposal, reading, round, delegate, before } = await prepareProposal(table, caller, request, now)
    const isNew = before.seen.every((one) => one.id !== proposal.id)
    if (isNew) await holdPlace(table, { reading, round, delegate }, proposal, before, now)
    const write = async () =>
      (await store(table, proposal, reading.shards)) ? proposal : sentBefore(table, proposal, reading.shards)
    const checked = await writeThenCheckOpen(table, reading, now, async () =>
      proposalReceipt(await write(), round, reading),
    )
    const baskets = manyBaskets(reading, [...before.seen, proposal])
    const signed = await signReceipts(table, checked.reading, round, [checked.receipt.digest], now)
    return { ...checked.receipt, ...signed, ...(baskets !== undefined && { baskets }) }
  }
  return submitOrFindStored(table, request.reading, submit, async (reading, round) => {
    const id = idOfRequest(round.secret, reading.id, caller.id, request.key)
    const there = await findProposal(table, reading.id, reading.shards, id)
    const asked = { ...request, answers: answersInOrder(request.answers) }
    const isTheSame = there !== undefined && contentOf(there) === contentOf(asked)
    return isTheSame ? proposalReceipt(there, round, reading) : undefined
  })
}

/**
 * The changes that an amendment would make, so that its author can check them before tabling it. Nothing is recorded.
 *
 * @throws {Refused} the same refusals as {@link tableProposal}
 */
export async function previewProposal(
  table: Table,
  caller: Participant,
  request: Omit<Request, 'key'> & { readonly key?: string },
  now: Date,
): Promise<Changes> {
  return (await prepareProposal(table, caller, { key: '', ...request }, now)).changes
}

async function prepareProposal(table: Table, caller: Participant, request: Request, now: Date) {
  const { reading, delegate, round } = await findOpenReading(table, 'table a proposal', request.reading, caller, now)
  const { body, amends, ends } = request
  const id = idOfRequest(round.secret, reading.id, delegate.id, request.key)
  const [all, roots] = await Promise.all([
    readProposals(table, reading.id, reading.shards),
    readRoots(table, reading, round),
  ])
  const seen = textsSeenBy(delegate, all, reading, round.dialogue, now)
  // A repeated request succeeds even if it would be refused now, for instance because the amended text was withdrawn.
  const there = seen.find((one) => one.id === id)
  const amended = amendedAmong(seen, roots, amends)
  if (there === undefined) refuseUnseenSilence(reading, round, now)
  const { edits = [], outOfLine = [] } = amended === undefined ? {} : changesOf(amended, body)
  if (there === undefined && ends !== undefined) refuseEnd(ends, { amends, changes: edits.length, roots, round })
  const isReview = takesUp({ body }, amended, roots) || ends !== undefined
  const changesNothing = amended !== undefined && edits.length === 0 && round.format !== FIRST_FORMAT && !isReview
  if (there === undefined && changesNothing) {
    throw new Refused('invalid', 'the amendment changes nothing; say what to change')
  }
  const before = { all, seen }
  const competes = there?.competes ?? competitionIn({ before, roots }, reading, round, request, id, delegate)
  const answers = answersInOrder(request.answers)
  if (there === undefined) {
    checkAnswers({ answers, competes }, await readAnswerable(table, reading, round, [request]))
  }
  const proposal: Proposal = {
    id,
    reading: reading.id,
    body,
    competes,
    ...(answers !== undefined && { answers }),
    ...(amends !== undefined && { amends }),
    ...(ends !== undefined && { ends }),
    ...((edits.length > 0 || isReview) &&
      round.format !== FIRST_FORMAT && { edits, ...(outOfLine.length > 0 && { outOfLine }) }),
    tabledIn: reading.id,
    tabledAt: now.toISOString(),
    author: delegate.id,
    side: delegate.side,
    salt: newSalt(),
  }
  return { proposal, reading, round, delegate, before, changes: { edits, outOfLine } }
}

function competitionIn(
  { before: { all, seen }, roots }: { readonly before: TextsBefore; readonly roots: Besides['roots'] },
  reading: Reading,
  round: FrozenRound,
  { body, amends, ends }: Pick<Request, 'body' | 'amends' | 'ends'>,
  id: string,
  delegate: Delegate,
): string {
  refuseBeyondPlaces(all, reading, delegate)
  refuseLongHeading(body, amendedAmong(seen, roots, amends))
  const competes = competitionAmong({ before: seen, roots }, reading, round, body, id, amends)
  if (round.format !== 'parley-record/1') refuseDuplicate(seen, body, ends !== undefined)
  refuseBeyondBytes(all, reading, delegate, { competes, format: round.format, seen })
  return competes
}

/** The proposal that the same request tabled before. */
async function sentBefore(table: Table, proposal: Proposal, shards: number): Promise<Proposal> {
  const there = await findProposal(table, proposal.reading, shards, proposal.id)
  if (there !== undefined && contentOf(there) === contentOf(proposal)) return there
  throw new Refused('idempotency-key-reused', 'this Idempotency-Key was used for another proposal; send a new key')
}
