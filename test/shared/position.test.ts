import { describe, expect, test } from 'vitest'
import { checkPosition, NotAPosition, PositionTaken, stancesOn } from '../../shared/position.ts'
import { aBasketText, aDialogue, aProposal, daysFromNow } from '../builders.ts'

const clause = aProposal()
const text = aProposal({ id: 'text', body: aBasketText(['c1', 'c2'], ['c3']) })
const note = { clause: 'c1', text: { en: 'as far as the law goes' } }

describe('on a text that was tabled', () => {
  test.each<PositionTaken>([
    { stance: 'support' },
    { stance: 'accept' },
    { stance: 'abstain' },
    { stance: 'object', change: { en: 'leave it out' } },
    { stance: 'block', change: { en: 'leave it out' } },
    { stance: 'accept', change: { en: 'a shorter one would be better' } },
  ])('a position is %o', (taken) => {
    expect(() => checkPosition(taken, clause, aDialogue())).not.toThrow()
  })

  test.each<[string, PositionTaken, RegExp]>([
    ['an objection without the change that would remove it', { stance: 'object' }, /"change"/],
    ['a red line without the change that would remove it', { stance: 'block' }, /"change"/],
    ['a stance of ratification', { stance: 'ratify' }, /one of support, accept, abstain, object, block, not ratify/],
    ['a refusal', { stance: 'decline' }, /not decline/],
    ['a reservation', { stance: 'support', reservations: [note] }, /when a text is ratified/],
    ['a declaration', { stance: 'support', declarations: [note] }, /when a text is ratified/],
  ])('a position is not %s', (_, taken, why) => {
    expect(() => checkPosition(taken, clause, aDialogue())).toThrow(NotAPosition)
    expect(() => checkPosition(taken, clause, aDialogue())).toThrow(why)
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
    expect(() => checkPosition(taken, text, aDialogue())).not.toThrow()
  })

  test.each<[string, PositionTaken, RegExp]>([
    ['a stance on a clause', { stance: 'support' }, /one of ratify, .* not support/],
    ['an objection', { stance: 'object', change: { en: 'x' } }, /not object/],
    ['a reservation without words', { stance: 'ratify-with-reservation' }, /at least one entry in "reservations"/],
    ['an empty list of reservations', { stance: 'ratify-with-reservation', reservations: [] }, /at least one/],
    [
      'a reservation beside plain ratification',
      { stance: 'ratify', reservations: [note] },
      /no other stance may have one/,
    ],
    ['a reservation beside a refusal', { stance: 'decline', reservations: [note] }, /no other stance may have one/],
    [
      'a reservation on an unknown clause',
      { stance: 'ratify-with-reservation', reservations: [note, { ...note, clause: 'c9' }] },
      /no clause c9/,
    ],
    [
      'a declaration on an unknown clause',
      { stance: 'ratify', declarations: [{ ...note, clause: 'c9' }] },
      /no clause c9/,
    ],
  ])('a position is not %s', (_, taken, why) => {
    expect(() => checkPosition(taken, text, aDialogue())).toThrow(NotAPosition)
    expect(() => checkPosition(taken, text, aDialogue())).toThrow(why)
  })
})

describe('words are written in the languages of the dialogue', () => {
  const inTwo = aDialogue()
  const heldBack = aDialogue({ untranslated: 'held-back' })
  const ru = { clause: 'c1', text: { ru: 'насколько это допускает закон' } }
  const both = { clause: 'c1', text: { ...note.text, ...ru.text } }

  test('words in any other language are refused', () => {
    const inEnglish = aDialogue({ languages: ['en'] })

    expect(() => checkPosition({ stance: 'object', change: { ru: 'убрать' } }, clause, inTwo)).not.toThrow()
    expect(() => checkPosition({ stance: 'object', change: { ru: 'убрать' } }, clause, inEnglish)).toThrow(/not in ru/)
    expect(() => checkPosition({ stance: 'ratify', declarations: [ru] }, text, inEnglish)).toThrow(/not in ru/)
  })

  test('reservations and declarations need every language where untranslated words are held back', () => {
    const reserves = (one: typeof both | typeof note) =>
      checkPosition({ stance: 'ratify-with-reservation', reservations: [one] }, text, heldBack)

    expect(() => reserves(both)).not.toThrow()
    expect(() => reserves(note)).toThrow(/every language of the dialogue; ru is missing/)
    expect(() => checkPosition({ stance: 'ratify', declarations: [ru] }, text, heldBack)).toThrow(/en is missing/)
    expect(() => checkPosition({ stance: 'object', change: { ru: 'убрать' } }, clause, heldBack)).not.toThrow()
  })
})

test('a position on a withdrawn proposal is refused', () => {
  const withdrawn = aProposal({ withdrawnAt: daysFromNow(0) })

  expect(() => checkPosition({ stance: 'support' }, withdrawn, aDialogue())).toThrow(/withdrawn/)
})

test('the possible stances are the gradient of agreement, or the decisions on the text of a basket', () => {
  expect(stancesOn(clause)).toEqual(['support', 'accept', 'abstain', 'object', 'block'])
  expect(stancesOn(text)).toEqual(['ratify', 'ratify-with-reservation', 'ad-referendum', 'abstain', 'decline'])
})

test.each<[string, unknown]>([
  ['an unknown stance', { stance: 'like' }],
  ['no stance', {}],
  ['an unknown field', { stance: 'support', reason: 'x' }],
  ['an empty change', { stance: 'object', change: { en: '  ' } }],
  ['a change in no language', { stance: 'object', change: {} }],
  ['a change whose language is not named', { stance: 'object', change: 'leave it out' }],
  ['a change that is too long', { stance: 'object', change: { en: 'x'.repeat(4_001) } }],
  ['a reservation without a clause', { stance: 'ratify-with-reservation', reservations: [{ text: { en: 'x' } }] }],
  [
    'a reservation on no clause at all',
    { stance: 'ratify-with-reservation', reservations: [{ clause: '', text: { en: 'x' } }] },
  ],
  ['more declarations than a text has room for', { stance: 'abstain', declarations: Array(41).fill(note) }],
  ['more reservations than a text has room for', { stance: 'abstain', reservations: Array(41).fill(note) }],
])('a request is not a position with %s', (_, sent) => {
  expect(PositionTaken.safeParse(sent).success).toBe(false)
})
