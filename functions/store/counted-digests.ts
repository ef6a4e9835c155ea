import * as z from 'zod'
import type { SettledReading } from '../../shared/reading.ts'
import { memoOf, setNewest } from '../platform/memo.ts'
import { countedSort, SORT, shardPartition } from './keys/keys-of-readings.ts'
import type { Stored, Table } from './table.ts'

/** The bytes of a digest, which is SHA-256. */
export const DIGEST_BYTES = 32

/** With 32 bytes each a page has 320 KB, below DynamoDB's limit of 400 KB. */
const DIGESTS_A_PAGE = 10_000

/** A page as earlier versions stored it: in hexadecimal, and all pages in the first shard. */
const HexadecimalPage = z.object({ digests: z.array(z.string()).readonly() })

/** A page as it is stored: digests one after the other. */
const Page = z.union([z.object({ packed: z.instanceof(Uint8Array) }), HexadecimalPage])

/** Where the digests of something that is settled are stored: the partitions of its shards, from 0 on. */
export type Counted = { readonly partition: (shard: number) => string; readonly shards: number }

/** Where the digests of a reading are stored. */
export function countedIn({ id, shards }: { readonly id: string; readonly shards: number }): Counted {
  return { partition: (shard) => shardPartition(id, shard), shards }
}

/**
 * Writes the digests of everything that a settling run counted, page by page: all at once a million would take hundreds of
 * megabytes. Page 0 is in the first shard, page 1 in the second, and so on, so that no partition takes all of the writes.
 * Nothing reads them before the settlement names this run.
 *
 * @returns how many there are
 */
export async function storeDigests(
  table: Table,
  { partition, shards }: Counted,
  run: string,
  digests: Digests,
): Promise<number> {
  let page = 0
  let bytes = 0
  for await (const packed of inPages(digests)) {
    await table.put({ pk: partition(page % shards), sk: countedSort(run, page) }, { packed })
    page += 1
    bytes += packed.length
  }
  return bytes / DIGEST_BYTES
}

/** Digests in their order: at once, or as parts that are read one after the other. */
export type Digests = Iterable<string> | AsyncIterable<readonly string[]>

async function* inPages(digests: Digests): AsyncGenerator<Uint8Array> {
  let page = Buffer.alloc(DIGESTS_A_PAGE * DIGEST_BYTES)
  let used = 0
  for await (const part of Symbol.asyncIterator in digests ? digests : [digests]) {
    for (const digest of part) {
      used += page.write(digest, used, 'hex')
      if (used < page.length) continue
      yield page
      page = Buffer.alloc(DIGESTS_A_PAGE * DIGEST_BYTES)
      used = 0
    }
  }
  if (used > 0) yield page.subarray(0, used)
}

/** The digests of everything that a settled reading counted, in order. Padding is not stored. */
export async function readCounted(table: Table, reading: SettledReading): Promise<readonly string[]> {
  return readDigests(table, countedIn(reading), reading.settlement.run)
}

/** The digests of everything that a run counted, in order. */
export async function readDigests(table: Table, counted: Counted, run: string): Promise<readonly string[]> {
  const digests: string[] = []
  for await (const page of pagesOfDigests(table, counted, run)) for (const digest of page) digests.push(digest)
  return digests
}

/** How many answers a process keeps: forty readings of forty people with six texts each. */
const MOST_ANSWERS = 10_000

/** Whether a digest was counted, by run and digest. A settlement never changes. */
const answersOf = memoOf(() => new Map<string, boolean>())

/** Those of some digests that a settled reading counted. Its pages are read once for all of them, and for each process. */
export async function countedAmong(
  table: Table,
  reading: SettledReading,
  digests: readonly string[],
): Promise<ReadonlySet<string>> {
  const answers = answersOf(table)
  const keyOf = (digest: string) => `${reading.settlement.run} ${digest}`
  const unknown = new Set(digests.filter((digest) => !answers.has(keyOf(digest))))
  const counted = new Set(digests.filter((digest) => answers.get(keyOf(digest))))
  if (unknown.size === 0) return counted

  for await (const page of pagesOfDigests(table, countedIn(reading), reading.settlement.run)) {
    for (const digest of page) if (unknown.has(digest)) counted.add(digest)
  }
  for (const digest of unknown) setNewest(answers, keyOf(digest), counted.has(digest), MOST_ANSWERS)
  return counted
}

/** The pages in their order: one of each shard after the other, until a shard has none left. */
export async function* pagesOfDigests(
  table: Table,
  { partition, shards }: Counted,
  run: string,
): AsyncGenerator<readonly string[]> {
  const ofShards = Array.from({ length: shards }, (_, shard) =>
    oneByOne(table.query(partition(shard), `${SORT.counted}${run}#`)),
  )
  for (let page = 0; ; page += 1) {
    const next = await ofShards[page % shards]?.next()
    if (next === undefined || next.done === true) return
    const stored = Page.parse(next.value)
    if ('packed' in stored) {
      yield unpacked(stored.packed)
      continue
    }
    yield stored.digests
    // An earlier version wrote all pages to this shard.
    for await (const other of ofShards[0] ?? []) yield HexadecimalPage.parse(other).digests
    return
  }
}

async function* oneByOne(pages: AsyncIterable<readonly Stored[]>): AsyncGenerator<Stored> {
  for await (const page of pages) yield* page
}

function unpacked(packed: Uint8Array): readonly string[] {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
  return Array.from({ length: bytes.length / DIGEST_BYTES }, (_, index) =>
    bytes.toString('hex', index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES),
  )
}
