import * as z from 'zod'
import { ConfirmationLeaf } from '../../shared/confirmation/recorded-confirmation.ts'
import { SignedReceipt } from '../../shared/log/signed-receipt.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Proposal } from '../../shared/proposal.ts'
import { isSettled, type Reading, stateAt } from '../../shared/reading.ts'
import { Counted, ReceiptKind } from '../../shared/receipt-kind.ts'
import { recordFloor, recordProposal, recordWithdrawal } from '../../shared/record-submission.ts'
import { Submission } from '../../shared/submission.ts'
import { permit } from '../access/permit.ts'
import { requireReading } from '../actions/require-reading.ts'
import { signReceipts } from '../actions/sign-receipts.ts'
import { Refused } from '../platform/refusal.ts'
import { digestOf } from '../record/hashing.ts'
import { recordedPosition } from '../record/leaves.ts'
import { countedAmong } from '../store/counted-digests.ts'
import { findStatement, readFloor, statementsTaken } from '../store/on-the-floor.ts'
import { readRevisions } from '../store/positions.ts'
import { readProposals } from '../store/proposals.ts'
import { type FrozenRound, frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { readOwnAnswers } from './own-answers.ts'
import { ownIds } from './see-floor.ts'

/** The leaves that a receipt's digests stand for. */
export const opening = openingOf(Submission)

/** What a receipt opens, where its leaves are of some kind. */
export function openingOf<Leaf extends z.ZodType>(leaf: Leaf) {
  return z.array(leaf).readonly().meta({
    description:
      'What the digests stand for, as the record keeps it. Only its author is given it. Keep it: with the record it proves what you submitted',
  })
}

/** What an answer has more when its receipts are signed. */
export const signed = {
  signed: z.array(SignedReceipt).readonly().optional().meta({
    description:
      'A signed receipt for each leaf of `opening`, in its order. Absent in the first seconds of a reading, after its close, and in rounds that name no key',
  }),
}

/** What became of something that its author submitted to a reading. */
export const ReceiptView = z
  .object({
    reading: z.string(),
    digest: z.string(),
    is: ReceiptKind.meta({ description: 'What it is in the record' }),
    proposal: z.string().optional().meta({ description: 'The proposal that it is, or is on' }),
    opening: openingOf(z.union([Submission, ConfirmationLeaf])),
    counted: Counted,
    ...signed,
  })
  .meta({ id: 'ReceiptView', description: 'Whether a reading counted what you submitted' })
export type ReceiptView = z.infer<typeof ReceiptView>

/** The format of a file of receipts: `npm run verify` checks it with the record of the round. */
export const RECEIPTS_FORMAT = 'parley-receipts/1'

/** The receipts of everything that somebody submitted to a reading. */
export const ReceiptsView = z
  .object({ format: z.literal(RECEIPTS_FORMAT), reading: z.string(), receipts: z.array(ReceiptView).readonly() })
  .meta({
    id: 'ReceiptsView',
    description: 'Keep it: `npm run verify` takes it with the record of the round, and says whether all of it is there',
  })
export type ReceiptsView = z.infer<typeof ReceiptsView>

/**
 * Tells the author of a submission whether it was counted: after the settlement yes or no. Facilitators ask for what they do
 * together: the chair's texts, and statements that were set aside. For the digest of anything else, also of what somebody
 * else submitted, the answer is that there is no such receipt.
 *
 * @throws {Refused} `no-such-reading`, or `no-such-receipt`
 */
export async function seeReceipt(
  table: Table,
  viewer: Participant,
  { reading, digest }: { readonly reading: string; readonly digest: string },
  now: Date,
): Promise<ReceiptView> {
  const found = await receiptsOf(table, viewer, reading, now, digest)
  const [receipt] = found.receipts
  if (receipt !== undefined) return receipt
  throw new Refused('no-such-receipt', `you submitted nothing to reading ${reading} under this digest`)
}

/**
 * The receipts of everything that the viewer submitted to a reading, as for {@link seeReceipt}.
 *
 * @throws {Refused} `no-such-reading`
 */
export async function seeReceipts(
  table: Table,
  viewer: Participant,
  reading: string,
  now: Date,
): Promise<ReceiptsView> {
  return receiptsOf(table, viewer, reading, now)
}

async function receiptsOf(
  table: Table,
  viewer: Participant,
  id: string,
  now: Date,
  only?: string,
): Promise<ReceiptsView> {
  const reading = await requireReading(table, id)
  permit('look a receipt up', viewer, reading, now)
  const round = await frozenRound(table, reading.round)
  const own = round === undefined ? [] : await ownSubmissions(table, viewer, reading, round)
  const counted = isSettled(reading) ? await countedAmong(table, reading, own.map(digestOf)) : undefined
  const answers = await readOwnAnswers(table, viewer, reading)
  const receipts = [
    ...own.map((leaf) => receiptFor(leaf, reading, counted)),
    ...answers.leaves.map((leaf) => receiptFor(leaf, reading, answers.counted)),
  ].filter(({ digest }) => digest === (only ?? digest))
  const signedNow = round === undefined ? [] : await signIfOpen(table, reading, round, receipts, now)
  return {
    format: RECEIPTS_FORMAT,
    reading: id,
    receipts: receipts.map((one, at) => ({ ...one, ...(signedNow[at] && { signed: [signedNow[at]] }) })),
  }
}

/** Signs receipts of what was read while the reading was open. It is read again: only if it is open after that, all of it will be counted. */
async function signIfOpen(
  table: Table,
  reading: Reading,
  round: FrozenRound,
  receipts: readonly ReceiptView[],
  now: Date,
): Promise<readonly SignedReceipt[]> {
  if (stateAt(reading, now) !== 'open') return []
  const after = await requireReading(table, reading.id)
  if (stateAt(after, now) !== 'open') return []
  const digests = receipts.map(({ digest }) => digest)
  return (await signReceipts(table, after, round, digests, now)).signed ?? []
}

function receiptFor(leaf: Submitted, { id }: Reading, counted: ReadonlySet<string> | undefined): ReceiptView {
  const [digest, proposal] = [digestOf(leaf), proposalOf(leaf)]
  return {
    reading: id,
    digest,
    is: leaf.is,
    ...(proposal !== undefined && { proposal }),
    opening: [leaf],
    counted: counted === undefined ? 'not-settled-yet' : counted.has(digest) ? 'yes' : 'no',
  }
}

/** The proposal that a submission is, or is on. */
function proposalOf(leaf: Submitted): string | undefined {
  if (leaf.is === 'floor-set-aside' || leaf.is === 'confirmation') return undefined
  return leaf.is === 'proposal' ? leaf.id : leaf.proposal
}

/** What a person submits. Padding and supersessions are made by the rule. */
type Submitted = Exclude<
  Submission | ConfirmationLeaf,
  { readonly is: 'padding' | 'supersession' | 'confirmation-padding' }
>

/** Everything that somebody submitted to a reading, in the form of the record, whether it was counted or not. */
async function ownSubmissions(
  table: Table,
  viewer: Participant,
  reading: Reading,
  round: FrozenRound,
): Promise<readonly Submitted[]> {
  const [proposals, revisions, floor] = await Promise.all([
    readProposals(table, reading.id, reading.shards),
    readRevisions(table, reading.id, reading.shards, viewer.id),
    ownOnTheFloor(table, viewer, reading, round),
  ])
  const isOwn = ({ author, chair }: Proposal) => (viewer.role === 'facilitator' ? chair === true : author === viewer.id)
  const own = proposals.filter(isOwn)
  const positions = revisions.map((one) => recordedPosition(one, round))
  return [
    ...own.map((one) => recordProposal(one, round.dialogue.attribution)),
    ...own.filter(({ withdrawnAt }) => withdrawnAt !== undefined).map(recordWithdrawal),
    ...positions.flatMap(({ position, words }) => [position, ...words]),
    ...floor,
  ]
}

/** A participant's own statements, or for facilitators those that were set aside. */
async function ownOnTheFloor(table: Table, viewer: Participant, reading: Reading, round: FrozenRound) {
  if (viewer.role === 'facilitator') {
    return recordFloor(await readFloor(table, reading.id, reading.shards)).filter(({ is }) => is === 'floor-set-aside')
  }
  const made = await statementsTaken(table, reading, viewer.id)
  const found = await Promise.all(ownIds(viewer, reading, round, made).map((id) => findStatement(table, reading, id)))
  return recordFloor({ statements: found.filter((one) => one !== undefined), settingsAside: [] })
}
