import type { Reading } from '../../shared/reading.ts'
import { reviewedIn, rootsIn, type StandingRoot } from '../../shared/standing/roots.ts'
import type { WhatStands } from '../../shared/standing/what-stands.ts'
import type { FrozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { readWhatStands } from './read-what-stands.ts'

/** What stands that the texts of a reading can amend. A process reads it once for a round. */
export async function readRoots(
  table: Table,
  reading: Pick<Reading, 'stage' | 'reviews'>,
  round: Pick<FrozenRound, 'previous'>,
): Promise<readonly StandingRoot[]> {
  return round.previous === undefined ? [] : rootsIn(reading, await readWhatStands(table, round))
}

/** The basket that stands and that the lane of a reading reviews; `undefined` in other lanes. */
export async function readReviewed(
  table: Table,
  { reviews }: Pick<Reading, 'reviews'>,
  round: Pick<FrozenRound, 'previous'>,
): Promise<WhatStands['baskets'][number] | undefined> {
  return reviews === undefined ? undefined : reviewedIn(await readWhatStands(table, round), reviews)
}
