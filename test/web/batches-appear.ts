import { readingKey } from '../../functions/store/keys/keys-of-rounds.ts'
import type { Table } from '../../functions/store/table.ts'

/** Has the batches of the floor of an open reading appear, as if it had been opened so many minutes earlier. */
export async function batchesAppear(table: Table, reading: string, minutes = 16): Promise<void> {
  const key = readingKey(1, reading)
  const { openedAt } = (await table.get(key)) ?? {}
  const earlier = new Date(Date.parse(String(openedAt)) - minutes * 60_000).toISOString()
  await table.update(key, { set: 'openedAt = :at', when: 'attribute_exists(pk)', values: { ':at': earlier } })
}
