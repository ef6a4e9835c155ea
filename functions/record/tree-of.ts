import type { SettledReading } from '../../shared/reading.ts'
import { readCounted } from '../store/counted-digests.ts'
import { frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { inOrder } from './digest-set.ts'
import { digestsOfPadding } from './padding-leaves.ts'

/** The digests of all leaves of a settled reading's Merkle tree, in order: counted submissions and padding. */
export async function treeOf(table: Table, reading: SettledReading): Promise<readonly string[]> {
  const { id, round: number, settlement } = reading
  const [counted, round] = await Promise.all([readCounted(table, reading), frozenRound(table, number)])
  const missing = settlement.counted - counted.length
  return round === undefined ? counted : [...inOrder(counted, digestsOfPadding(round.secret, id, missing))]
}
