import { describe, expect, test } from 'vitest'
import type { Proposal } from '../../shared/proposal.ts'
import { notYetSeen, orderedAt, textsSeenBy, whenSeen } from '../../shared/texts-in-batches.ts'
import { aProposal, aReading } from '../builders.ts'

const OPENED = '2026-03-02T09:00:00.000Z'
const at = (minutes: number) => new Date(Date.parse(OPENED) + minutes * 60_000)
const READING = aReading({ openedAt: OPENED, closesAt: at(100).toISOString() })
const QUARTER = { texts: { everyMinutes: 15 } }
const ADA = { role: 'participant', id: 'ada' } as const
const BO = { role: 'participant', id: 'bo' } as const
const CLEO = { role: 'facilitator', id: 'cleo' } as const
const REX = { role: 'facilitator', id: 'rex' } as const

function tabled(minutes: number, what: Partial<Proposal> = {}): Proposal {
  return aProposal({ reading: READING.id, tabledIn: READING.id, tabledAt: at(minutes).toISOString(), ...what })
}

const seen = (who: Parameters<typeof textsSeenBy>[0], texts: readonly Proposal[], minutes: number) =>
  textsSeenBy(who, texts, READING, QUARTER, at(minutes)).map(({ id, withdrawnAt }) =>
    withdrawnAt === undefined ? id : `${id} withdrawn`,
  )

describe('a text that somebody tabled', () => {
  test('is seen by its author at once, and by others with its batch', () => {
    const texts = [tabled(3)]

    expect(seen(ADA, texts, 3)).toEqual(['p1'])
    for (const other of [BO, CLEO]) {
      expect(seen(other, texts, 14.99)).toEqual([])
      expect(seen(other, texts, 15)).toEqual(['p1'])
    }
  })

  test('belongs to the next batch if it arrives in the last minute before one', () => {
    expect(seen(BO, [tabled(14.5)], 15)).toEqual([])
    expect(seen(BO, [tabled(14.5)], 30)).toEqual(['p1'])
  })

  test('is seen at once where the dialogue has no such rule, and when its reading is settled', () => {
    const texts = [tabled(3)]

    expect(textsSeenBy(BO, texts, READING, {}, at(3))).toBe(texts)
    expect(textsSeenBy(BO, texts, { ...READING, status: 'settled' }, QUARTER, at(3))).toBe(texts)
  })

  test('does not appear after the reading closed or its deadline passed, before it is settled', () => {
    const closed = { ...READING, closing: { at: at(10).toISOString() } }

    expect(textsSeenBy(BO, [tabled(3)], closed, QUARTER, at(40))).toEqual([])
    expect(seen(BO, [tabled(92)], 1_000)).toEqual([])
  })

  test('of the chair is seen by every facilitator at once, and by nobody else', () => {
    const { author: _, side: __, ...chairs } = tabled(3, { chair: true })

    for (const one of [CLEO, REX]) expect(seen(one, [chairs], 4)).toEqual(['p1'])
    expect(seen(ADA, [chairs], 4)).toEqual([])
    expect(seen(ADA, [chairs], 15)).toEqual(['p1'])
  })

  test('leaves the list as it is once it has appeared', () => {
    const texts = [tabled(3), tabled(4, { id: 'p2' })]

    expect(textsSeenBy(BO, texts, READING, QUARTER, at(15))).toBe(texts)
  })
})

test('what was carried in, offered again or tabled by the rule is there from the beginning', () => {
  const { author: _, side: __, ...byTheRule } = tabled(0, { id: 'p3' })
  const texts = [
    tabled(0, { tabledIn: '1.terms.0' as never }),
    tabled(0, { id: 'p2', waitedIn: '1.terms.1' }),
    byTheRule,
  ]

  expect(seen(BO, texts, 0)).toEqual(['p1', 'p2', 'p3'])
})

describe('a withdrawal', () => {
  const withdrawn = tabled(3, { withdrawnAt: at(20).toISOString() })

  test('is seen by the author at once, and by others with its batch', () => {
    expect(seen(ADA, [withdrawn], 20)).toEqual(['p1 withdrawn'])
    expect(seen(BO, [withdrawn], 20)).toEqual(['p1'])
    expect(seen(BO, [withdrawn], 30)).toEqual(['p1 withdrawn'])
  })

  test('before a text appeared keeps it from others until the reading is settled', () => {
    const never = tabled(3, { withdrawnAt: at(5).toISOString() })

    for (const minutes of [5, 15, 99]) expect(seen(BO, [never], minutes)).toEqual([])
    expect(seen(ADA, [never], 5)).toEqual(['p1 withdrawn'])
  })

  test('in the last minute before the text appears is seen one batch after it', () => {
    const late = tabled(3, { withdrawnAt: at(14.5).toISOString() })

    expect(seen(BO, [late], 15)).toEqual(['p1'])
    expect(seen(BO, [late], 30)).toEqual(['p1 withdrawn'])
  })

  test('of a text that never appeared is shown with an amendment of it that did', () => {
    const never = tabled(3, { withdrawnAt: at(8).toISOString() })
    const between = tabled(4, { id: 'p2', amends: 'p1', withdrawnAt: at(8).toISOString() })
    const texts = [never, between, tabled(5, { id: 'p3', amends: 'p2' })]

    expect(seen(BO, texts, 14)).toEqual([])
    expect(seen(BO, texts, 15)).toEqual(['p1 withdrawn', 'p2 withdrawn', 'p3'])
  })
})

test('its author is told when others see it, and when they see that it was withdrawn', () => {
  const first = at(15).toISOString()
  const second = at(30).toISOString()

  expect(whenSeen(READING, QUARTER, at(3))).toBe(first)
  expect(whenSeen(READING, {}, at(3))).toBeUndefined()
  expect(notYetSeen(tabled(3), READING, QUARTER, at(4))).toEqual({ appearsAt: first })
  expect(notYetSeen(tabled(3), READING, QUARTER, at(15))).toEqual({})
  const withdrawn = tabled(3, { withdrawnAt: at(20).toISOString() })
  expect(notYetSeen(withdrawn, READING, QUARTER, at(21))).toEqual({ withdrawalAppearsAt: second })
  expect(notYetSeen(withdrawn, READING, QUARTER, at(30))).toEqual({})
  expect(notYetSeen(tabled(3, { withdrawnAt: at(5).toISOString() }), READING, QUARTER, at(6))).toEqual({})
})

test('texts of one batch have one time in the order of tabling', () => {
  expect(orderedAt(tabled(3), READING, QUARTER)).toBe(orderedAt(tabled(9), READING, QUARTER))
  expect(orderedAt(tabled(3), READING, {})).toBe(at(3).toISOString())
  const carried = tabled(3, { tabledIn: '1.terms.0' as never })
  expect(orderedAt(carried, READING, QUARTER)).toBe(carried.tabledAt)
})
