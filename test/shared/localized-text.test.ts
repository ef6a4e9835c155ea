import { describe, expect, test } from 'vitest'
import { inLanguage, inTheseLanguages, LONGEST_TEXT, LocalizedText, languagesOf } from '../../shared/localized-text.ts'

describe('a text', () => {
  test('is trimmed', () => {
    expect(LocalizedText.parse({ en: '  peace \n' })).toEqual({ en: 'peace' })
  })

  test('has a longest length', () => {
    expect(LocalizedText.safeParse({ en: 'x'.repeat(LONGEST_TEXT) }).success).toBe(true)
    expect(LocalizedText.safeParse({ en: 'x'.repeat(LONGEST_TEXT + 1) }).success).toBe(false)
  })

  test.each([[{}], [{ en: ' ' }], [{ german: 'Frieden' }], [{ en: 'peace', 'pt-br': 'paz' }], ['peace'], [null]])(
    'is not %o',
    (mistake) => {
      expect(LocalizedText.safeParse(mistake).success).toBe(false)
    },
  )

  test('is in one language or more, always listed in the same order', () => {
    expect(languagesOf({ ru: 'мир', en: 'peace' })).toEqual(['en', 'ru'])
    expect(languagesOf({ ru: 'мир' })).toEqual(['ru'])
  })
})

describe('a text in a requested language', () => {
  test('is the text in that language if there is one', () => {
    expect(inLanguage({ en: 'peace', ru: 'мир' }, 'ru')).toEqual({ words: 'мир', language: 'ru', missing: false })
  })

  test('is the original, marked as not translated, if there is none', () => {
    expect(inLanguage({ ru: 'мир' }, 'en')).toEqual({ words: 'мир', language: 'ru', missing: true })
  })
})

test('a text is kept in the languages in which a dialogue is held, and is none without one of them', () => {
  const text = { en: 'peace', ru: 'мир' }

  expect(inTheseLanguages(text, ['en', 'ru'])).toEqual(text)
  expect(inTheseLanguages(text, ['ru'])).toEqual({ ru: 'мир' })
  expect(inTheseLanguages({ en: 'peace' }, ['ru'])).toBeUndefined()
})
