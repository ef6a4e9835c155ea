import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Alternative, bracketLine, textOfLabel } from '../../../shared/instrument/inline-brackets.ts'
import { many } from '../../many.ts'
import { alternatives, printed, readFor } from './alternatives.ts'

const RUNS = many({ atOnce: 100, inAll: 1_000 })

describe('the common words of alternatives are written once', () => {
  test.each([
    [
      'replaced words',
      alternatives('until seventy-two hours have passed', 'until ten days have passed'),
      'until [A: seventy-two hours] [B: ten days] have passed',
    ],
    [
      'an amendment of an amendment is inside its bracket',
      alternatives('answer within five days', 'answer within twenty days', {
        text: 'answer within five working days',
        amends: 'A',
      }),
      'answer within [A: five [C: working]] [B: twenty] days',
    ],
    [
      'an amendment of an amendment at another place has its own bracket',
      alternatives('answer within five days', 'answer within twenty days', {
        text: 'answer within five days in writing',
        amends: 'A',
      }),
      'answer within [A, C: five] [B: twenty] days [C: in writing]',
    ],
    [
      'two amendments of a text that is itself an alternative',
      alternatives(
        'answer within ten days',
        { text: 'answer within five days', amends: 'A' },
        { text: 'answer within twenty days', amends: 'A' },
      ),
      'answer within [A: ten] [B: five] [C: twenty] days',
    ],
    [
      'a word of only one alternative has its own bracket',
      alternatives('answer within ten days', 'answer within ten working days'),
      'answer within ten [B: working] days',
    ],
    [
      'the same insertion by two people',
      alternatives('answer within ten days', 'answer promptly within ten days', 'answer promptly within two days'),
      'answer [B, C: promptly] within [A, B: ten] [C: two] days',
    ],
    [
      'no short word is left between brackets of the same letters',
      alternatives(
        'each side names one contact for questions of the other side at once',
        'each side names two deputies in matters of the other side at once',
      ),
      'each side names [A: one contact for questions] [B: two deputies in matters] of the other side at once',
    ],
    [
      'different words at the beginning and at the end',
      alternatives('The sides shall answer in ten days.', 'Both sides shall answer in ten days at most.'),
      '[A: The] [B: Both] sides shall answer in ten days [B: at most].',
    ],
    [
      'in Russian too',
      alternatives(
        'до истечения семидесяти двух часов с момента запроса',
        'до истечения десяти дней с момента запроса',
      ),
      'до истечения [A: семидесяти двух часов] [B: десяти дней] с момента запроса',
    ],
  ])('%s', (_, all, line) => {
    expect(printed(bracketLine(all, 'en'))).toBe(line)
  })

  test.each([
    ['that share little', alternatives('answer within ten days', 'publish no letter of the other side at all')],
    ['with brackets of their own', alternatives('answer within ten [10] days', 'answer within two [2] days')],
    ['with a bracket at every other word', alternatives('a 1 b 2 c 3 d 4 e 5 f', 'a 6 b 7 c 8 d 9 e 0 f')],
    ['that differ in too many words to read', alternatives(manyWords('ten'), manyWords('two'))],
    ['that are the same', alternatives('answer within ten days', 'answer within ten days')],
    ['with only one text', alternatives('answer within ten days')],
    ['with too many texts to read', alternatives(...'abcdefghi'.split('').map((sign) => `in ten days ${sign}`))],
  ])('not those %s', (_, all) => {
    expect(bracketLine(all, 'en')).toBeUndefined()
  })
})

describe('for any alternatives', () => {
  test('each letter selects exactly its own text from the line', () => {
    forAll((all) => {
      const line = bracketLine(all, 'en')

      for (const { label, text } of line === undefined ? [] : all) expect(textOfLabel(line ?? [], label)).toBe(text)
    })
  })

  test('the printed brackets alone give the words of each text', () => {
    let lines = 0
    forAll((all) => {
      const line = printed(bracketLine(all, 'en'))
      if (line === undefined) return
      lines += 1

      for (const { label, text } of all) expect(withoutSpaces(readFor(label, line))).toBe(withoutSpaces(text))
      expect(line).not.toMatch(/ {2}|\[[A-Z, ]*: *\]| \]/)
    })
    expect(lines).toBeGreaterThan(RUNS / 5)
  })

  test('the line is the same for any order of the alternatives', () => {
    forAll((all) => {
      expect(bracketLine(all.toReversed(), 'en')).toEqual(bracketLine(all, 'en'))
    })
  })
})

test('the line is the same in each order where two texts are equally like the others', () => {
  const all = alternatives(
    'each side shall name, within ten days, a contact of its own who answers questions of the other side',
    {
      text: 'each side shall name, within , and days, a contact of its own who answers questions of the other side',
      amends: 'A',
    },
    {
      text: 'each side shall name, within , and five working contact of its own who answers questions of the other side',
      amends: 'B',
    },
    {
      text: '«дней» side shall name, within , and five working contact of of own who answers questions of the other side',
      amends: 'C',
    },
  )

  expect(bracketLine(all.toReversed(), 'en')).toEqual(bracketLine(all, 'en'))
})

function forAll(holds: (all: readonly Alternative[]) => void): void {
  fc.assert(fc.property(someAlternatives(), holds), { numRuns: RUNS })
}

/** A text and what several people make of it, or of what others made of it. */
function someAlternatives(): fc.Arbitrary<readonly Alternative[]> {
  const text = 'each side shall name, within ten days, a contact of its own who answers questions of the other side'
  const words = text.split(' ')
  const put = fc.constantFrom(
    '',
    'promptly',
    'five',
    'working',
    'of',
    '(in writing)',
    '«дней»',
    'five working',
    ', and',
  )
  const edit = fc.record({ at: fc.nat(words.length - 1), removes: fc.nat(2), inserts: put })
  const amendment = fc.record({ of: fc.nat(5), edits: fc.array(edit, { minLength: 1, maxLength: 2 }) })
  return fc.array(amendment, { minLength: 1, maxLength: 5 }).map((amendments) => {
    const all: (string | { text: string; amends: string })[] = [text]
    for (const { of, edits } of amendments) {
      const amended = of % all.length
      const base = all[amended] ?? text
      const changed = (typeof base === 'string' ? base : base.text).split(' ')
      for (const { at, removes, inserts } of edits) {
        changed.splice(at, removes, ...inserts.split(' ').filter((word) => word !== ''))
      }
      all.push({ text: changed.join(' '), amends: 'ABCDEFGH'[amended] ?? 'A' })
    }
    return alternatives(...all)
  })
}

/** A thousand words, of which every fourth is this one. */
function manyWords(one: string): string {
  return Array.from({ length: 1_000 }, (_, index) => (index % 4 === 0 ? one : `word${index}`)).join(' ')
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '')
}
