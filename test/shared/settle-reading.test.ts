import { describe, expect, test } from 'vitest'
import type { Counts } from '../../shared/outcomes.ts'
import type { Reading } from '../../shared/reading.ts'
import { settlementOf } from '../../shared/settle-reading.ts'
import {
  aBasket,
  aBasketText,
  aCommitment,
  aDialogue,
  aModality,
  aProposal,
  aReading,
  aRound,
  aSettledReading,
  daysFromNow,
} from '../builders.ts'

const dialogue = aDialogue()
const round = aRound({ dialogue })
const yes: Counts = { river: { support: 4 }, sea: { support: 4 } }
const mostly: Counts = { river: { support: 4 }, sea: { support: 3, object: 1 } }
const split: Counts = { river: { support: 4 }, sea: { object: 4 } }
const no: Counts = { river: { object: 4 }, sea: { object: 4 } }

function closed(what: Partial<Reading>, decision?: 'settle' | 'another-reading' | 'adjourn'): Reading {
  return aReading({ ...what, status: 'closed', closing: { at: daysFromNow(0), ...(decision && { decision }) } })
}

test('a settlement lists agreed, bracketed and decided texts in an order that does not depend on approval', () => {
  const reading = closed({ stage: 'commitments', rules: dialogue.stages.modality }, 'settle')
  const proposals = ['c1', 'c2', 'c3', 'c4'].map((id) => aProposal({ id }))

  const { outcomes, settlement } = settlementOf(reading, [reading], round, {
    proposals,
    counts: { c1: mostly, c2: yes, c3: split, c4: no },
  })

  expect(outcomes.map((outcome) => outcome.status)).toEqual(['agreed', 'agreed', 'bracketed', 'dropped'])
  expect(settlement).toEqual({
    next: 'next-stage',
    agreed: ['c1', 'c2'],
    bracketed: ['c3'],
    open: [],
    merged: [],
    dropped: 1,
    decided: ['commitment c1', 'commitment c2'],
  })
})

describe('in a dialogue with authentic languages', () => {
  const authentic = aRound({ dialogue: aDialogue({ authentic: ['en', 'ru'] }) })
  const whole = aCommitment({ action: { en: 'paying for it', ru: 'оплачивать это' } })
  const proposals = [aProposal({ id: 'c1' }), aProposal({ id: 'c2', body: whole })]
  const counts = { c1: yes, c2: yes }
  const said = ({ outcomes, settlement }: ReturnType<typeof settlementOf>) => ({
    outcomes: outcomes.map(({ proposal, status, reason }) => `${proposal} ${status} ${reason}`),
    next: settlement.next,
    open: settlement.open,
    decided: settlement.decided,
  })

  test('a clause that every side agrees on is read again at the deadline while it lacks a text in one', () => {
    const reading = closed({ stage: 'commitments' })

    expect(said(settlementOf(reading, [reading], authentic, { proposals, counts }))).toEqual({
      outcomes: ['c1 bracketed lacks-authentic-text', 'c2 agreed every-side-agrees'],
      next: 'another-reading',
      open: ['c1'],
      decided: ['commitment c2'],
    })
  })

  test('without a reading left, or by a decision, it stays in brackets and is not put to ratification', () => {
    const [last, decided] = [closed({ stage: 'commitments', sitting: 2 }), closed({ stage: 'commitments' }, 'settle')]

    for (const reading of [last, decided]) {
      expect(settlementOf(reading, [reading], authentic, { proposals, counts }).settlement).toMatchObject({
        next: 'next-stage',
        agreed: ['c2'],
        bracketed: ['c1'],
      })
    }
  })

  test('an amendment that adds the language is agreed in the next sitting, and the clause gives way to it', () => {
    const first = closed({ stage: 'commitments' })
    const { settlement } = settlementOf(first, [first], authentic, { proposals, counts })
    const before = aSettledReading({ stage: 'commitments' }, settlement)
    const second = closed({ stage: 'commitments', sitting: 2, id: '1.commitments.b1.2', number: 2 })
    const edits = [{ is: 'whole', part: 'action', language: 'ru', becomes: 'оплачивать это' }] as const
    const russian = aProposal({ id: 'c3', body: whole, amends: 'c1', competes: 'commitment c1', edits })

    const read = (counted: Record<string, Counts>) =>
      said(
        settlementOf(second, [before, second], authentic, {
          proposals: [aProposal({ id: 'c1' }), russian],
          counts: counted,
        }),
      )

    expect(read({ c3: yes }).outcomes).toEqual(['c1 dropped amended', 'c3 agreed every-side-agrees'])
    expect(read({}).outcomes).toEqual(['c1 bracketed not-read-again', 'c3 bracketed quorum-not-met'])
  })

  test('a text that the rule consolidates is held back while another language of it is out of line', () => {
    const reading = closed({ stage: 'commitments' }, 'settle')
    const edit = (at: number, removes: string, inserts: string) =>
      ({ is: 'words', part: 'action', language: 'en', at, removes, inserts }) as const
    const outOfLine = [{ part: 'action', language: 'ru' }] as const
    const amendment = (id: string, en: string, ...edits: ReturnType<typeof edit>[]) => {
      const body = aCommitment({ action: { ...whole.action, en } })
      return aProposal({ id, body, amends: 'c2', competes: 'commitment c2', edits, outOfLine })
    }
    const texts = [
      aProposal({ id: 'c2', body: whole }),
      amendment('c3', 'never paying for it', edit(0, '', 'never ')),
      amendment('c4', 'paying for that', edit(11, 'it', 'that')),
    ]

    const came = settlementOf(reading, [reading], authentic, {
      proposals: texts,
      counts: { c2: yes, c3: yes, c4: yes },
    })

    expect(said(came).outcomes.filter((one) => /bracketed|agreed/.test(one))).toEqual([
      '1.commitments.b1.1.c1 bracketed lacks-authentic-text',
    ])
    expect(came.settlement.merged).toEqual(['c3', 'c4'])
  })

  test('what ends a clause needs no text of its own', () => {
    const reading = closed({ stage: 'commitments' }, 'settle')
    const end = aProposal({ id: 'c1', ends: { en: 'It is no longer needed.' } })

    const { outcomes } = settlementOf(reading, [reading], authentic, { proposals: [end], counts: { c1: yes } })

    expect(outcomes[0]).toMatchObject({ status: 'agreed', reason: 'every-side-agrees' })
  })
})

test('the rules and the roll are those from the opening of the reading', () => {
  const rules = { ...dialogue.stages.commitments, quorum: 1 }
  const reading = closed({ stage: 'commitments', rules, roll: { river: 4, sea: 5 } })

  const { outcomes } = settlementOf(reading, [reading], round, { proposals: [aProposal()], counts: { p1: yes } })

  expect(outcomes[0]?.status).toBe('bracketed')
})

test('a side that has nobody on the roll counts as an empty side', () => {
  const reading = closed({ stage: 'commitments', roll: { river: 4 } })

  const { outcomes } = settlementOf(reading, [reading], round, { proposals: [aProposal()], counts: { p1: yes } })

  expect(outcomes[0]?.sides).toMatchObject([
    { side: 'river', agrees: true },
    { side: 'sea', roll: 0, agrees: false },
  ])
})

test('a side that has nobody on the roll keeps no silence', () => {
  const rules = { ...dialogue.stages.commitments, rule: 'silence' as const }
  const reading = closed({ stage: 'commitments', rules, roll: { river: 4 } })

  const { outcomes } = settlementOf(reading, [reading], round, { proposals: [aProposal()], counts: {} })

  expect(outcomes[0]).toMatchObject({ status: 'bracketed', reason: 'some-sides-agree' })
  expect(outcomes[0]?.sides).toMatchObject([{ agrees: true }, { side: 'sea', roll: 0, agrees: false }])
})

test('only a deadline asks for another reading without a decision', () => {
  const what = { proposals: [aProposal()], counts: { p1: split } }
  const [atDeadline, settled] = [closed({ stage: 'terms' }), closed({ stage: 'terms' }, 'settle')]

  expect(settlementOf(atDeadline, [atDeadline], round, what).settlement.next).toBe('another-reading')
  expect(settlementOf(settled, [settled], round, what).settlement.next).toBe('next-stage')
})

test('the settlement names the agreed modality, and no other', () => {
  const reading = closed({ stage: 'modality' }, 'settle')
  const proposals = [
    aProposal({ id: 'p1', body: aModality('treaty'), competes: 'modality' }),
    aProposal({ id: 'p2', body: aModality('code-of-conduct'), competes: 'modality' }),
  ]

  const chosen = settlementOf(reading, [reading], round, { proposals, counts: { p1: split, p2: yes } }).settlement
  const none = settlementOf(reading, [reading], round, { proposals, counts: { p1: split } }).settlement

  expect(chosen).toMatchObject({ next: 'next-stage', modality: 'code-of-conduct' })
  expect(none).toMatchObject({ next: 'shelve' })
  expect(none).not.toHaveProperty('modality')
})

describe('the agreement of earlier sittings', () => {
  const first = aSettledReading({ stage: 'commitments' }, { next: 'another-reading', agreed: ['c1'] })
  const nothing = { proposals: [], counts: {} }

  test('is kept', () => {
    const second = closed({ stage: 'commitments', number: 2 })

    expect(settlementOf(second, [first, second], round, nothing).settlement.next).toBe('next-stage')
  })

  test('is nothing when they agreed on nothing', () => {
    const second = closed({ stage: 'commitments', number: 2 })
    const fruitless = aSettledReading({ stage: 'commitments' }, { next: 'another-reading', bracketed: ['c1'] })

    expect(settlementOf(second, [fruitless, second], round, nothing).settlement.next).toBe('shelve')
  })

  test.each<[string, Partial<Reading>]>([
    ['in another lane', { basket: 'b2' }],
    ['in another passage', { passage: 2, sitting: 2 }],
    ['in another stage', { stage: 'modality' }],
    ['in this sitting or a later one', { sitting: 1 }],
  ])('says nothing %s', (_, what) => {
    const second = closed({ stage: 'commitments', number: 2, ...what })

    expect(settlementOf(second, [first, second], round, nothing).settlement.next).toBe('shelve')
  })

  test('does not exist before they are settled', () => {
    const second = closed({ stage: 'commitments', number: 2 })
    const unsettled: Reading = { ...first, status: 'closed' }

    expect(settlementOf(second, [unsettled, second], round, nothing).settlement.next).toBe('shelve')
  })
})

test('a text that a side does not ratify goes back to drafting as often as the dialogue allows', () => {
  const text = aProposal({ id: 'text', body: aBasketText(), competes: 'text' })
  const counts = { text: { river: { ratify: 4 }, sea: { decline: 4 } } }
  const next = (passage: number, redraftings: number) => {
    const reading = closed({ stage: 'ratification', passage, sitting: 1 })
    return settlementOf(reading, [reading], aRound({ dialogue: aDialogue({ redraftings }) }), {
      proposals: [text],
      counts,
    }).settlement.next
  }

  expect([next(1, 0), next(1, 1), next(2, 1)]).toEqual(['shelve', 'redraft', 'shelve'])
})

describe('baskets', () => {
  const basket = (id: string) => aProposal({ id, body: aBasket(id), competes: `basket ${id}` })
  const lanesBefore = [{ basket: 'b1', proposal: 'p0' }]
  const first = aSettledReading({ stage: 'baskets' }, { next: 'another-reading', agreed: ['p0'], lanes: lanesBefore })
  const what = { proposals: [basket('p1'), basket('p2')], counts: { p1: mostly, p2: yes } }

  test('become lanes, numbered in the order of their headings', () => {
    const reading = closed({ stage: 'baskets' })

    expect(settlementOf(reading, [reading], round, what).settlement.lanes).toEqual([
      { basket: 'b1', proposal: 'p1' },
      { basket: 'b2', proposal: 'p2' },
    ])
  })

  test('are numbered on from the lanes of earlier readings', () => {
    const reading = closed({ stage: 'baskets', number: 2 })

    expect(settlementOf(reading, [first, reading], round, what).settlement.lanes).toEqual([
      { basket: 'b2', proposal: 'p1' },
      { basket: 'b3', proposal: 'p2' },
    ])
  })

  test('fill only the free lanes', () => {
    const many = Array.from({ length: 39 }, (_, index) => ({ basket: `b${index + 1}`, proposal: `q${index}` }))
    const full = aSettledReading({ stage: 'baskets' }, { next: 'another-reading', lanes: many })
    const reading = closed({ stage: 'baskets', number: 2 })

    const { settlement } = settlementOf(reading, [full, reading], round, what)

    expect(settlement).toMatchObject({ lanes: [{ basket: 'b40', proposal: 'p2' }], bracketed: ['p1'] })
  })

  test('get the same lanes when they are computed again later from all readings of the round', () => {
    const reading = closed({ stage: 'baskets', number: 2, sitting: 2 })
    const then = settlementOf(reading, [first, reading], round, what).settlement
    const later = aSettledReading({ stage: 'baskets', number: 3 }, { lanes: [{ basket: 'b4', proposal: 'p9' }] })
    const settled = aSettledReading({ stage: 'baskets', number: 2 }, then)

    const again = settlementOf(reading, [first, settled, later], round, what).settlement

    expect(again).toEqual(then)
  })

  test('do not become lanes in another stage', () => {
    const reading = closed({ stage: 'terms' })

    expect(settlementOf(reading, [reading], round, what).settlement).not.toHaveProperty('lanes')
  })
})

describe('a basket without a lane', () => {
  const rules = { ...dialogue.stages.baskets, readings: 3 }
  const names = Array.from({ length: 41 }, (_, index) => `p${index + 10}`)
  const basketOf = (id: string) => aProposal({ id, body: aBasket(id), competes: `basket ${id}` })
  const counts = Object.fromEntries(names.map((name) => [name, yes]))
  const first = closed({ stage: 'baskets', rules })
  const counted = { proposals: names.map(basketOf), counts }
  const settledFirst = aSettledReading(
    { stage: 'baskets', rules },
    { ...settlementOf(closed({ stage: 'baskets', rules }, 'another-reading'), [first], round, counted).settlement },
  )
  const again = (says: Counts | undefined) => {
    const second = closed({ stage: 'baskets', rules, number: 2, decided: settledFirst.settlement.decided }, 'settle')
    const carried = { proposals: [basketOf('p50')], counts: says === undefined ? {} : { p50: says } }
    return settlementOf(second, [settledFirst, second], round, carried)
  }

  test('waits for the next round, and a deadline holds no other reading for it', () => {
    const { settlement } = settlementOf(first, [first], round, counted)

    expect(settlement).toMatchObject({ next: 'next-stage', waiting: ['p50'], bracketed: ['p50'] })
    expect(settlement.lanes).toHaveLength(40)
  })

  test('in a round of the second format a deadline reads it again, and no list says that it waits', () => {
    const { settlement } = settlementOf(first, [first], { ...round, format: 'parley-record/2' }, counted)

    expect(settlement).toMatchObject({ next: 'another-reading', bracketed: ['p50'] })
    expect(settlement).not.toHaveProperty('waiting')
  })

  test('that is carried into another reading still waits if nobody reads it again, and not if somebody objects', () => {
    expect(settledFirst.settlement).toMatchObject({ next: 'another-reading', waiting: ['p50'] })
    expect(again(undefined).settlement).toMatchObject({ next: 'next-stage', waiting: ['p50'], lanes: [] })
    expect(again(yes).settlement).toMatchObject({ waiting: ['p50'] })
    expect(again(no).outcomes).toMatchObject([{ status: 'dropped', reason: 'no-side-agrees' }])
    expect(again(no).settlement).not.toHaveProperty('waiting')
  })
})
