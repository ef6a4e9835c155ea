import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countedAmong, countedIn, readCounted, storeDigests } from '../../../functions/store/counted-digests.ts'
import { countedSort, shardPartition } from '../../../functions/store/keys/keys-of-readings.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aSettledReading } from '../../builders.ts'

let local: LocalTable
beforeAll(async () => {
  local = await localTable()
})
afterAll(() => local.stop())

const digestsOf = (many: number) =>
  Array.from({ length: many }, (_, index) => createHash('sha256').update(`${index}`).digest('hex')).sort()

test.each([
  ['1.terms.1', 1, 0],
  ['1.terms.2', 1, 25_000],
  ['1.terms.3', 3, 1],
  ['1.terms.4', 3, 25_000],
  ['1.terms.5', 3, 40_000],
  ['1.terms.6', 64, 30_000],
])(
  'of %s, in %s shards, %s digests are read in their order',
  async (id, shards, many) => {
    const reading = aSettledReading({ id, shards }, { run: 'run' })
    const digests = digestsOf(many)

    await storeDigests(local.table, countedIn(reading), 'run', digests)

    expect(await readCounted(local.table, reading)).toEqual(digests)
  },
  60_000,
)

test('no shard takes more pages than another, except for one', async () => {
  const reading = { id: '1.terms.7', shards: 3 }
  await storeDigests(local.table, countedIn(reading), 'run', digestsOf(45_000))

  const pages = await Promise.all(
    [0, 1, 2].map(async (shard) => {
      const stored = []
      for await (const some of local.table.query(shardPartition(reading.id, shard))) stored.push(...some)
      return stored.length
    }),
  )

  expect(pages).toEqual([2, 2, 1])
}, 60_000)

test('what an earlier version stored is read: in hexadecimal, and all in the first shard', async () => {
  const reading = aSettledReading({ id: '1.terms.8', shards: 3 }, { run: 'run' })
  const digests = digestsOf(12)
  for (const [page, from] of [0, 5, 10].entries()) {
    const pk = shardPartition(reading.id, 0)
    await local.table.put({ pk, sk: countedSort('run', page) }, { digests: digests.slice(from, from + 5) })
  }

  expect(await readCounted(local.table, reading)).toEqual(digests)
  const [first = '', last = ''] = [digests[0], digests[11]]
  expect(await countedAmong(local.table, reading, [first, last, 'another'])).toEqual(new Set([first, last]))
})
