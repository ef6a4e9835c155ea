import * as z from 'zod'
import { Position } from '../../shared/position.ts'
import { positionSort, SORT, shardPartition } from './keys/keys-of-readings.ts'
import { positionIn } from './positions.ts'
import type { Stored, Table } from './table.ts'

/** What a settlement needs of a position that was stored with the digests of its leaves. */
const DigestedPosition = z.object({
  ...Position.pick({ proposal: true, participant: true, side: true, revision: true, stance: true }).shape,
  leaves: z.instanceof(Uint8Array),
})
export type DigestedPosition = z.infer<typeof DigestedPosition>

/** A position with its digests, or the whole of one that was stored without. */
export type PositionToCount = DigestedPosition | Position

const SENT = Object.keys(DigestedPosition.shape)

/**
 * All positions in one shard of a reading, page by page, in the order of their keys, to be counted. Of a page whose positions
 * have their digests, only what counts is sent. While a version that stored none is replaced, a page can have both: it is read whole.
 */
export async function* pagesToCount(
  table: Table,
  reading: string,
  shard: number,
): AsyncGenerator<readonly PositionToCount[]> {
  const pk = shardPartition(reading, shard)
  let before: string | undefined
  for await (const page of table.query(pk, SORT.position, SENT)) {
    const last = page.at(-1)
    if (last === undefined) continue
    const until = sortOf(last)
    if (page.every(({ leaves }) => leaves !== undefined)) yield page.map((one) => DigestedPosition.parse(one))
    else yield* wholePositions(table, pk, before, until)
    before = until
  }
}

/** The positions after a sort key, up to another one and with it, page by page. */
async function* wholePositions(
  table: Table,
  pk: string,
  before: string | undefined,
  until: string,
): AsyncGenerator<readonly Position[]> {
  let after = before
  while (true) {
    const { stored, next } = await table.stretch(pk, SORT.position, after)
    yield stored.filter((one) => sortOf(one) <= until).map(positionIn)
    if (next === undefined || next >= until) return
    after = next
  }
}

function sortOf({ participant, proposal, revision }: Stored): string {
  return positionSort(String(participant), String(proposal), Number(revision))
}
