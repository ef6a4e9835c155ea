import type { Reading } from '../../shared/reading.ts'
import { rootsIn, type StandingRoot } from '../../shared/standing/roots.ts'
import type { FrozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { readWhatStands } from './read-what-stands.ts'

/** What stands that the texts of a reading can amend. A process reads it once for a round. */
export async function readRoots(
  table: Table,
  { stage }: Pick<Reading, 'stage'>,
  round: Pick<FrozenRound, 'previous'>,
): Promise<readonly StandingRoot[]> {
  return round.previous === undefined ? [] : rootsIn(stage, await readWhatStands(table, round))
}
