import { Proposal } from '../../shared/proposal.ts'
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
  const [tabled, withdrawal] = await Promise.all([
    table.get(place(reading, id, shards, proposalSort(id))),
    table.get(place(reading, id, shards, withdrawalSort(id))),
  ])
  return tabled === undefined ? undefined : withWithdrawal(tabled, withdrawal)
}

/** Every proposal of a reading, ordered by id: ids are random, so the order tells nothing. */
export async function readProposals(table: Table, reading: string, shards: number): Promise<readonly Proposal[]> {
  const parts = await Promise.all(
    Array.from({ length: shards }, async (_, shard) => {
      const pk = shardPartition(reading, shard)
      const [tabled, withdrawals] = await Promise.all([
        all(table.query(pk, SORT.proposal)),
        all(table.query(pk, SORT.withdrawal)),
      ])
      const withdrawn = new Map(withdrawals.map((one) => [one['id'], one]))
      return tabled.map((one) => withWithdrawal(one, withdrawn.get(one['id'])))
    }),
  )
  return parts.flat().sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** Records that who tabled a proposal withdrew it. The proposal itself stays as it was tabled. */
export async function withdrawProposal(table: Table, proposal: Proposal, shards: number, at: string): Promise<boolean> {
  const key = place(proposal.reading, proposal.id, shards, withdrawalSort(proposal.id))
  return written(table.putNew(key, { id: proposal.id, withdrawnAt: at }))
}

function withWithdrawal(tabled: Stored, withdrawal: Stored | undefined): Proposal {
  return Proposal.parse({ ...tabled, withdrawnAt: withdrawal?.['withdrawnAt'] })
}

/** By the proposal's own id: its author's shard would tell something of its author. */
function place(reading: string, id: string, shards: number, sk: string) {
  return { pk: shardPartition(reading, shardOf(id, shards)), sk }
}
