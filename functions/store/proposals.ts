import { Proposal } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { memoize } from '../platform/memo.ts'
import { cacheAppended } from './appended.ts'
import type { Key } from './keys/key.ts'
import { idOfTogether, proposalSort, SORT, shardOf, shardPartition, withdrawalSort } from './keys/keys-of-readings.ts'
import { written } from './store-errors.ts'
import { all, type Stored, type Table } from './table.ts'
import { requireWellFormed } from './well-formed.ts'

/** Tables a proposal; `false` when its id is taken. @throws {IllFormedText} */
export async function tableProposal(table: Table, proposal: Proposal, shards: number): Promise<boolean> {
  requireWellFormed(proposal, 'proposal')
  return carryProposal(table, proposal, shards)
}

/**
 * Tables the texts of one request together, in one write: all of them are there, or none.
 *
 * @param proposals their ids begin with the same id (`idOfTogether`), and a number follows
 * @returns `false` when that id is taken
 * @throws {IllFormedText}
 */
export async function tableTogether(table: Table, proposals: readonly Proposal[], shards: number): Promise<boolean> {
  const [first] = proposals
  if (first === undefined) throw new RangeError('there is no text to table')
  requireWellFormed(proposals, 'proposals')
  const id = idOfTogether(first.id)
  return append(table, place(first.reading, id, shards, proposalSort(id)), { id, together: proposals })
}

/** The texts of a reading that were tabled together under an id; empty for an unknown one. */
export async function findTogether(
  table: Table,
  reading: string,
  shards: number,
  id: string,
): Promise<readonly Proposal[]> {
  const stored = await all(table.query(shardPartition(reading, shardOf(id, shards)), proposalSort(id)))
  return withWithdrawals(stored).filter((one) => idOfTogether(one.id) === id)
}

/** Tables a proposal that was stored in an earlier reading, as it is there; `false` when it was carried before. */
export async function carryProposal(table: Table, proposal: Proposal, shards: number): Promise<boolean> {
  const { withdrawnAt: _, ...asTabled } = proposal
  return append(table, place(proposal.reading, proposal.id, shards, proposalSort(proposal.id)), asTabled)
}

/** A proposal of a reading, or `undefined`. */
export async function findProposal(
  table: Table,
  reading: string,
  shards: number,
  id: string,
): Promise<Proposal | undefined> {
  const texts = await findTogether(table, reading, shards, idOfTogether(id))
  return texts.find((proposal) => proposal.id === id)
}

/**
 * A proposal of a reading, or `undefined`, from the memory of the process. It is read again after a proposal of the
 * reading was withdrawn; nothing else about a proposal ever changes.
 */
export async function findProposalIn(
  table: Table,
  { id: reading, shards, withdrawals = 0 }: Pick<Reading, 'id' | 'shards' | 'withdrawals'>,
  id: string,
): Promise<Proposal | undefined> {
  return memoizeProposal(table, `${reading} ${withdrawals} ${id}`, () => findProposal(table, reading, shards, id))
}

/** The proposals of five full readings: a few megabytes. */
const memoizeProposal = memoize<Proposal | undefined>(2_000)

/** Every proposal of a reading, ordered by id. Ids are random, so the order discloses nothing. */
export async function readProposals(table: Table, reading: string, shards: number): Promise<readonly Proposal[]> {
  const parts = await Promise.all(
    Array.from({ length: shards }, async (_, shard) =>
      withWithdrawals(await all(table.query(shardPartition(reading, shard), SORT.proposal))),
    ),
  )
  return parts.flat().sort(byId)
}

/**
 * The same from the cache of this process, as current as a read. The same object as before if no text was tabled or
 * withdrawn since, so that what follows from it can be cached with it.
 */
export async function cachedProposals(table: Table, reading: string, shards: number): Promise<readonly Proposal[]> {
  const parts = await Promise.all(
    Array.from({ length: shards }, (_, shard) => cache.read(table, shardPartition(reading, shard), SORT.proposal)),
  )
  const [only] = parts
  return parts.length === 1 && only !== undefined ? only : parts.flat().sort(byId)
}

/** One open reading in each of at most 40 lanes, some of them in several shards. */
const cache = cacheAppended(100, (stored) => withWithdrawals(stored).toSorted(byId))

function byId(one: Proposal, other: Proposal): number {
  return one.id < other.id ? -1 : 1
}

/** Records a proposal's withdrawal. The proposal itself stays as it was tabled. */
export async function withdrawProposal(table: Table, proposal: Proposal, shards: number, at: string): Promise<boolean> {
  const key = place(proposal.reading, proposal.id, shards, withdrawalSort(proposal.id))
  return append(table, key, { id: proposal.id, withdrawnAt: at })
}

function append(table: Table, key: Key, stored: Stored): Promise<boolean> {
  cache.forget(table, key.pk, SORT.proposal)
  return written(table.putNew(key, stored))
}

/** Joins proposals and withdrawals by id. */
function withWithdrawals(stored: readonly Stored[]): readonly Proposal[] {
  const withdrawn = new Map(stored.flatMap((one) => ('withdrawnAt' in one ? [[one['id'], one['withdrawnAt']]] : [])))
  return stored
    .flatMap((one) => (Array.isArray(one['together']) ? one['together'] : 'body' in one ? [one] : []))
    .map((one) => Proposal.parse({ ...one, withdrawnAt: withdrawn.get(one['id']) }))
}

/** The shard is that of the proposal's own id: the author's shard would disclose something about the author. */
function place(reading: string, id: string, shards: number, sk: string) {
  return { pk: shardPartition(reading, shardOf(idOfTogether(id), shards)), sk }
}
