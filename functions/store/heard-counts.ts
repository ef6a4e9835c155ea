import * as z from 'zod'
import { heardCountKey } from './keys/keys-of-rounds.ts'
import { written } from './store-errors.ts'
import type { Table } from './table.ts'

/** How many of each side were heard in a reading at one of its counts. */
const HeardCount = z.object({ count: z.int().min(0), heard: z.record(z.string(), z.int().min(0)) })
export type HeardCount = z.infer<typeof HeardCount>

/**
 * How many of each side were heard at the last count. It is made once for each count, and every screen shows the same.
 *
 * @param due which count is due; 0 before the first one
 * @param counted counts
 */
export async function heardAtLastCount(
  table: Table,
  { round, id }: { readonly round: number; readonly id: string },
  due: number,
  counted: () => Promise<HeardCount['heard']>,
): Promise<HeardCount['heard']> {
  const stored = await table.get(heardCountKey(round, id))
  const last = stored === undefined ? { count: 0, heard: {} } : HeardCount.parse(stored)
  if (last.count >= due) return last.heard
  const heard = await counted()
  const isMine = await written(
    table.update(heardCountKey(round, id), {
      set: '#count = :due, heard = :heard',
      when: 'attribute_not_exists(pk) OR #count < :due',
      names: { '#count': 'count' },
      values: { ':due': due, ':heard': heard },
    }),
  )
  // Another request has made this count.
  return isMine ? heard : heardAtLastCount(table, { round, id }, due, counted)
}
