import { standingOnTheFloor } from '../../shared/floor.ts'
import { floorOf } from '../../shared/floor-rules.ts'
import type { Counted } from '../../shared/outcomes.ts'
import { EMPTY_TREE, grow, root } from '../../shared/proof/merkle.ts'
import { entitledIn, isPadded, paddedSize } from '../../shared/proof/padding.ts'
import type { Proposal } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { recordFloor, recordProposal, recordWithdrawal } from '../../shared/record-submission.ts'
import type { Round } from '../../shared/round.ts'
import { NO_STANCE, type Stance } from '../../shared/stance.ts'
import type { StandingRoot } from '../../shared/standing/roots.ts'
import { NOTHING_ON_THE_FLOOR, readFloor } from '../store/on-the-floor.ts'
import { lastRevisions } from '../store/positions.ts'
import { type PositionToCount, pagesToCount } from '../store/positions-to-count.ts'
import { readProposals } from '../store/proposals.ts'
import { closeCopies } from '../store/reading-copies.ts'
import type { Table } from '../store/table.ts'
import { DigestSet, inOrder } from './digest-set.ts'
import { digestOf, sha256 } from './hashing.ts'
import { leavesOf } from './leaves.ts'
import { unpackLeaves } from './packed-leaves.ts'
import { digestsOfPadding } from './padding-leaves.ts'

/** The count of a closed reading. */
export type CountedReading = {
  readonly proposals: readonly Proposal[]
  readonly counts: Counted['counts']
  /** The digests of everything counted. */
  readonly digests: DigestSet
  /** How many leaves the Merkle tree has: those digests and the padding. */
  readonly size: number
  /** The Merkle root over all of them, in hexadecimal. */
  readonly root: string
}

/** How many shards are read at once: one page loads while another is counted. Each takes memory. */
const SIDE_BY_SIDE = 4

/**
 * Counts a closed reading: closes what is still open of its copies, then reads a few shards at once, page by page. In memory are the
 * proposals, the counts, and 32 bytes for each submission. Positions are dropped with their page.
 *
 * A write that arrives while the reading closes can be stored between two of these reads: a proposal after the
 * proposals were read, and a position on it before the positions are read. So a position is counted only with its
 * proposal. Nothing acknowledged is lost by that: an acknowledged position was written after its proposal, and before
 * the reading closed.
 *
 * @param roots what stands: its amendments need no proposal that they amend
 */
export async function countReading(
  table: Table,
  reading: Reading,
  round: Round,
  roots: readonly StandingRoot[] = [],
): Promise<CountedReading> {
  const { attribution } = round.dialogue
  await closeCopies(table, reading)
  const proposals = besideWhatTheyAmend(await readProposals(table, reading.id, reading.shards), reading, roots)
  const on = new Set(proposals.map(({ id }) => id))
  const digests = new DigestSet()
  for (const proposal of proposals) {
    digests.add(digestOf(recordProposal(proposal, attribution)))
    if (proposal.withdrawnAt !== undefined) digests.add(digestOf(recordWithdrawal(proposal)))
  }
  const counts: Tallies = new Map()
  const most = { revisions: 1 }
  const shards = Array.from({ length: reading.shards }, (_, shard) => shard)[Symbol.iterator]()
  const countNext = async () => {
    for (const shard of shards) await countShard(table, reading, shard, round, { on, digests, counts, most })
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, countNext))
  const padding = paddingBeside(digests, proposals, reading, round, most.revisions)
  for (const leaf of recordFloor(await floorBeside(table, reading, round, on))) digests.add(digestOf(leaf))
  return {
    proposals,
    counts: asObject(counts),
    digests,
    size: digests.length + padding.length,
    root: rootOf(inOrder(digests, padding)),
  }
}

/** What counts of the floor. Everybody reads it, so that the padding need not hide it. */
async function floorBeside(table: Table, reading: Reading, round: Round, on: ReadonlySet<string>) {
  if (floorOf(round) === undefined) return NOTHING_ON_THE_FLOOR
  return standingOnTheFloor(await readFloor(table, reading.id, reading.shards), on)
}

/** The digests of the padding of a reading's tree. */
function paddingBeside(
  digests: DigestSet,
  proposals: readonly Proposal[],
  { id, roll }: Reading,
  round: Round,
  revisions: number,
): DigestSet {
  if (!isPadded(round.format, round.dialogue.attribution)) return new DigestSet()
  const withdrawn = proposals.filter(({ withdrawnAt }) => withdrawnAt !== undefined)
  const visible = { texts: proposals.length + withdrawn.length, entitled: entitledIn(roll), revisions }
  const missing = paddedSize(digests.length, visible) - digests.length
  return digestsOfPadding(round.secret, id, missing)
}

/** Proposals without amendments of a missing text. What an amendment amends that was carried, or is offered again, may not be there. */
function besideWhatTheyAmend(
  proposals: readonly Proposal[],
  reading: Reading,
  roots: readonly StandingRoot[],
): readonly Proposal[] {
  const there = new Set([...proposals, ...roots].map(({ id }) => id))
  const beside = proposals.filter(
    ({ amends, tabledIn, waitedIn }) =>
      amends === undefined || tabledIn !== reading.id || waitedIn !== undefined || there.has(amends),
  )
  return beside.length === proposals.length ? beside : besideWhatTheyAmend(beside, reading, roots)
}

/** The Merkle root over digests in their order, in hexadecimal. */
export function rootOf(digests: Iterable<string>): string {
  let tree = EMPTY_TREE
  for (const digest of digests) tree = grow(tree, Buffer.from(digest, 'hex'), sha256)
  return Buffer.from(root(tree, sha256)).toString('hex')
}

/** The number of positions for each proposal, then side, then stance. */
type Tallies = Map<string, Map<string, Map<Stance, number>>>

/** Adds the positions of one shard to the counts, if their proposals were counted. */
async function countShard(
  table: Table,
  reading: Reading,
  shard: number,
  round: Round,
  {
    on,
    digests,
    counts,
    most,
  }: {
    readonly on: ReadonlySet<string>
    readonly digests: DigestSet
    readonly counts: Tallies
    readonly most: { revisions: number }
  },
): Promise<void> {
  const take = (position: PositionToCount, stands: boolean) => {
    if (!on.has(position.proposal)) return
    most.revisions = Math.max(most.revisions, position.revision)
    addLeaves(digests, position, stands, round)
    if (stands && position.stance !== NO_STANCE) count(counts, position, position.stance)
  }
  let held: readonly PositionToCount[] = []
  for await (const page of pagesToCount(table, reading.id, shard)) {
    const pending = [...held, ...page]
    const last = new Set(lastRevisions(pending))
    // The next page may have a later revision of the last position on this page.
    held = pending.slice(-1)
    for (const position of pending.slice(0, -1)) take(position, last.has(position))
  }
  for (const position of held) take(position, true)
}

/** The digests that were stored with a position are used as they are: the record and its verifiers compute each anew. */
function addLeaves(digests: DigestSet, position: PositionToCount, stands: boolean, round: Round): void {
  if ('leaves' in position) {
    for (const digest of unpackLeaves(position.leaves, stands)) digests.addBytes(digest)
  } else {
    for (const leaf of leavesOf(position, stands, round)) digests.add(digestOf(leaf))
  }
}

function count(counts: Tallies, { proposal, side }: PositionToCount, stance: Stance): void {
  const bySide = counts.get(proposal) ?? new Map<string, Map<Stance, number>>()
  const tally = bySide.get(side) ?? new Map<Stance, number>()
  tally.set(stance, (tally.get(stance) ?? 0) + 1)
  bySide.set(side, tally)
  counts.set(proposal, bySide)
}

function asObject(counts: Tallies): Counted['counts'] {
  const ofSides = (bySide: ReadonlyMap<string, ReadonlyMap<Stance, number>>) =>
    Object.fromEntries([...bySide].map(([side, tally]) => [side, Object.fromEntries(tally)]))
  return Object.fromEntries([...counts].map(([proposal, bySide]) => [proposal, ofSides(bySide)]))
}
