import { isSettled, type Reading } from '../../shared/reading.ts'
import { readSettledTexts, type SettledTexts } from '../record/settled-texts.ts'
import type { FrozenRound } from '../store/rounds.ts'
import { readTexts } from '../store/settlements.ts'
import type { Table } from '../store/table.ts'

/** Reads the proposals of a reading; after it is settled with their outcomes, and the objections that were counted. */
export async function seeProposals(table: Table, reading: Reading, round: FrozenRound): Promise<SettledTexts> {
  if (isSettled(reading)) return readSettledTexts(table, reading, round)
  return { proposals: await readTexts(table, reading, round), outcomes: [], objections: [] }
}
