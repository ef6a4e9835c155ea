import { Position } from '../../shared/position.ts'
import { positionSort, positionsOf, SORT, shardOf, shardPartition } from './keys.ts'
import { all, type Table, written } from './table.ts'

/** Appends a revision of a position; `false` when that revision exists already. Nothing is overwritten. */
export async function appendPosition(table: Table, position: Position, shards: number): Promise<boolean> {
  const { reading, proposal, participant, revision } = position
  const pk = shardPartition(reading, shardOf(participant, shards))
  return written(table.putNew({ pk, sk: positionSort(participant, proposal, revision) }, position))
}

/** Every revision of a participant's positions in a reading, or on one proposal of it, oldest first. */
export async function readRevisions(
  table: Table,
  reading: string,
  shards: number,
  participant: string,
  proposal?: string,
): Promise<readonly Position[]> {
  const pk = shardPartition(reading, shardOf(participant, shards))
  const stored = await all(table.query(pk, positionsOf(participant, proposal)))
  return stored.map((one) => Position.parse(one))
}

/** Whether a revision of a position is there; the one before the first, 0, is no revision and always is. */
export async function hasRevision(
  table: Table,
  { reading, participant, proposal }: Pick<Position, 'reading' | 'participant' | 'proposal'>,
  revision: number,
  shards: number,
): Promise<boolean> {
  if (revision === 0) return true
  const pk = shardPartition(reading, shardOf(participant, shards))
  return (await table.get({ pk, sk: positionSort(participant, proposal, revision) })) !== undefined
}

/** The last revision of each position among revisions that lie side by side. */
export function lastRevisions(revisions: readonly Position[]): readonly Position[] {
  return revisions.filter((position, index) => {
    const next = revisions[index + 1]
    return next?.proposal !== position.proposal || next.participant !== position.participant
  })
}

/** Everything one shard of a reading holds by way of positions, page by page, revisions side by side. */
export async function* pagesOfPositions(
  table: Table,
  reading: string,
  shard: number,
): AsyncGenerator<readonly Position[]> {
  for await (const page of table.query(shardPartition(reading, shard), SORT.position)) {
    yield page.map((one) => Position.parse(one))
  }
}

/** The last revision that counts of every position of a reading: for what is small enough to be shown on a page. */
export async function countHeard(
  table: Table,
  reading: string,
  shards: number,
  counts: (position: Position) => boolean,
): Promise<readonly Position[]> {
  const parts = await Promise.all(
    Array.from({ length: shards }, async (_, shard) => {
      const revisions: Position[] = []
      for await (const page of pagesOfPositions(table, reading, shard)) revisions.push(...page.filter(counts))
      return lastRevisions(revisions)
    }),
  )
  return parts.flat()
}

/**
 * Which of these participants have taken a position in a reading, without reading any. Who was heard once stays
 * heard: a process asks only after those who were not yet.
 */
export async function countHeardOnce(
  table: Table,
  reading: string,
  shards: number,
  participants: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = heard.get(table)?.get(reading) ?? new Set()
  const answers = await Promise.all(
    participants.map(async (one) => {
      const spoke = known.has(one) || (await table.has(shardPartition(reading, shardOf(one, shards)), positionsOf(one)))
      return spoke ? [one] : []
    }),
  )
  const all = new Set([...(heard.get(table)?.get(reading) ?? []), ...answers.flat()])
  heard.set(table, new Map(heard.get(table)).set(reading, all))
  return all
}

const heard = new WeakMap<Table, ReadonlyMap<string, ReadonlySet<string>>>()
