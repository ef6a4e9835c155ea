import { isSettled, type Reading } from '../../shared/reading.ts'
import type { Looking } from '../../shared/texts-in-batches.ts'
import { readSettledTexts, type SettledTexts } from '../record/settled-texts.ts'
import type { FrozenRound } from '../store/rounds.ts'
import { readSeenTexts } from '../store/seen-texts.ts'
import type { Table } from '../store/table.ts'

/** Reads the proposals of a reading that the viewer sees; after it is settled with their outcomes, and the objections that were counted. */
export async function seeProposals(
  table: Table,
  viewer: Looking,
  reading: Reading,
  round: FrozenRound,
  now: Date,
): Promise<SettledTexts> {
  if (isSettled(reading)) return readSettledTexts(table, reading, round)
  return { proposals: await readSeenTexts(table, viewer, reading, round, now), outcomes: [], objections: [] }
}
