import { describe, expect, test } from 'vitest'
import { checkPosition, NotAPosition, PositionTaken, stancesOn } from '../../shared/position.ts'
import { aBasketText, aProposal, daysFromNow } from '../builders.ts'

const clause = aProposal()
const text = aProposal({ id: 'text', body: aBasketText(['c1', 'c2'], ['c3']) })
const note = { clause: 'c1', text: 'as far as the law goes' }

describe('on a text that was tabled', () => {
  test.each<PositionTaken>([
    { stance: 'support' },
    { stance: 'accept' },
    { stance: 'abstain' },
    { stance: 'object', change: 'leave it out' },
    { stance: 'block', change: 'leave it out' },
    { stance: 'accept', change: 'a shorter one would be better' },
  ])('a position is %o', (taken) => {
    expect(() => checkPosition(taken, clause)).not.toThrow()
  })

  test.each<[string, PositionTaken, RegExp]>([
    ['an objection without the change that would remove it', { stance: 'object' }, /"change"/],
    ['a red line without the change that would remove it', { stance: 'block' }, /"change"/],
    ['a stance of ratification', { stance: 'ratify' }, /one of support, accept, abstain, object, block, not ratify/],
    ['a refusal', { stance: 'decline' }, /not decline/],
    ['a reservation', { stance: 'support', reservations: [note] }, /when a text is ratified/],
    ['a declaration', { stance: 'support', declarations: [note] }, /when a text is ratified/],
  ])('a position is not %s', (_, taken, why) => {
    expect(() => checkPosition(taken, clause)).toThrow(NotAPosition)
    expect(() => checkPosition(taken, clause)).toThrow(why)
  })
})

describe('on the text of a basket', () => {
  test.each<PositionTaken>([
    { stance: 'ratify' },
    { stance: 'ratify', declarations: [note] },
    { stance: 'ratify-with-reservation', reservations: [note] },
    { stance: 'ratify-with-reservation', reservations: [{ ...note, clause: 'c3' }], declarations: [note] },
    { stance: 'ad-referendum' },
    { stance: 'abstain' },
    { stance: 'decline' },
    { stance: 'decline', declarations: [{ ...note, clause: 'c2' }] },
  ])('a position is %o', (taken) => {
    expect(() => checkPosition(taken, text)).not.toThrow()
  })

  test.each<[string, PositionTaken, RegExp]>([
    ['a stance on a clause', { stance: 'support' }, /one of ratify, .* not support/],
    ['an objection', { stance: 'object', change: 'x' }, /not object/],
    ['a reservation without words', { stance: 'ratify-with-reservation' }, /at least one entry in "reservations"/],
    ['an empty list of reservations', { stance: 'ratify-with-reservation', reservations: [] }, /at least one/],
    ['a reservation beside plain ratification', { stance: 'ratify', reservations: [note] }, /and only it/],
    ['a reservation beside a refusal', { stance: 'decline', reservations: [note] }, /and only it/],
    [
      'a reservation on a clause that is not there',
      { stance: 'ratify-with-reservation', reservations: [note, { ...note, clause: 'c9' }] },
      /no clause c9/,
    ],
    [
      'a declaration on a clause that is not there',
      { stance: 'ratify', declarations: [{ ...note, clause: 'c9' }] },
      /no clause c9/,
    ],
  ])('a position is not %s', (_, taken, why) => {
    expect(() => checkPosition(taken, text)).toThrow(NotAPosition)
    expect(() => checkPosition(taken, text)).toThrow(why)
  })
})

test('no position is taken on what was withdrawn', () => {
  const withdrawn = aProposal({ withdrawnAt: daysFromNow(0) })

  expect(() => checkPosition({ stance: 'support' }, withdrawn)).toThrow(/withdrawn/)
})

test('the stances offered are the gradient of agreement, or the decisions on a text', () => {
  expect(stancesOn(clause)).toEqual(['support', 'accept', 'abstain', 'object', 'block'])
  expect(stancesOn(text)).toEqual(['ratify', 'ratify-with-reservation', 'ad-referendum', 'abstain', 'decline'])
})

test.each<[string, unknown]>([
  ['an unknown stance', { stance: 'like' }],
  ['no stance', {}],
  ['an unknown field', { stance: 'support', reason: 'x' }],
  ['an empty change', { stance: 'object', change: '  ' }],
  ['a change without end', { stance: 'object', change: 'x'.repeat(4_001) }],
  ['a reservation without a clause', { stance: 'ratify-with-reservation', reservations: [{ text: 'x' }] }],
  [
    'a reservation on no clause at all',
    { stance: 'ratify-with-reservation', reservations: [{ clause: '', text: 'x' }] },
  ],
  ['more declarations than a text has room for', { stance: 'abstain', declarations: Array(41).fill(note) }],
  ['more reservations than a text has room for', { stance: 'abstain', reservations: Array(41).fill(note) }],
])('what is sent is not a position with %s', (_, sent) => {
  expect(PositionTaken.safeParse(sent).success).toBe(false)
})
