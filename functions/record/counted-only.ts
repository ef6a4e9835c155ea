import type { Position } from '../../shared/position.ts'
import type { SettledReading } from '../../shared/reading.ts'
import { memoizeFinal } from '../platform/memo.ts'
import { countedAmong } from '../store/counted-digests.ts'
import { readRevisions } from '../store/positions.ts'
import type { FrozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { digestOf } from './hashing.ts'
import { recordedPosition } from './leaves.ts'

/** No function runs as long as this (`infra/parley-function.ts`), so nothing is written later after its request arrived. */
const LATEST_WRITE_MS = 5 * 60 * 1_000

/** Forty people who read in two lanes, and some more. */
const memoizeCounted = memoizeFinal<readonly Position[]>(100)

/**
 * A participant's revisions that a settled reading counted. They are read once for each process: a settlement never changes.
 * What was written as the reading closed may be stored without having been counted.
 */
export async function readOwnCounted(
  table: Table,
  reading: SettledReading,
  round: FrozenRound,
  participant: string,
): Promise<readonly Position[]> {
  return memoizeCounted(table, `${reading.settlement.run} ${participant}`, async () =>
    countedOnly(table, reading, round, await readRevisions(table, reading.id, reading.shards, participant)),
  )
}

/** What was written long before the reading closed was counted, and is not looked up. */
async function countedOnly(
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
