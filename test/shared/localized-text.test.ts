import { describe, expect, test } from 'vitest'
import { inLanguage, LONGEST_TEXT, LocalizedText, languagesOf } from '../../shared/localized-text.ts'

describe('a text', () => {
  test('is trimmed', () => {
    expect(LocalizedText.parse({ en: '  peace \n' })).toEqual({ en: 'peace' })
  })

  test('may be as long as the longest one and no longer', () => {
    expect(LocalizedText.safeParse({ en: 'x'.repeat(LONGEST_TEXT) }).success).toBe(true)
    expect(LocalizedText.safeParse({ en: 'x'.repeat(LONGEST_TEXT + 1) }).success).toBe(false)
  })

  test.each([[{}], [{ en: ' ' }], [{ fr: 'paix' }], [{ en: 'peace', fr: 'paix' }], ['peace'], [null]])(
    'is not %o',
    (mistake) => {
      expect(LocalizedText.safeParse(mistake).success).toBe(false)
    },
  )

  test('is in one language or more, told in one order', () => {
    expect(languagesOf({ ru: 'мир', en: 'peace' })).toEqual(['en', 'ru'])
    expect(languagesOf({ ru: 'мир' })).toEqual(['ru'])
  })
})

describe('in the language asked for, a text', () => {
  test('is itself where it was written in it', () => {
    expect(inLanguage({ en: 'peace', ru: 'мир' }, 'ru')).toEqual({ words: 'мир', language: 'ru', missing: false })
  })

  test('is the original, marked, where it was not translated', () => {
    expect(inLanguage({ ru: 'мир' }, 'en')).toEqual({ words: 'мир', language: 'ru', missing: true })
  })
})
