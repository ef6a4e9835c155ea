import { expect, test } from 'vitest'
import { wordsIn } from '../../../shared/languages/loaded.ts'
import { LANGUAGE_CODES } from '../../../shared/languages/registry.ts'
import { messageOf } from '../../../shared/reminder.ts'

/** Habits that `Intl` does not know: *1er* in French, *a las* in Spanish, both names of a month in Arabic. */
const AT = '2026-12-01T10:00:00.000Z'

test.each(LANGUAGE_CODES)(
  'the memorandum and mails write a moment with the habits of the language (%s)',
  (language) => {
    const { dates, documents } = wordsIn(language)
    const { writtenOut = (date) => date } = dates
    const plain = new Intl.DateTimeFormat(dates.locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
    const written = writtenOut(plain.format(new Date(AT)))

    expect(documents.memo.moment(AT)).toBe(`${written} UTC`)
    expect(messageOf('silence-ends', { closesAt: AT }, [language]).text).toContain(written)
  },
)

test('in Spanish the time is introduced', () => {
  expect(wordsIn('es').documents.memo.moment(AT)).toBe('1 de diciembre de 2026 a las 10:00 UTC')
})
