import type { Position, Stance } from '../shared/position.ts'
import { EMPTY_TREE, grow, root } from '../shared/proof/merkle.ts'
import type { Proposal } from '../shared/proposal.ts'
import type { Reading } from '../shared/reading.ts'
import type { Round } from '../shared/round.ts'
import type { Counted } from '../shared/settlement.ts'
import { recordProposal, recordWithdrawal } from '../shared/submission.ts'
import { digestOf, sha256 } from './digest.ts'
import { leavesOf } from './leaves.ts'
import { lastRevisions, pagesOfPositions } from './store/positions.ts'
import { readProposals } from './store/proposals.ts'
import type { Table } from './store/table.ts'

/** Everything a closed reading counts. */
export type CountedReading = {
  readonly proposals: readonly Proposal[]
  readonly counts: Counted['counts']
  /** The digests of everything counted, in order: an order that tells nothing, for digests are as good as random. */
  readonly digests: readonly string[]
  /** The Merkle root over them, in hexadecimal. */
  readonly root: string
}

/**
 * Reads every shard of a reading side by side, page by page. What stays in memory are the proposals, the counts
 * and 32 bytes for each submission; no position outlives its page.
 */
export async function countReading(table: Table, reading: Reading, round: Round): Promise<CountedReading> {
  const { attribution } = round.dialogue
  const proposals = await readProposals(table, reading.id, reading.shards)
  const shards = await Promise.all(
    Array.from({ length: reading.shards }, (_, shard) => countShard(table, reading, shard, round)),
  )
  const digests = [
    ...proposals.map((proposal) => digestOf(recordProposal(proposal, attribution))),
    ...proposals.filter((proposal) => proposal.withdrawnAt !== undefined).map((one) => digestOf(recordWithdrawal(one))),
    ...shards.flatMap((shard) => shard.digests),
  ].sort()
  return { proposals, counts: nested(shards.map((shard) => shard.counts)), digests, root: rootOf(digests) }
}

/** The Merkle root over digests in their order, in hexadecimal. */
export function rootOf(digests: readonly string[]): string {
  const tree = digests.reduce((grown, digest) => grow(grown, Buffer.from(digest, 'hex'), sha256), EMPTY_TREE)
  return Buffer.from(root(tree, sha256)).toString('hex')
}

/** How often each proposal, side and stance came together, under a key of the three. */
type FlatCounts = Map<string, number>

async function countShard(table: Table, reading: Reading, shard: number, round: Round) {
  const digests: string[] = []
  const counts: FlatCounts = new Map()
  const take = (position: Position, stands: boolean) => {
    digests.push(...leavesOf(position, stands, round).map(digestOf))
    if (stands) count(counts, position)
  }
  let held: readonly Position[] = []
  for await (const page of pagesOfPositions(table, reading.id, shard)) {
    const pending = [...held, ...page]
    const last = new Set(lastRevisions(pending))
    // The last of a page may be followed by a later revision on the next.
    held = pending.slice(-1)
    for (const position of pending.slice(0, -1)) take(position, last.has(position))
  }
  for (const position of held) take(position, true)
  return { digests, counts }
}

function count(counts: FlatCounts, { proposal, side, stance }: Position): void {
  const key = JSON.stringify([proposal, side, stance])
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function nested(shards: readonly FlatCounts[]): Counted['counts'] {
  const counts: Record<string, Record<string, Partial<Record<Stance, number>>>> = {}
  for (const [key, number] of shards.flatMap((shard) => [...shard])) {
    const [proposal, side, stance] = JSON.parse(key) as [string, string, Stance]
    const bySide = counts[proposal] ?? {}
    const tally = bySide[side] ?? {}
    counts[proposal] = { ...bySide, [side]: { ...tally, [stance]: (tally[stance] ?? 0) + number } }
  }
  return counts
}
