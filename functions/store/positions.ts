import { Position } from '../../shared/position.ts'
import { memoOf, setNewest } from '../platform/memo.ts'
import { cacheAppended } from './appended.ts'
import { positionSort, positionsOf, SORT, shardOf, shardPartition } from './keys/keys-of-readings.ts'
import { written } from './store-errors.ts'
import { all, type Stored, type Table } from './table.ts'
import { requireWellFormed } from './well-formed.ts'

/**
 * Appends a revision of a position; `false` when that revision exists. Nothing is overwritten.
 *
 * @param leaves the digests of its leaves, in the form of `functions/record/packed-leaves.ts`; absent in rounds that store none
 * @throws {IllFormedText}
 */
export async function appendPosition(
  table: Table,
  position: Position,
  shards: number,
  leaves?: Uint8Array,
): Promise<boolean> {
  requireWellFormed(position, 'position')
  const { reading, proposal, participant, revision } = position
  const pk = shardPartition(reading, shardOf(participant, shards))
  cache.forget(table, pk, positionsOf(participant))
  const key = { pk, sk: positionSort(participant, proposal, revision) }
  return written(table.putNew(key, { ...position, ...(leaves !== undefined && { leaves }) }))
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
  return stored.map(positionIn)
}

/** The same for a reading, from the cache of this process, as current as a read (`appended.ts`). */
export async function cachedRevisions(
  table: Table,
  reading: string,
  shards: number,
  participant: string,
): Promise<readonly Position[]> {
  return cache.read(table, shardPartition(reading, shardOf(participant, shards)), positionsOf(participant))
}

/** Forty people who read in two lanes, and some more: a few megabytes. */
const cache = cacheAppended(100, (stored) => stored.map(positionIn))

/** A revision of a position, or `undefined`. */
export async function findRevision(
  table: Table,
  { reading, participant, proposal }: Pick<Position, 'reading' | 'participant' | 'proposal'>,
  revision: number,
  shards: number,
): Promise<Position | undefined> {
  const pk = shardPartition(reading, shardOf(participant, shards))
  const stored = await table.get({ pk, sk: positionSort(participant, proposal, revision) })
  return stored === undefined ? undefined : positionIn(stored)
}

/** The last revision of each position, from revisions in the order of their keys. */
export function lastRevisions<One extends Pick<Position, 'participant' | 'proposal'>>(
  revisions: readonly One[],
): readonly One[] {
  return revisions.filter((position, index) => {
    const next = revisions[index + 1]
    return next?.proposal !== position.proposal || next.participant !== position.participant
  })
}

/** All positions in one shard of a reading, page by page, in the order of their keys. */
export async function* pagesOfPositions(
  table: Table,
  reading: string,
  shard: number,
): AsyncGenerator<readonly Position[]> {
  for await (const page of table.query(shardPartition(reading, shard), SORT.position)) {
    yield page.map(positionIn)
  }
}

/** The position in an item. The digests of its leaves are for its settlement alone. */
export function positionIn({ leaves: _, ...position }: Stored): Position {
  return Position.parse(position)
}

/**
 * The last revision of every position of a reading, among those that count. All are held in memory: for readings that
 * are small enough for a page.
 */
export async function readLastPositions(
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
 * Those of the participants who have taken a position in a reading. No position is read. A participant who was heard
 * stays heard, so a process queries only for the others. So does one who took every position back: facilitators see who
 * was heard, and would learn of it.
 */
export async function participantsHeard(
  table: Table,
  reading: string,
  shards: number,
  participants: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = heardByReading(table).get(reading) ?? new Set()
  const answers = await Promise.all(
    participants.map(async (one) => {
      const isHeard =
        known.has(one) || (await table.has(shardPartition(reading, shardOf(one, shards)), positionsOf(one)))
      return isHeard ? [one] : []
    }),
  )
  // Another call may have added to the set meanwhile.
  const heard = new Set([...(heardByReading(table).get(reading) ?? []), ...answers.flat()])
  setNewest(heardByReading(table), reading, heard, MAX_READINGS)
  return heard
}

/**
 * Those of the participants who had taken a position in a reading by a moment, whenever it is asked. The times of positions decide, so
 * that whoever asks does not choose what is counted. A process reads the positions of a participant until it has found the first one.
 */
export async function participantsHeardBy(
  table: Table,
  { id, shards }: { readonly id: string; readonly shards: number },
  participants: readonly string[],
  moment: Date,
): Promise<ReadonlySet<string>> {
  const known = firstHeard(table).get(id) ?? new Map<string, string>()
  const unknown = participants.filter((one) => !known.has(one))
  const found = await Promise.all(
    unknown.map(async (one) => {
      const [first] = (await readRevisions(table, id, shards, one)).map(({ takenAt }) => takenAt).toSorted()
      return first === undefined ? [] : [[one, first] as const]
    }),
  )
  // Another call may have added to the map meanwhile.
  const first = new Map([...(firstHeard(table).get(id) ?? []), ...known, ...found.flat()])
  setNewest(firstHeard(table), id, first, MAX_READINGS)
  const until = moment.toISOString()
  const isHeard = (takenAt: string | undefined) => takenAt !== undefined && takenAt < until
  return new Set(participants.filter((one) => isHeard(first.get(one))))
}

/** As many readings as a dialogue may have open at once, one in each of 40 lanes, and some that have closed. */
const MAX_READINGS = 100

const heardByReading = memoOf(() => new Map<string, ReadonlySet<string>>())
/** When each participant took their first position, by reading. */
const firstHeard = memoOf(() => new Map<string, ReadonlyMap<string, string>>())
