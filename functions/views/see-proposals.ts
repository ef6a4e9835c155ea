import type { Outcome } from '../../shared/outcomes.ts'
import type { Position } from '../../shared/position.ts'
import type { Proposal } from '../../shared/proposal.ts'
import { isSettled, type Reading, type SettledReading } from '../../shared/reading.ts'
import { memoize } from '../platform/memo.ts'
import { digestOf } from '../record/hashing.ts'
import { recordedPosition } from '../record/leaves.ts'
import { readLastPositions } from '../store/positions.ts'
import type { FrozenRound } from '../store/rounds.ts'
import { readCounted, readOutcomes, readTexts } from '../store/settlements.ts'
import type { Table } from '../store/table.ts'

/** What is before a reading; what became of it, with the objections that were counted, once it is settled. */
export type SeenProposals = {
  readonly proposals: readonly Proposal[]
  readonly outcomes: readonly Outcome[]
  readonly objections: readonly Position[]
}

/** Reads what is before a reading; what a settled one came to once by a process, for a settlement is final. */
export async function seeProposals(table: Table, reading: Reading, round: FrozenRound): Promise<SeenProposals> {
  if (!isSettled(reading)) return { proposals: await readTexts(table, reading, round), outcomes: [], objections: [] }
  return keepSettled(table, reading.id, async () => {
    const [before, outcomes, objections] = await Promise.all([
      readTexts(table, reading, round),
      readOutcomes(table, reading),
      objectionsIn(table, reading, round),
    ])
    return { proposals: before, outcomes, objections }
  })
}

/** As many lanes as a dialogue may have, each with the reading that its page is about. */
const keepSettled = memoize<SeenProposals>(40)

/** What arrived as the door closed may lie in the table uncounted, and is not shown either. */
async function objectionsIn(table: Table, reading: SettledReading, round: FrozenRound) {
  const counted = new Set(await readCounted(table, reading))
  const heard = await readLastPositions(table, reading.id, reading.shards, (one) =>
    counted.has(digestOf(recordedPosition(one, round).position)),
  )
  return heard.filter((position) => position.change !== undefined)
}
