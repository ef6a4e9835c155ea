import { Proposal } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { memoize } from '../platform/memo.ts'
import { proposalSort, SORT, shardOf, shardPartition, withdrawalSort } from './keys.ts'
import { all, type Stored, type Table, written } from './table.ts'

/** Tables a proposal; `false` when there is one of that id already. */
export async function tableProposal(table: Table, proposal: Proposal, shards: number): Promise<boolean> {
  const { withdrawnAt: _, ...asTabled } = proposal
  return written(table.putNew(place(proposal.reading, proposal.id, shards, proposalSort(proposal.id)), asTabled))
}

/** A proposal of a reading, or `undefined`. */
export async function findProposal(
  table: Table,
  reading: string,
  shards: number,
  id: string,
): Promise<Proposal | undefined> {
  const stored = await all(table.query(shardPartition(reading, shardOf(id, shards)), proposalSort(id)))
  return withWithdrawals(stored).find((proposal) => proposal.id === id)
}

/**
 * A proposal of a reading as it was seen, or `undefined`; read once by a process for as long as no proposal of the
 * reading is withdrawn, because nothing else about one ever changes.
 */
export async function findProposalIn(
  table: Table,
  { id: reading, shards, withdrawals = 0 }: Pick<Reading, 'id' | 'shards' | 'withdrawals'>,
  id: string,
): Promise<Proposal | undefined> {
  return keepProposal(table, `${reading} ${withdrawals} ${id}`, () => findProposal(table, reading, shards, id))
}

/** Five full readings: a few megabytes. */
const keepProposal = memoize<Proposal | undefined>(2_000)

/** Every proposal of a reading, ordered by id: ids are random, so the order tells nothing. */
export async function readProposals(table: Table, reading: string, shards: number): Promise<readonly Proposal[]> {
  const parts = await Promise.all(
    Array.from({ length: shards }, async (_, shard) =>
      withWithdrawals(await all(table.query(shardPartition(reading, shard), SORT.proposal))),
    ),
  )
  return parts.flat().sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** Records that who tabled a proposal withdrew it. The proposal itself stays as it was tabled. */
export async function withdrawProposal(table: Table, proposal: Proposal, shards: number, at: string): Promise<boolean> {
  const key = place(proposal.reading, proposal.id, shards, withdrawalSort(proposal.id))
  return written(table.putNew(key, { id: proposal.id, withdrawnAt: at }))
}

/** A proposal has a body; its withdrawal, right behind it, has the same id and none. */
function withWithdrawals(stored: readonly Stored[]): readonly Proposal[] {
  const withdrawn = new Map(stored.filter((one) => !('body' in one)).map((one) => [one['id'], one['withdrawnAt']]))
  return stored
    .filter((one) => 'body' in one)
    .map((one) => Proposal.parse({ ...one, withdrawnAt: withdrawn.get(one['id']) }))
}

/** By the proposal's own id: its author's shard would tell something of its author. */
function place(reading: string, id: string, shards: number, sk: string) {
  return { pk: shardPartition(reading, shardOf(id, shards)), sk }
}
