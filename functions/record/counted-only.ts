import type { Position } from '../../shared/position.ts'
import type { SettledReading } from '../../shared/reading.ts'
import { countedAmong } from '../store/counted-digests.ts'
import type { FrozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { digestOf } from './hashing.ts'
import { recordedPosition } from './leaves.ts'

/** No function runs as long as this (`infra/parley-function.ts`), so nothing is written later after its request arrived. */
const LATEST_WRITE_MS = 5 * 60 * 1_000

/**
 * Those of a participant's revisions that a settled reading counted. What was written as the reading closed may be stored
 * without having been counted. What was written long before was counted, and is not looked up.
 */
export async function countedOnly(
  table: Table,
  reading: SettledReading,
  round: FrozenRound,
  revisions: readonly Position[],
): Promise<readonly Position[]> {
  const { at } = reading.closing ?? { at: reading.openedAt }
  const sure = new Date(Date.parse(at) - LATEST_WRITE_MS).toISOString()
  const digests = revisions.map((one) =>
    one.takenAt < sure ? undefined : digestOf(recordedPosition(one, round).position),
  )
  const looked = digests.filter((digest) => digest !== undefined)
  const counted = looked.length === 0 ? new Set<string>() : await countedAmong(table, reading, looked)
  return revisions.filter((_, index) => {
    const digest = digests[index]
    return digest === undefined || counted.has(digest)
  })
}
