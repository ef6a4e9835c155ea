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

/** The proposals of a reading; after it is settled with their outcomes, and the objections that were counted. */
export type SeenProposals = {
  readonly proposals: readonly Proposal[]
  readonly outcomes: readonly Outcome[]
  readonly objections: readonly Position[]
}

/** Reads the proposals of a reading. A process reads those of a settled reading once, because a settlement is final. */
export async function seeProposals(table: Table, reading: Reading, round: FrozenRound): Promise<SeenProposals> {
  if (!isSettled(reading)) return { proposals: await readTexts(table, reading, round), outcomes: [], objections: [] }
  return memoizeSettled(table, reading.id, async () => {
    const [before, outcomes, objections] = await Promise.all([
      readTexts(table, reading, round),
      readOutcomes(table, reading),
      objectionsIn(table, reading, round),
    ])
    return { proposals: before, outcomes, objections }
  })
}

/** One settled reading for each of at most 40 lanes. */
const memoizeSettled = memoize<SeenProposals>(40)

/** The counted objections. A position that arrived while the reading closed may be stored without being counted. */
async function objectionsIn(table: Table, reading: SettledReading, round: FrozenRound) {
  const counted = new Set(await readCounted(table, reading))
  const heard = await readLastPositions(table, reading.id, reading.shards, (one) =>
    counted.has(digestOf(recordedPosition(one, round).position)),
  )
  return heard.filter((position) => position.change !== undefined)
}
