import * as z from 'zod'
import type { Counted } from '../../shared/outcomes.ts'
import { Stance } from '../../shared/stance.ts'
import { newId } from '../platform/random.ts'
import { pagesOfDigests, storeDigests } from './counted-digests.ts'
import { SORT, shardPartition, tallySort } from './keys/keys-of-readings.ts'
import { written } from './store-errors.ts'
import { all, type Table } from './table.ts'

/** The counts of so many texts fit well below the 400 KB of an item. */
const TEXTS_A_PAGE = 500

/** How many positions of each stance a shard has, by text and side. */
type Counts = Counted['counts']

const Tally = z.object({
  counts: z.record(z.string(), z.record(z.string(), z.partialRecord(Stance, z.int().min(1)))),
})

/** That a shard was counted: by which count, how many digests it has, and the most revisions of one position. */
const ShardCount = z.object({ count: z.string(), digests: z.int().min(0), revisions: z.int().min(1) })
export type ShardCount = z.infer<typeof ShardCount>

/** What a shard of a closed reading was counted to. */
export type CountedShard = { readonly counts: Counts; readonly digests: Iterable<string>; readonly revisions: number }

/**
 * Stores what a shard was counted to: the digests and the counts under an id of their own, then the item that names it. That item is
 * written once. So a shard that is counted twice, also at the same time, has one count, and what the other one left is read by nobody.
 */
export async function storeShardCount(
  table: Table,
  reading: string,
  shard: number,
  { counts, digests, revisions }: CountedShard,
): Promise<void> {
  const pk = shardPartition(reading, shard)
  const count = newId()
  const many = await storeDigests(table, inOneShard(pk), count, digests)
  const texts = Object.entries(counts)
  for (let page = 0; page * TEXTS_A_PAGE < texts.length; page += 1) {
    const some = texts.slice(page * TEXTS_A_PAGE, (page + 1) * TEXTS_A_PAGE)
    await table.put({ pk, sk: tallySort(count, page) }, { counts: Object.fromEntries(some) })
  }
  await written(table.putNew({ pk, sk: SORT.shardCount }, { count, digests: many, revisions }))
}

/** The count of a shard; `undefined` if it was not counted by itself. */
export async function findShardCount(table: Table, reading: string, shard: number): Promise<ShardCount | undefined> {
  const stored = await table.get({ pk: shardPartition(reading, shard), sk: SORT.shardCount })
  return stored && ShardCount.parse(stored)
}

/** The counts of a shard, page by page: each is of other texts. */
export async function readTallies(
  table: Table,
  reading: string,
  shard: number,
  { count }: ShardCount,
): Promise<readonly Counts[]> {
  const stored = await all(table.query(shardPartition(reading, shard), tallySort(count)))
  return stored.map((one) => Tally.parse(one).counts)
}

/** The digests of a shard in their order, page by page. */
export function digestsOfShard(
  table: Table,
  reading: string,
  shard: number,
  { count }: ShardCount,
): AsyncIterable<readonly string[]> {
  return pagesOfDigests(table, inOneShard(shardPartition(reading, shard)), count)
}

function inOneShard(pk: string) {
  return { partition: () => pk, shards: 1 }
}
