import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import * as z from 'zod'
import type { SettledReading } from '../../shared/reading.ts'
import { recordPageSort, recordWithoutLeavesSort, shardPartition } from './keys/keys-of-readings.ts'
import type { Table } from './table.ts'

/*
 * What a large settled reading has in its record, made once, when it is settled: its leaves in their order, in pages, and everything
 * else of it. It can be made again from what was submitted, as that of a small reading is each time it is asked for.
 */

/** The most bytes of a page: an item has 400 KB at most, and what cannot be compressed becomes hardly longer. */
export const MOST_PAGE_BYTES = 350_000

const Page = z.object({ packed: z.instanceof(Uint8Array) })
const Piece = z.object({ packed: z.instanceof(Uint8Array), of: z.int().min(1) })

/** The same bytes each time, so that a run that is repeated writes what is there already. */
const pack: (text: string) => Promise<Buffer> = promisify(gzip)
const unpack: (bytes: Uint8Array) => Promise<Buffer> = promisify(gunzip)

/** Writes a page of leaves. Page 0 is in the first shard, page 1 in the second, and so on. @param text of at most {@link MOST_PAGE_BYTES} */
export async function storeLeaves(table: Table, reading: SettledReading, page: number, text: string): Promise<void> {
  await table.put(pageKey(reading, page), { packed: await pack(text) })
}

/** A page of leaves. @throws {Error} if there is none */
export async function readLeaves(table: Table, reading: SettledReading, page: number): Promise<string> {
  const stored = await table.get(pageKey(reading, page))
  if (stored === undefined) throw new Error(`the record of ${reading.id} lacks its page ${page}`)
  return (await unpack(Page.parse(stored).packed)).toString()
}

/** Writes what else a reading has in its record, in several items if it is long. Its pages are complete when this is there. */
export async function storeWithoutLeaves(table: Table, reading: SettledReading, text: string): Promise<void> {
  const packed = await pack(text)
  const of = Math.ceil(packed.length / MOST_PAGE_BYTES)
  // The first one last: who finds it finds the others.
  for (let piece = of - 1; piece >= 0; piece -= 1) {
    const part = packed.subarray(piece * MOST_PAGE_BYTES, (piece + 1) * MOST_PAGE_BYTES)
    await table.put(pieceKey(reading, piece), { packed: part, of })
  }
}

/** What else a reading has in its record; `undefined` if its record is made anew each time. */
export async function findWithoutLeaves(table: Table, reading: SettledReading): Promise<string | undefined> {
  const first = await table.get(pieceKey(reading, 0))
  if (first === undefined) return undefined
  const { packed, of } = Piece.parse(first)
  const others = Array.from({ length: of - 1 }, async (_, index) =>
    Piece.parse(await table.get(pieceKey(reading, index + 1))),
  )
  const pieces = [packed, ...(await Promise.all(others)).map((piece) => piece.packed)]
  return (await unpack(Buffer.concat(pieces))).toString()
}

function pageKey({ id, shards, settlement }: SettledReading, page: number) {
  return { pk: shardPartition(id, page % shards), sk: recordPageSort(settlement.run, page) }
}

function pieceKey({ id, settlement }: SettledReading, piece: number) {
  return { pk: shardPartition(id, 0), sk: recordWithoutLeavesSort(settlement.run, piece) }
}
