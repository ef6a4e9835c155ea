import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyReplacements, wordDiff } from '../../../shared/edits/word-diff.ts'
import { wordTokens } from '../../../shared/edits/word-tokens.ts'
import { many } from '../../many.ts'

const RUNS = { numRuns: many({ atOnce: 500, inAll: 10_000 }) }

const LETTERS = 'publishing private letters of officials of the other side during an election campaign'

describe('words of a text', () => {
  test('joined with the spaces and signs, they give the text', () => {
    fc.assert(
      fc.property(aText(), (text) => {
        expect(wordTokens(text, 'en').join('')).toBe(text)
      }),
    )
  })

  test.each([
    ['within seventy-two hours', ['within', ' ', 'seventy-two', ' ', 'hours']],
    ['в какой-либо форме, 10–15 дней', ['в', ' ', 'какой-либо', ' ', 'форме', ',', ' ', '10–15', ' ', 'дней']],
    ['one - or two', ['one', ' ', '-', ' ', 'or', ' ', 'two']],
  ])('%s', (text, tokens) => {
    expect(wordTokens(text, 'ru')).toEqual(tokens)
  })
})

describe('the difference of two texts', () => {
  test.each([
    ['the same text', 'answer', 'answer', []],
    [
      'two inserted words',
      LETTERS,
      LETTERS.replace('letters', 'letters and recordings'),
      [{ at: 26, removes: '', inserts: ' and recordings' }],
    ],
    [
      'words inserted at the end',
      LETTERS,
      `${LETTERS} or a referendum`,
      [{ at: 85, removes: '', inserts: ' or a referendum' }],
    ],
    [
      'a replaced word',
      'answer within ten days',
      'answer within five days',
      [{ at: 14, removes: 'ten', inserts: 'five' }],
    ],
    [
      'adjacent changed words are one replacement',
      'until seventy-two hours have passed',
      'until ten days have passed',
      [{ at: 6, removes: 'seventy-two hours', inserts: 'ten days' }],
    ],
    [
      'two places',
      'name a contact who answers within ten days',
      'name a contact who answers within twenty days in writing',
      [
        { at: 34, removes: 'ten', inserts: 'twenty' },
        { at: 42, removes: '', inserts: ' in writing' },
      ],
    ],
    [
      'little is shared',
      'answer within ten days',
      'publish every answer at once',
      [{ at: 0, removes: 'answer within ten days', inserts: 'publish every answer at once' }],
    ],
    [
      'a long insertion at one place',
      'refrain',
      'refrain until observers report',
      [{ at: 7, removes: '', inserts: ' until observers report' }],
    ],
    [
      'a place counts code points',
      '𝒜 reply 👍🏽 in ten days',
      '𝒜 reply 👍🏽 in two days',
      [{ at: 14, removes: 'ten', inserts: 'two' }],
    ],
  ])('%s', (_, from, to, replacements) => {
    expect(wordDiff(from, to, 'en')).toEqual(replacements)
  })

  test('the same insertion by two people is found at the same place', () => {
    const one = wordDiff('a b a b c', 'a b a b a b c', 'en')
    const other = wordDiff('a b a b c', 'a b a b a b c', 'ru')

    expect(one).toEqual(other)
    expect(one).toEqual([{ at: 0, removes: '', inserts: 'a b ' }])
  })

  test('turns the first text into the second', () => {
    fc.assert(
      fc.property(aText(), aText(), (from, to) => {
        expect(applyReplacements(from, wordDiff(from, to, 'en'))).toBe(to)
      }),
      RUNS,
    )
  })

  test('consists of replacements in order that do not touch, and each changes something', () => {
    fc.assert(
      fc.property(aText(), aText(), (from, to) => {
        let end = -1
        for (const { at, removes, inserts } of wordDiff(from, to, 'en')) {
          expect(at).toBeGreaterThan(end)
          expect(removes).not.toBe(inserts)
          end = at + [...removes].length
        }
      }),
      RUNS,
    )
  })

  test('a replacement that was made from another text is refused', () => {
    expect(() => applyReplacements('within ten days', [{ at: 7, removes: 'two', inserts: 'six' }])).toThrow(RangeError)
  })
})

/** Texts that share words, with any signs between them. */
function aText(): fc.Arbitrary<string> {
  const word = fc.constantFrom(
    'a',
    'ten',
    'days',
    'дней',
    'seventy-two',
    '-',
    '/',
    ' ',
    '  ',
    ', ',
    '.',
    '\n',
    '👍🏽',
    '𝒜',
  )
  const words = fc.array(word, { maxLength: 14 }).map((all) => all.join(' '))
  const glued = fc.array(word, { maxLength: 14 }).map((all) => all.join(''))
  return fc.oneof(words, glued, fc.string({ unit: 'binary', maxLength: 12 }))
}
