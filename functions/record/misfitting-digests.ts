import type { SettledReading } from '../../shared/reading.ts'
import type { Round } from '../../shared/round.ts'
import { SORT, shardPartition } from '../store/keys/keys-of-readings.ts'
import { positionIn } from '../store/positions.ts'
import type { Table } from '../store/table.ts'
import { digestOf, pseudonymOf } from './hashing.ts'
import { recordedPosition } from './leaves.ts'
import { packLeaves } from './packed-leaves.ts'

/**
 * Where the digests that are stored with a position are not those of what it says: its proposal, revision and pseudonym, one place a
 * line; nothing if all fit. Its settlement counted them as they are, so the record cannot be assembled.
 */
export async function misfittingDigests(
  table: Table,
  { id, shards }: SettledReading,
  round: Round,
): Promise<readonly string[]> {
  const places: string[] = []
  for (let shard = 0; shard < shards; shard += 1) {
    for await (const page of table.query(shardPartition(id, shard), SORT.position)) {
      for (const stored of page) {
        if (!(stored['leaves'] instanceof Uint8Array)) continue
        const revision = positionIn(stored)
        const { position, words } = recordedPosition(revision, round)
        const leaves = [position, ...words]
        if (Buffer.compare(packLeaves(leaves, leaves.map(digestOf)), stored['leaves']) === 0) continue
        const whose = pseudonymOf(round.secret, revision)
        places.push(`${revision.proposal}, revision ${revision.revision} of ${whose}: its digests do not fit it`)
      }
    }
  }
  return places
}
