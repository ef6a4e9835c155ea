import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { orderTexts } from '../../../functions/actions/order-texts.ts'
import { tableChairsTexts } from '../../../functions/actions/table-chairs-texts.ts'
import { tableProposal } from '../../../functions/actions/table-proposal.ts'
import { withdrawProposal } from '../../../functions/actions/withdraw-proposal.ts'
import { readDrafts } from '../../../functions/store/drafts.ts'
import { hold } from '../../../functions/store/held-places.ts'
import { readProposals, tableProposal as store } from '../../../functions/store/proposals.ts'
import { findReading, openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { MOST_MOVED, shareIn } from '../../../shared/places.ts'
import { NEWEST_FORMAT, type RecordFormat } from '../../../shared/record-format.ts'
import { localTable } from '../../a-table.ts'
import { aDefinition, aParticipant, aProposal, aReading, aRound } from '../../builders.ts'
import { aRoundWithCoChairs, CLEO, REX } from './a-reading-with-co-chairs.ts'

const ADA = aParticipant({ id: 'ada' })
const BEA = aParticipant({ id: 'bea', side: 'sea' })
const OTHERS = Array.from({ length: 39 }, (_, index) => `delegate ${index}`)
const FAY = { role: 'facilitator', id: 'fay', name: 'Fay', joinedAt: '2026-01-01T00:00:00.000Z' } as const

describe('places of a reading', () => {
  let here: Awaited<ReturnType<typeof localTable>>
  let readings = 0
  beforeAll(async () => {
    here = await localTable()
    await startRound(here.table, { ...aRound(), round: 1, format: NEWEST_FORMAT })
    await startRound(here.table, { ...aRound(), round: 2, format: 'parley-record/2' })
  })
  afterAll(() => here.stop())

  async function anOpenReading(members: readonly string[] = [ADA.id], format: RecordFormat = NEWEST_FORMAT) {
    readings += 1
    const round = format === NEWEST_FORMAT ? 1 : 2
    const roll = { river: members.length, sea: 1 }
    const reading = aReading({ id: `${round}.terms.${readings}`, round, number: readings, roll })
    await freezeRoll(here.table, reading.id, reading.shards, { river: members, sea: [BEA.id] })
    await openReading(here.table, reading)
    return reading
  }
  const tables = (who: typeof ADA, reading: string, term: string, key: string) =>
    tableProposal(here.table, who, { reading, body: aDefinition(term), key }, new Date())
  const tabled = (id: string) => readProposals(here.table, id, 1)

  test('somebody who tables many texts at once takes no more than their share', async () => {
    // Forty of a side: each has a share of five texts.
    const reading = await anOpenReading([ADA.id, ...OTHERS])
    const { texts } = shareIn(reading, [])

    const all = await Promise.allSettled(
      Array.from({ length: 2 * texts }, (_, index) => tables(ADA, reading.id, `Term ${index}`, `key ${index}`)),
    )

    const taken = all.filter(({ status }) => status === 'fulfilled').length
    expect(taken).toBeLessThanOrEqual(texts)
    expect(await tabled(reading.id)).toHaveLength(taken)
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['share-reached']))
    // Nothing stays reserved for what was refused: the rest of the share is there.
    for (let more = taken; more < texts; more += 1) await tables(ADA, reading.id, `More ${more}`, `more ${more}`)
    await expect(tables(ADA, reading.id, 'One too many', 'last')).rejects.toMatchObject({ code: 'share-reached' })
  })

  test('headings that are tabled at once take no more than their author’s share of bytes', async () => {
    const reading = await anOpenReading([ADA.id, ...OTHERS])
    const heading = (index: number) => `${index}${'𐍈'.repeat(198)}`

    const all = await Promise.allSettled(
      Array.from({ length: 4 }, (_, index) => tables(ADA, reading.id, heading(index), `key ${index}`)),
    )

    const bytes = (await tabled(reading.id)).reduce((sum, { competes }) => sum + Buffer.byteLength(competes), 0)
    const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(new Set(refused)).toEqual(new Set(['share-reached']))
    expect(bytes).toBeLessThanOrEqual(shareIn(reading, []).bytes)
    await expect(tables(BEA, reading.id, 'Reach', 'of the other side')).resolves.toBeDefined()
  })

  test('a place that a request held and left is free after five minutes; a second request with its key holds what it needs', async () => {
    const reading = await anOpenReading()
    const held = async (id: string, size: number, minutes: number) =>
      Object.fromEntries(
        (await hold(here.table, reading, 'river', { id, size }, new Date(Date.now() + minutes * 60_000))).sizes,
      )

    expect(await held('one', 1, 0)).toEqual({ one: 1 })
    expect(await held('one', 40, 1)).toEqual({ one: 40 })
    expect(await held('two', 2, 5)).toEqual({ one: 40, two: 2 })
    expect(await held('three', 3, 6.1)).toEqual({ two: 2, three: 3 })
  })

  test('the same request that is sent many times at once is one text', async () => {
    const reading = await anOpenReading()

    const all = await Promise.all(Array.from({ length: 8 }, () => tables(ADA, reading.id, 'Reach', 'the same')))

    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect(await tabled(reading.id)).toHaveLength(1)
  })

  test('somebody who tables long headings and withdraws them takes no room from anybody', async () => {
    const reading = await anOpenReading()
    const long = aProposal({ id: 'long', reading: reading.id, author: ADA.id, competes: 'x'.repeat(60_000) })
    await store(here.table, long, 1)
    await withdrawProposal(here.table, ADA, { reading: reading.id, proposal: long.id }, new Date())

    await expect(tables(BEA, reading.id, `b${'𐍈'.repeat(199)}`, 'b')).resolves.toBeDefined()

    // So that the lists of a reading stay small: withdrawn headings may be listed, and are left out.
    const order = (await tabled(reading.id)).map(({ competes }) => competes)
    await orderTexts(here.table, FAY, reading.id, order, new Date())
    expect(Object.values((await findReading(here.table, reading.id))?.orders ?? {}).flat()).toHaveLength(1)
  })

  test('a running round of an earlier format keeps the room for headings that it had', async () => {
    const reading = await anOpenReading([ADA.id], 'parley-record/2')
    const large = aProposal({
      id: 'large',
      reading: reading.id,
      author: 'x',
      competes: `definition ${'x'.repeat(90_000)}`,
    })
    await store(here.table, large, 1)

    await expect(tables(BEA, reading.id, 'Reach', 'b')).resolves.toBeDefined()
  })
})

test('the co-chairs of a side who move many drafts at once move no more than may wait', async () => {
  const { table, stop, anOpenReading } = await aRoundWithCoChairs()
  const id = await anOpenReading()
  const texts = (name: string) => Array.from({ length: 10 }, (_, index) => ({ body: aDefinition(`${name} ${index}`) }))
  const moves = (who: typeof CLEO, key: string) =>
    tableChairsTexts(table, who, { reading: id, texts: texts(key), key }, new Date())

  const all = await Promise.allSettled(Array.from({ length: 9 }, (_, index) => moves(CLEO, `key ${index}`)))

  const moved = (await readDrafts(table, id)).reduce((sum, draft) => sum + draft.texts.length, 0)
  expect(moved).toBeLessThanOrEqual(MOST_MOVED.waiting)
  const refused = all.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
  expect(new Set(refused)).toEqual(new Set(['motions-waiting']))
  // The limit is for each side.
  await expect(moves(REX, 'of the other side')).resolves.toHaveProperty('moved')
  await stop()
})
