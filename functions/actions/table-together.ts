import type { ChairsText } from '../../shared/chairs-text.ts'
import type { Consent } from '../../shared/consent.ts'
import { type ManyBaskets, manyBaskets } from '../../shared/lanes.ts'
import type { Proposal } from '../../shared/proposal.ts'
import { type Looking, textsSeenBy } from '../../shared/texts-in-batches.ts'
import { Refused } from '../platform/refusal.ts'
import type { Draft } from '../store/drafts.ts'
import { findTogether, readProposals, tableTogether } from '../store/proposals.ts'
import type { Table } from '../store/table.ts'
import { answersInOrder } from './check-answers.ts'
import { contentOf } from './content-of-text.ts'
import { type Chaired, prepareChairsTexts } from './prepare-chairs-texts.ts'
import { type ProposalReceipt, proposalReceipt } from './proposal-receipt.ts'
import { signReceipts } from './sign-receipts.ts'
import { writeThenCheckOpen } from './write-then-check-open.ts'

/** The proofs that texts were recorded or, while the consent of another side is missing, the id of their draft. */
export type ChairsReceipt = { readonly reading: string } & (
  | { readonly texts: readonly ProposalReceipt[]; readonly baskets?: ManyBaskets }
  | { readonly moved: string }
)

/** Tables texts of the chair, all of them or none. Texts that the same request tabled before are not tabled again. */
export async function tableNow(
  table: Table,
  { reading, round }: Chaired,
  together: { readonly id: string; readonly texts: readonly ChairsText[]; readonly consents?: readonly Consent[] },
  now: Date,
): Promise<ChairsReceipt> {
  const before = await textsBefore(table, { reading, round }, now)
  const write = async () => {
    const there = await tabledBefore(table, reading, together)
    if (there.length > 0) return there
    const proposals = await prepareChairsTexts(table, { reading, round }, together, before, now)
    if (await tableTogether(table, proposals, reading.shards)) return proposals
    return tabledBefore(table, reading, together)
  }
  const { receipt, reading: after } = await writeThenCheckOpen(table, reading, now, async () =>
    receiptOf(await write(), reading, round),
  )
  const baskets = manyBaskets(reading, await textsBefore(table, { reading, round }, now))
  const digests = receipt.texts.map(({ digest }) => digest)
  const { signed = [] } = await signReceipts(table, after, round, digests, now)
  const texts = receipt.texts.map((one, at) => ({ ...one, ...(signed[at] && { signed: [signed[at]] }) }))
  return { ...receipt, texts, ...(baskets !== undefined && { baskets }) }
}

/** The texts of a reading that facilitators see: those that have appeared, and all of the chair's. */
export async function textsBefore(table: Table, { reading, round }: Chaired, now: Date): Promise<readonly Proposal[]> {
  const all = await readProposals(table, reading.id, reading.shards)
  return textsSeenBy(THE_CHAIR, all, reading, round.dialogue, now)
}

/** All facilitators see the same texts. */
const THE_CHAIR: Looking = { role: 'facilitator', id: '' }

function receiptOf(texts: readonly Proposal[], reading: Chaired['reading'], round: Chaired['round']) {
  return { reading: reading.id, texts: texts.map((one) => proposalReceipt(one, round, reading)) }
}

/** The receipts of texts that were tabled in a reading that is closed now; `undefined` if they, or others, were not. */
export async function findTabled(
  table: Table,
  { reading, round }: Chaired,
  { id, texts }: Pick<Draft, 'id' | 'texts'>,
) {
  const there = await tabledInOrder(table, reading, id)
  return areSame(there, texts) ? receiptOf(there, reading, round) : undefined
}

/** The texts that the same request tabled before; empty when it tabled none. @throws {Refused} `idempotency-key-reused` */
export async function tabledBefore(
  table: Table,
  reading: Chaired['reading'],
  { id, texts }: Pick<Draft, 'id' | 'texts'>,
): Promise<readonly Proposal[]> {
  const there = await tabledInOrder(table, reading, id)
  if (there.length > 0 && !areSame(there, texts)) throw keyReused()
  return there
}

async function tabledInOrder(table: Table, { id: reading, shards }: Chaired['reading'], id: string) {
  return (await findTogether(table, reading, shards, id)).toSorted((one, other) => place(one) - place(other))
}

function areSame(there: readonly Proposal[], texts: readonly ChairsText[]): boolean {
  return there.length === texts.length && texts.every((text, at) => there[at] && sameText(there[at], text))
}

function place({ id }: Proposal): number {
  return Number(id.split('-')[1])
}

function sameText(one: Proposal, other: ChairsText): boolean {
  return contentOf(one) === contentOf({ ...other, answers: answersInOrder(other.answers) })
}

/** The refusal of a key that was used for other texts. */
export function keyReused(): Refused {
  return new Refused('idempotency-key-reused', 'this Idempotency-Key was used for other texts; send a new key')
}
