import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { countReading } from '../../../functions/record/count-reading.ts'
import { closeReading } from '../../../functions/store/deadlines.ts'
import type { Table } from '../../../functions/store/table.ts'
import { anotherTable, type LocalTable, localTable } from '../../a-table.ts'
import { ADA, aReadingWithAFloor, BO, CLEO, OLU } from './a-reading-with-a-floor.ts'

let local: LocalTable
let table: Table
beforeAll(async () => {
  local = await localTable()
})
afterAll(() => local.stop())
beforeEach(async () => {
  table = await anotherTable(local)
})

describe('a statement on the floor', () => {
  test('appears with its batch, for everybody at once; before that only its author sees it', async () => {
    const floor = await aReadingWithAFloor(table)

    const { id, appearsAt } = await floor.says(ADA, 3, { proposal: 'p1' })

    expect(appearsAt).toBe(floor.at(15).toISOString())
    for (const other of [BO, CLEO, OLU]) expect((await floor.sees(other, 14.9)).statements).toEqual([])
    expect((await floor.sees(ADA, 14.9)).statements).toMatchObject([{ id, notYet: true, mine: true, appearsAt }])
    for (const other of [BO, CLEO, OLU]) {
      const [seen] = (await floor.sees(other, 15)).statements
      expect(seen).toEqual({ id, kind: 'question', proposal: 'p1', text: { en: 'What does it cover?' }, appearsAt })
    }
    expect((await floor.sees(ADA, 15)).statements[0]).not.toHaveProperty('notYet')
    await floor.says(ADA, 16)
    expect((await floor.sees(BO, 29)).statements).toHaveLength(1)
    expect((await floor.sees(BO, 30)).statements).toHaveLength(2)
  })

  test('does not appear after the reading closed, before it is settled: until then nobody knows that it is counted', async () => {
    const floor = await aReadingWithAFloor(table)
    await floor.says(ADA, 3)
    await floor.says(ADA, 20)
    await closeReading(table, floor.reading, { at: floor.at(25).toISOString(), by: 'cleo', decision: 'settle' })

    expect((await floor.sees(BO, 24)).statements).toHaveLength(1)
    expect((await floor.sees(BO, 60)).statements).toHaveLength(1)
  })

  test('belongs to the next batch if it arrives less than a minute before one appears, so that no batch grows while it is seen', async () => {
    const floor = await aReadingWithAFloor(table)

    const { appearsAt } = await floor.says(ADA, 14.5)

    expect(appearsAt).toBe(floor.at(30).toISOString())
  })

  test('is answered only when it has appeared, on the proposal that it is on', async () => {
    const floor = await aReadingWithAFloor(table)
    const { id } = await floor.says(BO, 1, { proposal: 'p1' })
    const answer = { kind: 'answer', answers: id, text: { en: 'Two years.' } } as const

    await expect(floor.says(ADA, 2, answer)).rejects.toMatchObject({ code: 'invalid' })
    await expect(floor.says(ADA, 16, { ...answer, proposal: 'p2' })).rejects.toMatchObject({ code: 'invalid' })
    await floor.says(ADA, 16, answer)

    const seen = (await floor.sees(OLU, 30)).statements
    expect(seen.map(({ kind, proposal, answers }) => ({ kind, proposal, answers }))).toEqual([
      { kind: 'question', proposal: 'p1', answers: undefined },
      { kind: 'answer', proposal: 'p1', answers: id },
    ])
  })

  test('says that it is from those who tabled a text only if its author did, and only as an answer', async () => {
    const floor = await aReadingWithAFloor(table)
    const { id } = await floor.says(BO, 1, { proposal: 'p1' })
    const whole = await floor.says(BO, 1)
    const as = { kind: 'answer', answers: id, fromThoseWhoTabled: true } as const

    await expect(floor.says(BO, 16, as)).rejects.toMatchObject({ code: 'invalid' })
    await expect(floor.says(ADA, 16, { ...as, answers: whole.id })).rejects.toMatchObject({ code: 'invalid' })
    await expect(
      floor.says(ADA, 16, { kind: 'reason', proposal: 'p1', fromThoseWhoTabled: true }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await floor.says(ADA, 16, as)

    expect((await floor.sees(OLU, 30)).statements.find(({ kind }) => kind === 'answer')).toMatchObject({
      fromThoseWhoTabled: true,
    })
  })

  test.each([
    ['none', {}],
    ['side', { side: 'river' }],
    ['named', { side: 'river', name: 'Ada' }],
  ])('discloses under the rule "%s" no more than that', async (attribution, disclosed) => {
    const floor = await aReadingWithAFloor(table, { attribution })
    await floor.says(ADA, 1)

    const [{ id, kind, text, appearsAt, ...rest } = {}] = (await floor.sees(BO, 15)).statements

    expect(rest).toEqual(disclosed)
    const stored = JSON.stringify((await table.query(`READING#${floor.reading.id}#0`, 'STATEMENT#').next()).value)
    expect(stored.includes('"ada"')).toBe(attribution === 'named')
    expect(stored.includes('"river"')).toBe(attribution !== 'none')
  })

  test('is made once and acknowledged twice if it is sent twice, and another one under its key is refused', async () => {
    const floor = await aReadingWithAFloor(table)
    const first = await floor.says(ADA, 1, {}, 'one key')

    const again = await floor.says(ADA, 20, {}, 'one key')

    expect(again).toEqual(first)
    await expect(floor.says(ADA, 21, { text: { en: 'Another.' } }, 'one key')).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    })
    expect((await floor.sees(OLU, 45)).statements).toHaveLength(1)
  })

  test('is refused beyond the share of one person, however many are sent at once', async () => {
    const floor = await aReadingWithAFloor(table, { floor: { perPerson: 3 } })

    const sent = await Promise.allSettled(Array.from({ length: 8 }, () => floor.says(ADA, 1)))

    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    for (const one of sent) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'statements-reached' })
    }
    expect(await floor.sees(ADA, 2)).toMatchObject({ left: 0, may: { make: false } })
    await floor.says(BO, 1)
  })

  test('is refused in a round without a floor, and in a round of an earlier format', async () => {
    const without = await aReadingWithAFloor(table, { floor: 'none' })
    await expect(without.says(ADA, 1)).rejects.toMatchObject({ code: 'no-floor' })
    await expect(without.sees(ADA, 1)).rejects.toMatchObject({ code: 'no-floor' })

    const next = { number: 2, round: 2 }
    const before = await aReadingWithAFloor(table, {}, { round: 2, format: 'parley-record/2' }, next)
    await expect(before.says(ADA, 1)).rejects.toMatchObject({ code: 'no-floor' })
  })

  test('is written in a language of the dialogue, and in each where words are held back', async () => {
    const english = await aReadingWithAFloor(table, { languages: ['en'], untranslated: 'held-back' })
    await expect(english.says(ADA, 1, { text: { ru: 'Что это?' } })).rejects.toMatchObject({ code: 'invalid' })
    await english.says(ADA, 1)

    const both = { untranslated: 'held-back' }
    const held = await aReadingWithAFloor(table, both, { round: 2 }, { number: 2, round: 2 })
    await expect(held.says(ADA, 1)).rejects.toThrow('ru is missing')
  })

  test('is counted if it was acknowledged, before its batch has appeared too', async () => {
    const floor = await aReadingWithAFloor(table)
    const said = [await floor.says(ADA, 1), await floor.says(BO, 2, { kind: 'reason', proposal: 'p1' })]
    await closeReading(table, floor.reading, { at: floor.at(3).toISOString(), by: 'cleo', decision: 'settle' })

    const { digests } = await countReading(table, floor.reading, floor.round)

    expect([...digests]).toEqual(expect.arrayContaining(said.map(({ digest }) => digest)))
  })
})

describe('a statement that was set aside', () => {
  test('stays, with the reason, for everybody; and is answered no more', async () => {
    const floor = await aReadingWithAFloor(table)
    const { id } = await floor.says(BO, 1)
    await floor.sees(OLU, 15)

    await floor.setsAside(id, 16)

    const seen = (await floor.sees(OLU, 16)).statements
    expect(seen).toMatchObject([
      { id, text: { en: 'What does it cover?' }, setAside: { reason: { en: 'It names a person.' } } },
    ])
    expect(JSON.stringify(seen)).not.toMatch(/cleo/i)
    await expect(floor.says(ADA, 17, { kind: 'answer', answers: id })).rejects.toThrow('set aside')
  })

  test('is set aside once: the same again has no effect, another reason is refused', async () => {
    const floor = await aReadingWithAFloor(table)
    const { id } = await floor.says(BO, 1)
    await floor.setsAside(id, 16)

    await floor.setsAside(id, 17)
    await expect(floor.setsAside(id, 17, 'For another reason.')).rejects.toMatchObject({ code: 'already-set-aside' })

    expect((await floor.sees(OLU, 18)).statements[0]?.setAside?.at).toBe(floor.at(16).toISOString())
  })

  test('must have appeared, so that the answer tells a facilitator nothing of what has not', async () => {
    const floor = await aReadingWithAFloor(table)
    const { id } = await floor.says(BO, 1)

    await expect(floor.setsAside(id, 14)).rejects.toMatchObject({ code: 'no-such-statement' })
    await expect(floor.setsAside('nothing', 14)).rejects.toMatchObject({ code: 'no-such-statement' })
  })

  test('is counted with its setting aside', async () => {
    const floor = await aReadingWithAFloor(table)
    const { id } = await floor.says(BO, 1)
    const before = await countReading(table, floor.reading, floor.round)

    await floor.setsAside(id, 16)

    const after = await countReading(table, floor.reading, floor.round)
    expect(after.digests.length).toBe(before.digests.length + 1)
    expect(after.size).toBe(before.size + 1)
  })
})
