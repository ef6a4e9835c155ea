import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { DigestSet, inOrderOfAll } from '../../../functions/record/digest-set.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { countShards, MOST_RUNS, shardsToCount } from '../../../functions/round/count-shards.ts'
import { settleNow } from '../../../functions/round/settle-the-reading.ts'
import { readCounted } from '../../../functions/store/counted-digests.ts'
import { findReading } from '../../../functions/store/readings.ts'
import { readOutcomes } from '../../../functions/store/settlements.ts'
import { findShardCount, storeShardCount } from '../../../functions/store/shard-counts.ts'
import type { Table } from '../../../functions/store/table.ts'
import { isSettled, type Reading } from '../../../shared/reading.ts'
import { storeEndpoint } from '../../a-table.ts'
import { killedAtEveryCall } from '../actions/killed-at-every-call.ts'
import { aClosedReadingIn, anOpenReadingIn, PEOPLE, type Place, type Settling } from './a-counted-reading.ts'

const SHARDS = 8

describe('sorted digests that are merged part by part', () => {
  const digest = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'))

  test('are those of one set, in the same order', async () => {
    const sources = fc.array(fc.tuple(fc.array(digest, { maxLength: 30 }), fc.integer({ min: 1, max: 7 })), {
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(sources, async (all) => {
        const whole = new DigestSet()
        for (const one of all.flatMap(([some]) => some)) whole.add(one)

        const merged = inOrderOfAll(all.map(([some, size]) => inParts(some.toSorted(), size)))

        const found: string[] = []
        for await (const part of merged) found.push(...part)
        expect(found).toEqual([...whole])
      }),
    )
  })
})

describe('a reading whose shards are counted by themselves', () => {
  let store: Awaited<ReturnType<typeof storeEndpoint>>
  beforeAll(async () => {
    store = await storeEndpoint()
    vi.useFakeTimers({ toFake: ['Date'] })
  })
  afterAll(() => {
    vi.useRealTimers()
    return store.stop()
  })

  test.each(['none', 'named'] as const)(
    'has the tree, the outcomes and the record that it has when one run counts it, also in one shard (attribution: %s)',
    async (attribution) => {
      const spread = await settled(await aClosedReading({ attribution, shards: SHARDS }), true)
      const alone = await settled(await aClosedReading({ attribution, shards: SHARDS }))
      const { record, ...inOneShard } = await settled(await aClosedReading({ attribution, shards: 1 }))

      expect(spread).toEqual(alone)
      expect(spread).toMatchObject(inOneShard)
      // The opening of the record says how many shards there are, and the links go on from it.
      expect(spread.record.readings.map(({ submissions }) => submissions)).toEqual(
        record.readings.map(({ submissions }) => submissions),
      )
      expect(spread.counted.length).toBeGreaterThan(PEOPLE)
    },
  )

  test('is settled the same, although each run is killed at any call', async () => {
    const here = await aClosedReading()
    let kills = 0
    for (const one of await dueIn(here)) {
      kills += await killedAtEveryCall(
        here.table,
        (table) => countShards(table, one),
        async () => {},
      )
    }

    expect(kills).toBeGreaterThan(SHARDS)
    expect(await settled(here, true)).toEqual(await settled(await aClosedReading()))
  })

  test('is settled the same, although the merge is killed at any call', async () => {
    const expected = await settled(await aClosedReading())
    const here = await aClosedReading()
    for (const one of await dueIn(here)) await countShards(here.table, one)

    const kills = await killedAtEveryCall(
      here.table,
      async (table) => {
        const found = await findReading(table, here.reading.id)
        const counts = await shardsToCount(table, here.reading)
        if (found?.status === 'closed' && 'counted' in counts) await settleNow(table, found, counts.counted)
      },
      async () => {},
    )

    expect(kills).toBeGreaterThan(SHARDS)
    expect(await settled(here, true)).toEqual(expected)
  })

  test('is settled the same, although every run is started twice at the same time', async () => {
    const here = await aClosedReading()
    const due = await dueIn(here)

    await Promise.all([...due, ...due].map((one) => countShards(here.table, one)))

    expect(await settled(here, true)).toEqual(await settled(await aClosedReading()))
  })

  test('keeps the first count of a shard, although another run counted it later, with what had arrived since', async () => {
    const { table, reading } = await aClosedReading()
    const none = { digests: [], counts: {}, revisions: 1 }
    await storeShardCount(table, reading.id, 0, none)
    const first = await findShardCount(table, reading.id, 0)

    await storeShardCount(table, reading.id, 0, { ...none, digests: ['ab'.repeat(32)] })

    expect(await findShardCount(table, reading.id, 0)).toEqual(first)
    expect(first?.digests).toBe(0)
  })

  test('is not counted while it is open', async () => {
    const { table, reading } = await anOpenReading()

    await expect(countShards(table, { reading: reading.id, shards: [0] })).rejects.toThrow('is open')
  })

  test('is counted by so many runs at most, and each shard by one', async () => {
    const due = await dueIn(await aClosedReading({ shards: 3 * MOST_RUNS }))

    const shards = due.map((one) => one.shards)
    expect(shards).toHaveLength(MOST_RUNS)
    expect(shards.flat().toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 3 * MOST_RUNS }, (_, shard) => shard),
    )
  })

  test('has its copies closed before the first shard is counted', async () => {
    const here = await anOpenReading()
    await here.table.update(
      { pk: 'ROUND#1', sk: `READING#${here.reading.id}` },
      {
        set: '#status = :closed',
        when: '#status = :open',
        names: { '#status': 'status' },
        values: { ':closed': 'closed', ':open': 'open' },
      },
    )

    await dueIn(here)

    for (let shard = 0; shard < SHARDS; shard += 1) {
      const copy = await here.table.get({ pk: `READING#${here.reading.id}#${shard}`, sk: 'STATUS' })
      expect(copy?.['status']).toBe('closed')
    }
  })

  async function dueIn({ table, reading }: Place) {
    const counts = await shardsToCount(table, reading)
    if (!('due' in counts)) throw new Error('it was counted before')
    return counts.due
  }

  /** Settles a reading as the machine does, if it is not settled. @returns what it came to, but for the run and its time */
  async function settled({ table, reading: { id } }: Place, spreads = false) {
    const found = await findReading(table, id)
    if (found?.status === 'closed') {
      await settleNow(table, found, spreads ? await eachCounted(table, found) : undefined)
    }
    const reading = await findReading(table, id)
    if (reading === undefined || !isSettled(reading)) throw new Error(`${id} was not settled`)
    const { run: _, ...settlement } = reading.settlement
    const [counted, outcomes] = [await readCounted(table, reading), await readOutcomes(table, reading)]
    return { settlement, counted, outcomes, record: await readRecord(table, 1) }
  }

  async function eachCounted(table: Table, reading: Reading) {
    const before = await shardsToCount(table, reading)
    for (const one of 'due' in before ? before.due : []) await countShards(table, one)
    const counts = await shardsToCount(table, reading)
    if (!('counted' in counts)) throw new Error('shards are left')
    return counts.counted
  }

  const aClosedReading = (how: Settling = {}) => aClosedReadingIn(store.config, { shards: SHARDS, ...how })
  const anOpenReading = (how: Settling = {}) => anOpenReadingIn(store.config, { shards: SHARDS, ...how })
})

async function* inParts(digests: readonly string[], size: number): AsyncGenerator<readonly string[]> {
  for (let from = 0; from < digests.length; from += size) yield digests.slice(from, from + size)
}
