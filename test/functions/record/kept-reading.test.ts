import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { listFiles, readRecordPart } from '../../../functions/operate/files-of-dialogue.ts'
import { sha256 } from '../../../functions/record/hashing.ts'
import { heldReading, readAlone } from '../../../functions/record/held-reading.ts'
import { keepReading } from '../../../functions/record/keep-reading.ts'
import { readRecord, readRecordForDocuments, readRecordText } from '../../../functions/record/read-record.ts'
import { readingAlone } from '../../../functions/record/reading-of-record.ts'
import { settleNow } from '../../../functions/round/settle-the-reading.ts'
import { findWithoutLeaves } from '../../../functions/store/record-pages.ts'
import { findRound } from '../../../functions/store/rounds.ts'
import type { Table } from '../../../functions/store/table.ts'
import { downloadFile } from '../../../infra/operate/download-file.ts'
import { bracketMapDocument } from '../../../shared/bracket-map/map-document.ts'
import { concordanceOfRound } from '../../../shared/concordance/concordance-of-round.ts'
import type { Attribution } from '../../../shared/dialogue.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { Edition, editionOf, withoutConsultations } from '../../../shared/proof/edition.ts'
import type { SettledReading } from '../../../shared/reading.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { storeEndpoint } from '../../a-table.ts'
import { IS_IN_ALL, sized } from '../../many.ts'
import { killedAt } from '../actions/killed-at-every-call.ts'
import { aClosedReadingIn, type Settling } from './a-counted-reading.ts'

/** With the padding, above ten thousand leaves: twelve for each text and person, and as many for the withdrawal. */
const LARGE = { people: 24, texts: 36 }

let store: Awaited<ReturnType<typeof storeEndpoint>>
beforeAll(async () => {
  store = await storeEndpoint()
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(() => {
  vi.useRealTimers()
  return store.stop()
})

const WAYS: readonly { readonly attribution: Attribution; readonly shards: number }[] = [
  { attribution: 'none', shards: 3 },
  { attribution: 'side', shards: 1 },
]

describe.each(WAYS.slice(0, sized({ atOnce: 1, inAll: 2 })))(
  'a large reading, of which the record is kept (attribution: $attribution, shards: $shards)',
  (how) => {
    let table: Table
    let reading: SettledReading
    let whole: RoundRecord
    beforeAll(async () => {
      ;({ table, reading } = await aSettledReading({ ...LARGE, ...how }))
      await keepReading(table, reading)
      whole = await readRecord(table, 1)
    })

    test('is kept in several pages', async () => {
      expect(reading.settlement.counted).toBeGreaterThan(10_000)
      expect(await pagesOf(table, reading)).toBeGreaterThan(5)
    })

    test.each(Edition.options)('has the text of the record, edition %s, whole and by its parts', async (edition) => {
      const text = await readRecordText(table, 1, edition)

      const expected = JSON.stringify(editionOf(whole, edition))
      expect(text).toMatchObject({ head: whole.head, length: expected.length })
      expect((await text.read(0, text.length)) === expected).toBe(true)
      const parts: string[] = []
      for (let from = 0; from < text.length; from += 777_777) parts.push(await text.read(from, from + 777_777))
      expect(parts.join('') === expected).toBe(true)
    })

    test('has the text of the record for who may not know of consultations', async () => {
      const text = await readRecordText(table, 1, 'delegations', false)

      const expected = JSON.stringify(editionOf(withoutConsultations(whole), 'delegations'))
      expect((await text.read(0, text.length)) === expected).toBe(true)
    })

    test('gives the same documents', async () => {
      const short = await readRecordForDocuments(table, 1)

      expect(short.head).toBe(whole.head)
      expect(short.readings[0]?.submissions.length).toBeLessThan(100)
      for (const edition of Edition.options) {
        const [ofShort, ofWhole] = [editionOf(short, edition), editionOf(whole, edition)]
        expect(instrumentOf(ofShort, 'en')).toEqual(instrumentOf(ofWhole, 'en'))
        expect(bracketMapDocument(ofShort, 'en', sha256)).toEqual(bracketMapDocument(ofWhole, 'en', sha256))
        expect(concordanceOfRound(ofShort)).toEqual(concordanceOfRound(ofWhole))
      }
    })

    test('is exported by its parts, as it is', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'parley-kept-'))
      const kept = { table, slug: 'river-and-sea' }
      const listed = (await listFiles(kept)).filter(({ inParts }) => inParts)
      let parts = 0
      const ask = async (asked: Readonly<Record<string, unknown>>) => {
        parts += 1
        return readRecordPart(kept, asked as never)
      }

      for (const one of listed) {
        await downloadFile({ ask: ask as never }, one, join(folder, one.name))
      }

      const written = await Promise.all(listed.map(({ name }) => readFile(join(folder, name), 'utf8')))
      await rm(folder, { recursive: true })
      expect(
        written.map((text, index) => text === JSON.stringify(editionOf(whole, Edition.options[index] ?? 'public'))),
      ).toEqual([true, true, true])
      expect(parts).toBeGreaterThan(3)
    })

    test('is not counted again: no position is read, and of its pages those of the part alone', async () => {
      const seen: string[] = []
      const watched = seenBy(table, (key) => seen.push(key))

      const text = await readRecordText(watched, 1, 'delegations')
      const before = seen.length
      await text.read(text.length / 2, text.length / 2 + 1_000)

      expect(seen.filter((call) => call.includes('POSITION'))).toEqual([])
      expect(seen.filter((call) => call.includes('LEAVES')).length).toBeLessThanOrEqual(2)
      expect(seen.length - before).toBeLessThanOrEqual(2)
    })
  },
)

test('what is kept of a reading is the same, although runs are killed at its calls', async () => {
  const { table, reading } = await aSettledReading(LARGE)
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const calls = IS_IN_ALL ? [1, 2, 3, 4, 5, 6, 7, 8] : [1, 4, 7]
  for (const call of calls) {
    await keepReading(killedAt(table, call, 'after'), reading)
    expect([call, await findWithoutLeaves(table, reading)]).toEqual([call, undefined])
  }
  expect(logged).toHaveBeenCalledTimes(calls.length)
  logged.mockRestore()

  await keepReading(table, reading)

  const round = await findRound(table, 1)
  if (round === undefined) throw new Error('there is no round')
  const { recorded, ...others } = await readAlone(table, reading, round)
  const { recorded: all, ...same } = readingAlone(await heldReading(table, reading, round), round)
  expect(others).toEqual(same)
  expect({ ...recorded, submissions: [] }).toEqual({ ...all, submissions: [] })
  const text = await readRecordText(table, 1, 'complete')
  expect((await text.read(0, text.length)) === JSON.stringify(await readRecord(table, 1))).toBe(true)
})

test('of a small reading nothing is kept', async () => {
  const { table, reading } = await aSettledReading({})

  await keepReading(table, reading)

  expect(await pagesOf(table, reading)).toBe(0)
})

async function aSettledReading(how: Settling) {
  const { table, reading } = await aClosedReadingIn(store.config, how)
  return { table, reading: await settleNow(table, reading) }
}

/** How many items are kept of what a reading has in its record. */
async function pagesOf(table: Table, { id, shards }: SettledReading): Promise<number> {
  const counts = Array.from({ length: shards }, (_, shard) => table.count(`READING#${id}#${shard}`, 'RECORD#'))
  return (await Promise.all(counts)).reduce((total, one) => total + one, 0)
}

/** A table that tells the sort key of each call. */
function seenBy(table: Table, tell: (sort: string) => void): Table {
  return {
    ...table,
    get(key) {
      tell(key.sk)
      return table.get(key)
    },
    query(pk, prefix, only) {
      tell(prefix ?? '')
      return table.query(pk, prefix, only)
    },
  }
}
