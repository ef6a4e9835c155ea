import type { Proposal } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import type { Round } from '../../shared/round.ts'
import { NO_STANCE } from '../../shared/stance.ts'
import type { StandingRoot } from '../../shared/standing/roots.ts'
import { lastRevisions } from '../store/positions.ts'
import { type PositionToCount, pagesToCount } from '../store/positions-to-count.ts'
import { readProposals } from '../store/proposals.ts'
import type { Table } from '../store/table.ts'
import { DigestSet } from './digest-set.ts'
import { digestOf } from './hashing.ts'
import { leavesOf } from './leaves.ts'
import { unpackLeaves } from './packed-leaves.ts'
import { Tallies } from './tallies.ts'

/** What was counted of positions so far: their digests, how many there are, and the most revisions of one. */
export class CountOfPositions {
  readonly digests = new DigestSet()
  readonly tallies = new Tallies()
  revisions = 1
}

/**
 * The texts of a closed reading that are counted: those without amendments of a missing text. What an amendment amends that was
 * carried, or is offered again, may not be there.
 *
 * @param roots what stands: its amendments need no proposal that they amend
 */
export async function readCountedTexts(
  table: Table,
  reading: Reading,
  roots: readonly StandingRoot[],
): Promise<readonly Proposal[]> {
  return besideWhatTheyAmend(await readProposals(table, reading.id, reading.shards), reading, roots)
}

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

/** Adds the positions of one shard to a count, if their proposals are counted. Positions are dropped with their page. */
export async function countShard(
  table: Table,
  reading: Reading,
  shard: number,
  round: Round,
  { on, into }: { readonly on: ReadonlySet<string>; readonly into: CountOfPositions },
): Promise<void> {
  const take = (position: PositionToCount, stands: boolean) => {
    if (!on.has(position.proposal)) return
    into.revisions = Math.max(into.revisions, position.revision)
    addLeaves(into.digests, position, stands, round)
    if (stands && position.stance !== NO_STANCE) into.tallies.add(position, position.stance)
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
