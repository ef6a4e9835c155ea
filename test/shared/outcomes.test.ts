import { describe, expect, test } from 'vitest'
import { FIRST_FORMAT } from '../../shared/record-format.ts'
import { settle } from '../../shared/settle-proposals.ts'
import { aBasket, aBasketText } from '../builders.ts'
import { counted, SUFFICIENT, statusesOf, type Text } from './before-the-table.ts'

const all = { support: 4 }
const against = { object: 4 }

describe('a proposal is', () => {
  test('agreed when every side agrees', () => {
    expect(statusesOf(counted({ p1: { says: { river: all, sea: { accept: 2 } } } }))).toEqual({
      p1: 'agreed: every-side-agrees',
    })
  })

  test('bracketed when one side agrees and another does not', () => {
    expect(statusesOf(counted({ p1: { says: { river: all, sea: against } } }))).toEqual({
      p1: 'bracketed: some-sides-agree',
    })
  })

  test('dropped when no side agrees', () => {
    expect(statusesOf(counted({ p1: { says: { river: against, sea: against } } }))).toEqual({
      p1: 'dropped: no-side-agrees',
    })
  })

  test('dropped when no side agrees, although only half of one side took a position', () => {
    expect(statusesOf(counted({ p1: { says: { river: { object: 2 }, sea: against } } }))).toEqual({
      p1: 'dropped: no-side-agrees',
    })
  })

  test.each<[string, Text['says']]>([
    ['nobody took a position on it', {}],
    ['one person of each side supported it', { river: { support: 1 }, sea: { support: 1 } }],
    ['one person of each side objected to it', { river: { object: 1 }, sea: { block: 1 } }],
    ['all of one side objected to it and the other side was silent', { river: against, sea: {} }],
    ['all of one side objected to it and too few of the other side abstained', { river: against, sea: { abstain: 1 } }],
  ])('bracketed for want of a quorum when %s', (_, says) => {
    expect(statusesOf(counted({ p1: { says } }))).toEqual({ p1: 'bracketed: quorum-not-met' })
  })

  test('dropped when nobody took a position on it, in a round of the first format', () => {
    expect(statusesOf({ ...counted({ p1: { says: {} } }), format: FIRST_FORMAT })).toEqual({
      p1: 'dropped: no-side-agrees',
    })
  })

  test('dropped under the silence procedure when both sides object, because silence needs no quorum', () => {
    const rule = { ...SUFFICIENT, rule: 'silence' } as const
    expect(statusesOf({ ...counted({ p1: { says: { river: { object: 1 }, sea: { object: 1 } } } }), rule })).toEqual({
      p1: 'dropped: no-side-agrees',
    })
  })

  test('outranked when its quorum was not met and a competing text is agreed', () => {
    const competes = 'commitment base'
    const texts = { p1: { competes, says: {} }, p2: { competes, says: { river: all, sea: all } } }
    expect(statusesOf(counted(texts))).toEqual({
      p1: 'dropped: outranked',
      p2: 'agreed: every-side-agrees',
    })
  })

  test('dropped when its author withdrew it, with any positions', () => {
    expect(statusesOf(counted({ p1: { says: { river: all, sea: all }, withdrawn: true } }))).toEqual({
      p1: 'dropped: withdrawn',
    })
  })

  test('never agreed with an empty side', () => {
    const roll = { river: 4, sea: 0 }

    expect(statusesOf(counted({ p1: { says: { river: all } } }, { roll }))).toEqual({
      p1: 'bracketed: some-sides-agree',
    })
  })

  test('not agreed in a dialogue without sides, although nobody disagrees', () => {
    expect(statusesOf(counted({ p1: { says: {} } }, { roll: {} }))).toEqual({ p1: 'dropped: no-side-agrees' })
  })

  test('agreed between a side of one and a side of many', () => {
    const roll = { river: 1, sea: 4 }

    expect(statusesOf(counted({ p1: { says: { river: { accept: 1 }, sea: all } } }, { roll }))).toEqual({
      p1: 'agreed: every-side-agrees',
    })
  })

  test('agreed by abstentions alone under consensus, and not under sufficient consensus', () => {
    const texts = { p1: { says: { river: { abstain: 4 }, sea: { abstain: 4 } } } }

    expect(statusesOf(counted(texts))).toEqual({ p1: 'agreed: every-side-agrees' })
    expect(statusesOf(counted(texts, { rule: SUFFICIENT }))).toEqual({ p1: 'dropped: no-side-agrees' })
  })

  test('not agreed if one participant blocks it, under either rule', () => {
    const texts = { p1: { says: { river: all, sea: { support: 3, block: 1 } } } }

    expect(statusesOf(counted(texts))).toEqual({ p1: 'bracketed: some-sides-agree' })
    expect(statusesOf(counted(texts, { rule: SUFFICIENT }))).toEqual({ p1: 'bracketed: some-sides-agree' })
  })
})

test('sides are never added together: 10 of 10 and 0 of 4 is 71 %, and not agreed', () => {
  const texts = { p1: { says: { river: { support: 10 }, sea: { object: 4 } } } }
  const lenient = { ...SUFFICIENT, threshold: 0.7 }

  const apart = statusesOf(counted(texts, { rule: lenient, roll: { river: 10, sea: 4 } }))
  const pooled = statusesOf(
    counted({ p1: { says: { all: { support: 10, object: 4 } } } }, { rule: lenient, roll: { all: 14 } }),
  )

  expect(apart).toEqual({ p1: 'bracketed: some-sides-agree' })
  expect(pooled).toEqual({ p1: 'agreed: every-side-agrees' })
})

test('an outcome lists for each side, in order, the entitled participants, the stances and whether the side agrees', () => {
  const [outcome] = settle(counted({ p1: { says: { sea: { object: 1 }, river: all } } }))

  expect(outcome?.sides).toEqual([
    { side: 'river', roll: 4, agrees: true, tally: { support: 4, accept: 0, abstain: 0, object: 0, block: 0 } },
    { side: 'sea', roll: 4, agrees: false, tally: { support: 0, accept: 0, abstain: 0, object: 1, block: 0 } },
  ])
})

describe('the text of a basket', () => {
  test('is agreed by ratifying it, not by the rule of the texts', () => {
    const body = aBasketText()
    const says = {
      river: { ratify: 2, 'ad-referendum': 1, decline: 1 },
      sea: { 'ratify-with-reservation': 2, abstain: 2 },
    }

    const [outcome] = settle(counted({ text: { says, body, competes: 'text' } }))

    expect(outcome).toMatchObject({ status: 'agreed', reason: 'every-side-agrees' })
    expect(outcome?.sides[0]?.tally).toEqual({
      ratify: 2,
      'ratify-with-reservation': 0,
      'ad-referendum': 1,
      abstain: 0,
      decline: 1,
    })
  })

  test('is not rejected by silence: while too few decide, it is not decided', () => {
    const text = { body: aBasketText(), says: { river: { ratify: 1 }, sea: {} } }

    expect(statusesOf(counted({ text }))).toEqual({ text: 'bracketed: quorum-not-met' })
  })

  test('is not agreed while one side only abstains', () => {
    const says = { river: { ratify: 4 }, sea: { abstain: 4 } }

    expect(statusesOf(counted({ text: { says, body: aBasketText() } }))).toEqual({
      text: 'bracketed: some-sides-agree',
    })
  })
})

describe('with more baskets than lanes', () => {
  const approved = (support: number): Text => ({ says: { river: all, sea: { support, object: 4 - support } } })
  const basket = (name: string, support: number) => ({
    ...approved(support),
    body: aBasket(name),
    competes: `basket ${name}`,
  })

  test('the baskets with the highest approval become lanes, and the others stay in brackets', () => {
    const texts = { p1: basket('a', 3), p2: basket('b', 4), p3: basket('c', 4) }

    expect(statusesOf(counted(texts, { rule: SUFFICIENT, lanesLeft: 2 }))).toEqual({
      p1: 'bracketed: more-baskets-than-lanes',
      p2: 'agreed: every-side-agrees',
      p3: 'agreed: every-side-agrees',
    })
  })

  test('the first by name of the baskets tied for the last lane gets it', () => {
    const texts = { p1: basket('a', 3), p2: basket('b', 4), p3: basket('c', 3) }

    expect(statusesOf(counted(texts, { rule: SUFFICIENT, lanesLeft: 2 }))).toEqual({
      p1: 'agreed: every-side-agrees',
      p2: 'agreed: every-side-agrees',
      p3: 'bracketed: more-baskets-than-lanes',
    })
  })

  test('the order of the texts comes before their names, and ranks come before the order', () => {
    const texts = { p1: basket('a', 3), p2: basket('b', 4), p3: basket('c', 3) }
    const order = ['basket c', 'basket a', 'basket b']

    expect(statusesOf(counted(texts, { rule: SUFFICIENT, lanesLeft: 2, order }))).toEqual({
      p1: 'bracketed: more-baskets-than-lanes',
      p2: 'agreed: every-side-agrees',
      p3: 'agreed: every-side-agrees',
    })
  })

  test('all baskets tied for the last lane stay in brackets in a round of the first format', () => {
    const texts = { p1: basket('a', 3), p2: basket('b', 4), p3: basket('c', 3) }

    expect(statusesOf(counted(texts, { rule: SUFFICIENT, lanesLeft: 2, format: FIRST_FORMAT }))).toEqual({
      p1: 'bracketed: more-baskets-than-lanes',
      p2: 'agreed: every-side-agrees',
      p3: 'bracketed: more-baskets-than-lanes',
    })
  })

  test('all baskets are agreed if there are enough lanes', () => {
    const texts = { p1: basket('a', 4), p2: basket('b', 4) }

    expect(Object.values(statusesOf(counted(texts, { lanesLeft: 2 })))).toEqual(
      Array(2).fill('agreed: every-side-agrees'),
    )
  })

  test('forty lanes are free, less those of earlier readings', () => {
    const names = Array.from({ length: 41 }, (_, index) => `p${index + 10}`)
    const ranked = Object.fromEntries(names.map((name, index) => [name, basket(name, index === 0 ? 3 : 4)]))

    const statuses = statusesOf(counted(ranked, { rule: SUFFICIENT }))

    expect(Object.keys(statuses).filter((name) => statuses[name] !== 'agreed: every-side-agrees')).toEqual(['p10'])
  })

  test('texts other than baskets need no lane', () => {
    expect(statusesOf(counted({ p1: { says: { river: all, sea: all } } }, { lanesLeft: 0 }))).toEqual({
      p1: 'agreed: every-side-agrees',
    })
  })
})
