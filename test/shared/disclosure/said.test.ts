import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asOneString, byLanguage, onceEach, sameWords, shownOnce } from '../../../shared/disclosure/said.ts'
import { aDialogue } from '../../builders.ts'

const none = aDialogue()
const side = aDialogue({ attribution: 'side' })

describe('the words shown', () => {
  test('are each text once, without attribution, under the Chatham House Rule', () => {
    const said = [
      { text: { en: 'Say whose.' }, side: 'river' },
      { text: { en: ' say  WHOSE.' }, side: 'sea' },
      { text: { ru: 'Убрать.' }, side: 'sea' },
    ]

    expect(shownOnce(said, none)).toHaveLength(2)
    expect(shownOnce(said, none).some((one) => 'side' in one)).toBe(false)
  })

  test('are each text once for each side, where sides are disclosed', () => {
    const said = ['river', 'sea', 'sea'].map((one) => ({ text: { en: 'Say whose.' }, side: one }))

    expect(shownOnce(said, side)).toEqual([
      { side: 'river', text: { en: 'Say whose.' } },
      { side: 'sea', text: { en: 'Say whose.' } },
    ])
  })

  test('are two texts if a second language differs', () => {
    expect(shownOnce([{ text: { en: 'A' } }, { text: { en: 'A', ru: 'А' } }], none)).toHaveLength(2)
  })

  test('are only those in every language where untranslated words are held back', () => {
    const heldBack = aDialogue({ untranslated: 'held-back' })
    const said = [{ text: { en: 'One' } }, { text: { en: 'Two', ru: 'Два' } }, { text: { ru: 'Три' } }]

    expect(shownOnce(said, heldBack)).toEqual([{ text: { en: 'Two', ru: 'Два' } }])
    expect(shownOnce(said, none)).toHaveLength(3)
  })

  test('do not depend on their authors, their number or their order', () => {
    const aText = fc.constantFrom<{ en?: string; ru?: string }>(
      { en: 'A' },
      { en: 'a' },
      { ru: 'Б' },
      { en: 'B', ru: 'Б' },
    )
    fc.assert(
      fc.property(fc.array(fc.record({ text: aText, side: fc.constantFrom('river', 'sea') })), (said) => {
        const others = said.toReversed().flatMap(({ text }) => [
          { text, side: 'sea' },
          { text, side: 'river' },
        ])

        expect(shownOnce(others, none)).toEqual(shownOnce(said, none))
      }),
    )
  })
})

test('words on different clauses are different words', () => {
  const notes = ['c1', 'c2', 'c1'].map((clause) => ({ is: 'reservation', clause, text: { en: 'Not here.' } }))

  expect(onceEach(notes)).toEqual([notes[0], notes[1]])
})

test('words that differ only in case, spacing or the encoding of accents are the same', () => {
  expect(sameWords({ ru: 'Ещё  раз\n' })).toBe(sameWords({ ru: 'ещё раз'.normalize('NFD') }))
  expect(sameWords({ en: 'One' })).not.toBe(sameWords({ ru: 'One' }))
})

test('a string of the first format is shown in the language of its letters', () => {
  expect(byLanguage('Say whose.')).toEqual({ en: 'Say whose.' })
  expect(byLanguage('Сказать, чьё это (NATO).')).toEqual({ ru: 'Сказать, чьё это (NATO).' })
  expect(byLanguage({ en: 'A', ru: 'Б' })).toEqual({ en: 'A', ru: 'Б' })
})

test('one string holds the words of every language', () => {
  expect(asOneString({ ru: 'Б', en: 'A' })).toBe('A\n\nБ')
  expect(asOneString({ ru: 'Б' })).toBe('Б')
  expect(asOneString('A')).toBe('A')
})
