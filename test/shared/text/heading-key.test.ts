import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldHeading as verifiersOwn } from '../../../infra/verify/fold-heading.ts'
import { RecordFormat } from '../../../shared/record-format.ts'
import { cleanText } from '../../../shared/text/clean-text.ts'
import { foldHeading, headingKey } from '../../../shared/text/heading-key.ts'
import { HEADINGS_APART, ONE_HEADING } from '../../cases/texts.ts'
import { many } from '../../many.ts'
import { anyText } from './texts.ts'

const numRuns = many({ atOnce: 1_000, inAll: 50_000 })

describe.each(RecordFormat.options)('a heading of a record of format %s', (format) => {
  test.each([
    ['in another case', 'Cyber Operations', 'cyber OPERATIONS'],
    ['with other spaces', ' cyber \u00a0 operations\n', 'cyber operations'],
    ['with its accents encoded differently', 'cafe\u0301', 'caf\u00e9'],
    ['in full width', 'ＡＢＣ', 'abc'],
  ])('is the same %s', (_, one, other) => {
    expect(headingKey({ en: one }, format)).toBe(headingKey({ en: other }, format))
  })

  test('has the same key with any translation', () => {
    expect(headingKey({ en: 'peace', ru: 'мир' }, format)).toBe(headingKey({ en: 'Peace' }, format))
    expect(headingKey({ ru: 'Мир' }, format)).toBe(headingKey({ ru: 'мир' }, format))
  })

  test('has another key with another word', () => {
    expect(headingKey({ en: 'peace' }, format)).not.toBe(headingKey({ en: 'a peace' }, format))
  })
})

test('headings of the first format are compared by the first format’s rule', () => {
  expect(headingKey({ en: 'Foreign\u200b “Media”' }, 'parley-record/1')).toBe('foreign\u200b “media”')
  expect(headingKey({ ru: 'Мир' }, 'parley-record/1')).toBe('мир')
  expect(headingKey({ en: 'Straße' }, 'parley-record/1')).not.toBe(headingKey({ en: 'STRASSE' }, 'parley-record/1'))
})

describe('equal headings', () => {
  const [first = '', ...others] = ONE_HEADING

  test.each([
    ...others.map((other) => [first, other] as const),
    ['Straße', 'STRASSE'],
    ['Key terms', 'Кey terms'],
    ['Media', 'Мedia'],
    ['Media', 'Rnedia'],
    ['Вмешательство', 'Bмeшaтeльcтвo'],
    ['Foreign media', '«Foreign» ‹media›'],
    ['Foreign media', '´Foreign media`'],
    ['A state’s media', "A state's media"],
    ['Cyber-operations', 'Cyber — operations'],
    ['Ελληνικός', 'ΕΛΛΗΝΙΚΌΣ'],
  ] as const)('%j and %j', (one, other) => {
    expect(foldHeading(one)).toBe(foldHeading(other))
  })
})

describe('different headings', () => {
  test.each([
    ...HEADINGS_APART,
    ['Foreign media', 'Foreignmedia'],
    ['A state’s media', 'A states media'],
    ['Fail', 'Fall'],
    ['Договор', 'Договоры'],
    ['Мир', 'Мера'],
  ])('%j and %j', (one, other) => {
    expect(foldHeading(one)).not.toBe(foldHeading(other))
  })
})

test('a heading has the same key before and after it is cleaned', () => {
  // Cleaning takes U+FFFD out; the key does not, so that headings that were recorded with it keep theirs.
  const withoutBroken = anyText.map((text) => text.replaceAll('\ufffd', ''))
  fc.assert(
    fc.property(withoutBroken, (written) => {
      const { text } = cleanText(written)
      fc.pre(text !== '')

      expect(foldHeading(text)).toBe(foldHeading(written))
    }),
    { numRuns },
  )
})

test('the case of a letter with an iota below and an accent after it makes no difference', () => {
  const heading = '\u1f82\u0301'

  expect(foldHeading(heading.normalize('NFD').toUpperCase())).toBe(foldHeading(heading))
})

test('the case of a cleaned heading makes no difference', () => {
  fc.assert(
    fc.property(anyText, (written) => {
      const { text: heading } = cleanText(written)
      // With something invisible after it, the capital of an iota below is a letter that takes the marks of another one.
      fc.pre(!/\u0345\p{DI}/u.test(heading.normalize('NFD')))

      // Decomposed first: a capital of U+0345 is a letter, and does not change places with the marks beside it.
      expect(foldHeading(heading.normalize('NFD').toUpperCase())).toBe(foldHeading(heading))
    }),
    { numRuns },
  )
})

test('the verifier’s own code folds every heading in the same way', () => {
  fc.assert(
    fc.property(anyText, (heading) => {
      expect(verifiersOwn(heading, 'parley-record/2')).toBe(headingKey({ en: heading }, 'parley-record/2'))
      expect(verifiersOwn(heading, 'parley-record/1')).toBe(headingKey({ en: heading }, 'parley-record/1'))
    }),
    { numRuns },
  )
})
