import { changesOf } from '../../shared/edits/amendment.ts'
import { areEqualProposals } from '../../shared/equal-proposals.ts'
import { manyBaskets } from '../../shared/lanes.ts'
import { type LocalizedText, languagesOf } from '../../shared/localized-text.ts'
import type { Participant } from '../../shared/participant.ts'
import { canonicalBytes } from '../../shared/proof/leaf.ts'
import { type Amended, competition, NotTabled, type Proposal, type Tabled } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { FIRST_FORMAT } from '../../shared/record-format.ts'
import { type StandingRoot, standingUnderHeading, takesUp } from '../../shared/standing/roots.ts'
import { cleanAll } from '../../shared/text/clean-all.ts'
import { idOfRequest, newSalt } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { readRoots } from '../record/read-roots.ts'
import { findProposal, readProposals, tableProposal as store } from '../store/proposals.ts'
import type { FrozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { answersInOrder, checkAnswers, readAnswerable } from './check-answers.ts'
import { submitOrFindStored } from './closed-meanwhile.ts'
import { holdPlace } from './hold-place.ts'
import { type Changes, type ProposalTabled, proposalReceipt } from './proposal-receipt.ts'
import { refuseBeyondBytes, refuseBeyondPlaces, refuseLongHeading } from './refuse-beyond-share.ts'
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
    const isNew = before.every((one) => one.id !== proposal.id)
    if (isNew) await holdPlace(table, { reading, round, delegate }, proposal, before, now)
    const write = async () =>
      (await store(table, proposal, reading.shards)) ? proposal : sentBefore(table, proposal, reading.shards)
    const checked = await writeThenCheckOpen(table, reading, now, async () => proposalReceipt(await write(), round))
    const baskets = manyBaskets(reading, [...before, proposal])
    return { ...checked.receipt, ...(baskets !== undefined && { baskets }) }
  }
  return submitOrFindStored(table, request.reading, submit, async ({ id: reading, shards }, round) => {
    const id = idOfRequest(round.secret, reading, caller.id, request.key)
    const there = await findProposal(table, reading, shards, id)
    const asked = { ...request, answers: answersInOrder(request.answers) }
    return there !== undefined && contentOf(there) === contentOf(asked) ? proposalReceipt(there, round) : undefined
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
  const [before, roots] = await Promise.all([
    readProposals(table, reading.id, reading.shards),
    readRoots(table, reading, round),
  ])
  // A repeated request succeeds even if it would be refused now, for instance because the amended text was withdrawn.
  const there = before.find((one) => one.id === id)
  const amended = amendedAmong(before, roots, amends)
  const { edits = [], outOfLine = [] } = amended === undefined ? {} : changesOf(amended, body)
  if (there === undefined && ends !== undefined) refuseEnd(ends, { amends, changes: edits.length, roots, round })
  const isReview = takesUp({ body }, amended, roots) || ends !== undefined
  const changesNothing = amended !== undefined && edits.length === 0 && round.format !== FIRST_FORMAT && !isReview
  if (there === undefined && changesNothing) {
    throw new Refused('invalid', 'the amendment changes nothing; say what to change')
  }
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

/** The text that a text amends: one of the reading, or one that stands. */
export function amendedAmong(
  before: readonly Proposal[],
  roots: readonly StandingRoot[],
  amends: string | undefined,
): Amended | undefined {
  return before.find((one) => one.id === amends) ?? roots.find((one) => one.id === amends)
}

/**
 * Refuses the end of something that does not stand, and one that changes words too.
 *
 * @throws {Refused} `invalid`
 */
function refuseEnd(
  ends: LocalizedText,
  about: {
    readonly amends: string | undefined
    readonly changes: number
    readonly roots: readonly StandingRoot[]
    readonly round: FrozenRound
  },
): void {
  const { amends, changes, roots, round } = about
  const foreign = languagesOf(ends).find((language) => !round.dialogue.languages.includes(language))
  const message = roots.every(({ id }) => id !== amends)
    ? 'only what stands can be ended: name it in "amends"'
    : changes > 0
      ? 'a text that ends another has its words unchanged in "body"'
      : foreign === undefined
        ? undefined
        : `this dialogue is held in ${round.dialogue.languages.join(' and ')}, not in ${foreign}`
  if (message !== undefined) throw new Refused('invalid', message, [{ path: 'ends', message }])
}

/** The texts of a reading so far, and what stands that they can amend. */
export type Besides = { readonly before: readonly Proposal[]; readonly roots: readonly StandingRoot[] }

function competitionIn(
  { before, roots }: Besides,
  reading: Reading,
  round: FrozenRound,
  { body, amends, ends }: Pick<Request, 'body' | 'amends' | 'ends'>,
  id: string,
  delegate: Delegate,
): string {
  refuseBeyondPlaces(before, reading, delegate)
  refuseLongHeading(body, amendedAmong(before, roots, amends))
  const competes = competitionAmong({ before, roots }, reading, round, body, id, amends)
  if (round.format !== 'parley-record/1') refuseDuplicate(before, body, ends !== undefined)
  refuseBeyondBytes(before, reading, delegate, { competes, format: round.format })
  return competes
}

/**
 * The competition of a text among those of its reading and what stands.
 *
 * @throws {Refused} `invalid` as {@link competition} says; `already-stands` for a text under the heading of something that
 *   stands and that it does not amend
 */
export function competitionAmong(
  besides: Besides,
  reading: Reading,
  round: FrozenRound,
  body: Tabled,
  id: string,
  amends: string | undefined,
): string {
  const competes = competitionOf(besides, reading, round, body, id, amends)
  const stands = standingUnderHeading({ body, competes }, besides.roots)
  if (stands === undefined) return competes
  const message = `round ${stands.source.round} adopted a text under this heading, and it stands; to change it, send your text with "amends": "${stands.id}"`
  throw new Refused('already-stands', message, [], stands.id)
}

function competitionOf(
  { before, roots }: Besides,
  reading: Reading,
  { dialogue, format }: FrozenRound,
  body: Tabled,
  id: string,
  amends: string | undefined,
): string {
  try {
    return competition(body, id, {
      format,
      stage: reading.stage,
      sides: dialogue.sides.map((side) => side.id),
      modalities: dialogue.modalities,
      languages: dialogue.languages,
      decided: reading.decided,
      amends,
      amended: amendedAmong(before, roots, amends),
    })
  } catch (error) {
    if (error instanceof NotTabled) throw new Refused('invalid', error.message)
    throw error
  }
}

/**
 * Refuses a proposal that says the same as another one, with the id of that one. Two equal proposals that are tabled at
 * the same moment do not find each other, and both are taken.
 */
export function refuseDuplicate(before: readonly Proposal[], body: Tabled, isEnd = false): void {
  const same = before.find(
    (one) => one.withdrawnAt === undefined && (one.ends !== undefined) === isEnd && areEqualProposals(one.body, body),
  )
  if (same === undefined) return
  const message = `proposal ${same.id} says the same; take a position on it`
  throw new Refused('already-tabled', message, [], same.id)
}

/** The proposal that the same request tabled before. */
async function sentBefore(table: Table, proposal: Proposal, shards: number): Promise<Proposal> {
  const there = await findProposal(table, proposal.reading, shards, proposal.id)
  if (there !== undefined && contentOf(there) === contentOf(proposal)) return there
  throw new Refused('idempotency-key-reused', 'this Idempotency-Key was used for another proposal; send a new key')
}

/** The content of a proposal, to compare two requests. */
export function contentOf(
  proposal: {
    readonly [part in 'body' | 'amends' | 'ends' | 'answers' | 'drafted']?: Proposal[part] | undefined
  },
): string {
  const { body, amends, ends, answers, drafted } = proposal
  // Earlier versions of Parley stored texts without cleaning them.
  return Buffer.from(canonicalBytes(cleanAll({ body, amends, ends, answers, drafted }).value)).toString()
}
