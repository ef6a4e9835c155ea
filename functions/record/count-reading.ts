import { standingOnTheFloor } from '../../shared/floor.ts'
import { floorOf } from '../../shared/floor-rules.ts'
import type { Counted } from '../../shared/outcomes.ts'
import { entitledIn, isPadded, paddedSize } from '../../shared/proof/padding.ts'
import type { Proposal } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { recordFloor, recordProposal, recordWithdrawal } from '../../shared/record-submission.ts'
import type { Round } from '../../shared/round.ts'
import type { StandingRoot } from '../../shared/standing/roots.ts'
import type { Digests } from '../store/counted-digests.ts'
import { NOTHING_ON_THE_FLOOR, readFloor } from '../store/on-the-floor.ts'
import { closeCopies } from '../store/reading-copies.ts'
import { digestsOfShard, readTallies, type ShardCount } from '../store/shard-counts.ts'
import type { Table } from '../store/table.ts'
import { CountOfPositions, countShard, readCountedTexts } from './count-shard.ts'
import { DigestSet, inOrder, inOrderOfAll } from './digest-set.ts'
import { digestOf } from './hashing.ts'
import { digestsOfPadding } from './padding-leaves.ts'
import { RootOfDigests } from './root-of-digests.ts'
import { Tallies } from './tallies.ts'

/** The count of a closed reading. */
export type CountedReading<Of extends Digests = Digests> = {
  readonly proposals: readonly Proposal[]
  readonly counts: Counted['counts']
  /** The digests of everything counted. */
  readonly digests: Of
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
): Promise<CountedReading<DigestSet>> {
  await closeCopies(table, reading)
  const proposals = await readCountedTexts(table, reading, roots)
  const on = new Set(proposals.map(({ id }) => id))
  const into = new CountOfPositions()
  const { digests } = into
  addTexts(digests, proposals, round)
  const shards = Array.from({ length: reading.shards }, (_, shard) => shard)[Symbol.iterator]()
  const countNext = async () => {
    for (const shard of shards) await countShard(table, reading, shard, round, { on, into })
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, countNext))
  const padding = paddingBeside(digests.length, proposals, reading, round, into.revisions)
  await addFloor(digests, table, reading, round, on)
  return {
    proposals,
    counts: into.tallies.asObject(),
    digests,
    size: digests.length + padding.length,
    root: rootOf(inOrder(digests, padding)),
  }
}

/**
 * Merges the counts of the shards of a closed reading to what {@link countReading} counts it to. In memory are the proposals, the counts,
 * and a part of the digests of each shard.
 *
 * @param shards the count of each shard. A text that was stored since then has no acknowledged position
 */
export async function mergeCounts(
  table: Table,
  reading: Reading,
  round: Round,
  roots: readonly StandingRoot[],
  shards: readonly ShardCount[],
): Promise<CountedReading> {
  const proposals = await readCountedTexts(table, reading, roots)
  const tallies = new Tallies()
  for (const [shard, count] of shards.entries()) {
    for (const page of await readTallies(table, reading.id, shard, count)) tallies.addAll(page)
  }
  const beside = new DigestSet()
  addTexts(beside, proposals, round)
  const positions = shards.reduce((total, { digests }) => total + digests, 0)
  const revisions = Math.max(...shards.map((count) => count.revisions))
  const padding = paddingBeside(positions + beside.length, proposals, reading, round, revisions)
  await addFloor(beside, table, reading, round, new Set(proposals.map(({ id }) => id)))
  const merged = (...more: readonly DigestSet[]) =>
    inOrderOfAll([
      ...shards.map((count, shard) => digestsOfShard(table, reading.id, shard, count)),
      ...more.map((one) => inOnePart(one)),
    ])
  return {
    proposals,
    counts: tallies.asObject(),
    digests: merged(beside),
    size: positions + beside.length + padding.length,
    root: await rootOfParts(merged(beside, padding)),
  }
}

async function* inOnePart(digests: DigestSet): AsyncGenerator<readonly string[]> {
  yield [...digests]
}

/** Adds the texts and their withdrawals. */
function addTexts(digests: DigestSet, proposals: readonly Proposal[], { dialogue }: Round): void {
  for (const proposal of proposals) {
    digests.add(digestOf(recordProposal(proposal, dialogue.attribution)))
    if (proposal.withdrawnAt !== undefined) digests.add(digestOf(recordWithdrawal(proposal)))
  }
}

/** Adds what counts of the floor. Everybody reads it, so that the padding need not hide it. */
async function addFloor(
  digests: DigestSet,
  table: Table,
  reading: Reading,
  round: Round,
  on: ReadonlySet<string>,
): Promise<void> {
  const floor =
    floorOf(round) === undefined
      ? NOTHING_ON_THE_FLOOR
      : standingOnTheFloor(await readFloor(table, reading.id, reading.shards), on)
  for (const leaf of recordFloor(floor)) digests.add(digestOf(leaf))
}

/** The digests of the padding of a reading's tree. @param counted how many leaves it hides among */
function paddingBeside(
  counted: number,
  proposals: readonly Proposal[],
  { id, roll }: Reading,
  round: Round,
  revisions: number,
): DigestSet {
  if (!isPadded(round.format, round.dialogue.attribution)) return new DigestSet()
  const withdrawn = proposals.filter(({ withdrawnAt }) => withdrawnAt !== undefined)
  const visible = { texts: proposals.length + withdrawn.length, entitled: entitledIn(roll), revisions }
  return digestsOfPadding(round.secret, id, paddedSize(counted, visible) - counted)
}

/** The Merkle root over digests in their order, in hexadecimal. */
export function rootOf(digests: Iterable<string>): string {
  const root = new RootOfDigests()
  for (const digest of digests) root.add(digest)
  return root.inHex()
}

async function rootOfParts(parts: AsyncIterable<readonly string[]>): Promise<string> {
  const root = new RootOfDigests()
  for await (const part of parts) {
    for (const digest of part) root.add(digest)
  }
  return root.inHex()
}
