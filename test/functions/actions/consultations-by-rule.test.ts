import { afterEach, describe, expect, test } from 'vitest'
import { bringForward } from '../../../functions/actions/bring-forward.ts'
import { appendLateConsents } from '../../../functions/actions/continue-consultation.ts'
import { supportDraft } from '../../../functions/actions/support-draft.ts'
import type { Table } from '../../../functions/store/table.ts'
import { seeConsultation, seeConsultations } from '../../../functions/views/see-consultations.ts'
import { daysFromNow } from '../../builders.ts'
import { ADA, BO } from '../round/a-round-by-hand.ts'
import { ANA, aConsultation, CLEO, RIA, SAM } from './a-consultation.ts'
import { BEA } from './a-round-to-confirm.ts'

let it: Awaited<ReturnType<typeof aConsultation>>
afterEach(() => it.stop())

const at = (days: number) => new Date(daysFromNow(days))
const refused = (code: string) => ({ code })
const SUPPORT = { support: true, seen: 0 }
const ANSWER = { purpose: 'answer', words: { en: 'It does.' } } as const

describe('where facilitators pass it on', () => {
  test('other sides see nothing before, and their date runs from then on', async () => {
    it = await aConsultation({ quorum: 1, transmission: 'by-facilitators' })
    const id = await it.makes(at(0))
    expect(await it.kinds(id)).toEqual([])
    await expect(it.tables(BO, id, ANSWER)).rejects.toMatchObject(refused('no-such-consultation'))
    expect(await seeConsultations(it.table, BO, at(1))).toEqual([])
    for (const who of [CLEO, ADA]) {
      const [waits] = await seeConsultations(it.table, who, at(1))
      expect(waits).toMatchObject({ id, phase: 'made', madeAt: expect.any(String) })
      expect([waits?.number, waits?.closesAt]).toEqual([undefined, undefined])
      expect(await seeConsultation(it.table, who, id, at(1))).toMatchObject(waits ?? {})
    }
    await expect(it.moves(id, daysFromNow(40))).rejects.toMatchObject(refused('consultation-not-open'))
    expect(await it.looks(id, 90)).toEqual({ isOver: false })
    expect(await it.kinds(id)).toEqual([])

    await it.transmits(CLEO, id, at(5))
    await it.transmits(RIA, id, at(6))

    expect(await it.kinds(id)).toEqual(['made', 'transmitted'])
    const [seen] = await seeConsultations(it.table, BO, at(6))
    expect(seen).toMatchObject({ id, number: 1, phase: 'transmitted' })
    expect(Date.parse(seen?.closesAt ?? '')).toBeGreaterThanOrEqual(Date.parse(daysFromNow(34.9)))
  })

  test('numbers are given when they are passed on, so that no gap tells of one that is not', async () => {
    it = await aConsultation({ quorum: 1, transmission: 'by-facilitators' })
    const waits = await it.makes(at(0), 'it waits')
    const passedOn = await it.makes(at(0), 'it is passed on')

    await it.transmits(CLEO, passedOn, at(1))

    expect(await seeConsultations(it.table, BO, at(2))).toMatchObject([{ id: passedOn, number: 1 }])
    expect(await it.kinds(waits)).toEqual([])
    await it.transmits(CLEO, waits, at(3))
    expect((await seeConsultations(it.table, BO, at(4))).map(({ number }) => number)).toEqual([2, 1])
  })

  test('what waits keeps one of the five places of its side', async () => {
    it = await aConsultation({ quorum: 1, transmission: 'by-facilitators' })
    const ids = []
    for (let number = 1; number <= 5; number += 1) ids.push(await it.makes(at(0), `key ${number}`))
    await expect(it.drafts(ANA, at(1), 'one more')).rejects.toMatchObject(refused('drafts-reached'))

    await it.transmits(CLEO, ids[0] ?? '', at(1))

    expect(await it.drafts(ANA, at(1), 'one more')).toHaveProperty('id')
  })

  test('nobody else does, and not where it is passed on at once', async () => {
    it = await aConsultation({ quorum: 1 })
    const id = await it.makes()

    await expect(it.transmits(ADA, id)).rejects.toMatchObject(refused('forbidden'))
    await expect(it.transmits(CLEO, id)).rejects.toMatchObject(refused('not-by-this-rule'))
  })
})

describe('where co-chairs decide', () => {
  test('the co-chair of a side decides on its drafts, once, and members only draft', async () => {
    it = await aConsultation({ by: 'co-chair' }, true)
    const { id } = await it.drafts()
    await expect(it.supports(ANA, id)).rejects.toMatchObject(refused('not-by-this-rule'))
    expect(await it.kinds(id)).toEqual([])

    await it.decides(RIA, id)
    await it.decides(RIA, id)

    expect(await it.kinds(id)).toEqual(['made', 'transmitted'])
    expect((await it.events())[0]).toMatchObject({ decision: { by: 'co-chair', side: 'river', draft: id } })
    const { draft } = await it.tables(BO, id, ANSWER)
    await expect(it.decides(RIA, id, draft)).rejects.toMatchObject(refused('no-such-draft'))
    await it.decides(SAM, id, draft)
    expect(await it.kinds(id)).toEqual(['made', 'transmitted', 'answered'])
  })

  test('a draft is found by its members and its own co-chair alone', async () => {
    it = await aConsultation({ by: 'co-chair' }, true)
    const { id } = await it.drafts()

    for (const who of [SAM, CLEO]) {
      await expect(it.decides(who, id)).rejects.toMatchObject(refused('no-such-consultation'))
      await expect(seeConsultation(it.table, who, id, at(0))).rejects.toMatchObject(refused('no-such-consultation'))
      expect(await seeConsultations(it.table, who, at(0))).toEqual([])
    }
    await expect(it.decides(ADA, id)).rejects.toMatchObject(refused('forbidden'))
    expect(await seeConsultation(it.table, RIA, id, at(0))).toMatchObject({
      yours: { side: 'river', purposes: ['request'], drafts: [{ id, mayAnswer: false }] },
    })
    await it.decides(RIA, id)
    await expect(it.decides(CLEO, id)).rejects.toMatchObject(refused('not-a-co-chair'))
  })

  test('nobody decides where members do, and nothing is decided after the date', async () => {
    it = await aConsultation({ quorum: 1 }, true)
    const id = await it.makes()
    await expect(it.decides(SAM, id)).rejects.toMatchObject(refused('not-by-this-rule'))
    await it.stop()

    it = await aConsultation({ by: 'co-chair' }, true)
    const other = await it.drafts()
    await expect(it.decides(RIA, other.id, other.id, at(15))).rejects.toMatchObject(refused('consultation-not-open'))
    await it.looks(other.id, 15)
    await expect(it.decides(RIA, other.id, other.id, at(13))).rejects.toMatchObject(refused('consultation-not-open'))
    expect(await it.events()).toEqual([])
  })
})

describe('what is seen', () => {
  test('is a draft by its own side alone, with their own answer and nobody else’s', async () => {
    it = await aConsultation()
    const { id } = await it.drafts()

    const [ada, ana] = [
      await seeConsultation(it.table, ADA, id, at(0)),
      await seeConsultation(it.table, ANA, id, at(0)),
    ]

    expect(ada.yours).toEqual({
      side: 'river',
      purposes: ['request'],
      drafts: [{ id, purpose: 'request', closesAt: ada.closesAt, mayAnswer: true, support: true, revision: 1 }],
    })
    expect(ana.yours?.drafts).toMatchObject([{ revision: 0 }])
    expect(ana.yours?.drafts[0]).not.toHaveProperty('support')
    expect(JSON.stringify(ana)).not.toMatch(/"(ada|ana)"/)
    expect(await seeConsultations(it.table, ANA, at(0))).toMatchObject([{ id, phase: 'draft' }])
    expect(await seeConsultations(it.table, BO, at(0))).toEqual([])
    expect(await seeConsultations(it.table, CLEO, at(0))).toEqual([])
    expect(await seeConsultations(it.table, ANA, at(15))).toEqual([])
  })

  test('is an answer by its own side until enough of it support it, and then by everybody', async () => {
    it = await aConsultation()
    const id = await it.makes()
    const { draft } = await it.tables(BO, id, ANSWER)

    const before = await seeConsultation(it.table, ADA, id, at(0))
    expect(before).toMatchObject({ phase: 'transmitted', answers: [], yours: { purposes: ['closing'], drafts: [] } })
    expect((await seeConsultation(it.table, BEA, id, at(0))).yours).toMatchObject({
      purposes: ['answer'],
      drafts: [{ id: draft, words: { en: 'It does.' } }],
    })
    await it.supports(BEA, id, { draft })
    expect(await seeConsultation(it.table, ADA, id, at(0))).toMatchObject({
      ...{ phase: 'answered', answers: [{ side: 'sea', words: { en: 'It does.' } }] },
    })
    expect((await seeConsultation(it.table, BEA, id, at(0))).yours).toEqual({ side: 'sea', purposes: [], drafts: [] })
  })
})

/** A table on which something happens right before the first update of some kind. */
function interrupted(table: Table, kind: string, happens: () => Promise<unknown>): Table {
  let hasHappened = false
  return {
    ...table,
    update: async (key, change) => {
      if (!hasHappened && change.set?.includes(kind)) {
        hasHappened = true
        await happens()
      }
      return table.update(key, change)
    },
  }
}

describe('an answer that is acknowledged after the others were counted', () => {
  test('is counted before a draft lapses', async () => {
    it = await aConsultation()
    const { id } = await it.drafts()
    // Its process ends after it was counted, and before it decides.
    const ends = interrupted(it.table, 'decided', () => Promise.reject(new Error('it ended')))
    const supports = () =>
      supportDraft({ ...it.on(it.table), table: ends }, ANA, { consultation: id, draft: id }, SUPPORT, at(13.9)).catch(
        (error) => expect(error.message).toBe('it ended'),
      )

    await bringForward(interrupted(it.table, 'closedFor', supports), id, at(14.1))

    expect(await it.kinds(id)).toEqual(['made', 'transmitted'])
  })

  test('is counted before its side decides: who took the support back does not support', async () => {
    it = await aConsultation()
    const { id } = await it.drafts()
    const takesBack = () => it.supports(ADA, id, { support: false, seen: 1 })
    const on = { ...it.on(it.table), table: interrupted(it.table, 'decided', takesBack) }

    await supportDraft(on, ANA, { consultation: id, draft: id }, SUPPORT, at(0))

    expect(await it.kinds(id)).toEqual([])
    await it.supports(ADA, id, { seen: 2 })
    expect(await it.kinds(id)).toEqual(['made', 'transmitted'])
  })
})

test('a consent whose request ended before it was appended is appended by the watch', async () => {
  it = await aConsultation()
  const id = await it.makes()
  await it.answers(id)
  await it.closes(id)
  const { draft } = await it.tables(BO, id, { purpose: 'publication' })
  let isDecided = false
  const ends: Table = {
    ...it.table,
    update: async (key, change) => {
      if (isDecided) throw new Error('it ended')
      isDecided = change.set?.includes('decided') ?? false
      return it.table.update(key, change)
    },
    putNew: async (key, stored) => {
      if (isDecided) throw new Error('it ended')
      return it.table.putNew(key, stored)
    },
  }
  await expect(
    supportDraft({ ...it.on(it.table), table: ends }, BEA, { consultation: id, draft }, SUPPORT, at(0)),
  ).rejects.toThrow('it ended')
  expect(await it.kinds(id)).not.toContain('consented')

  await appendLateConsents(it.table, at(0))
  await appendLateConsents(it.table, at(0))

  expect((await it.kinds(id)).slice(4)).toEqual(['consented'])
})

test('what is acknowledged is counted, however answers and looks meet', async () => {
  it = await aConsultation({ quorum: 1 })
  for (let times = 0; times < 12; times += 1) {
    const { id } = await it.drafts(ADA, at(0), `race ${times}`, `Question ${times}`)
    const [answer] = await Promise.all([
      it.supports(ANA, id, { now: at(13.9) }).then(
        () => 'acknowledged',
        (refusal) => String(refusal.code),
      ),
      // A machine that looks when the date has passed closes the draft.
      it.looks(id, 14.1),
    ])
    await it.looks(id, 14.2)
    expect([answer, await it.kinds(id)]).toEqual(
      answer === 'acknowledged'
        ? ['acknowledged', ['made', 'transmitted']]
        : [expect.stringMatching(/closed-meanwhile|consultation-not-open/), []],
    )
  }
})
