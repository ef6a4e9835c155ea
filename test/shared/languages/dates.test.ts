import { describe, expect, test } from 'vitest'
import { dateFormat, dayFormat, knownZone, nameOfZone } from '../../../shared/languages/format/dates.ts'
import { USUAL_SIGNS } from '../../../shared/languages/format/signs.ts'
import { wordsIn } from '../../../shared/languages/loaded.ts'
import { Language } from '../../../shared/localized-text.ts'

const AT = '2026-12-01T22:56:00.000Z'
const said = (written: string) => written.replaceAll('\u00a0', ' ')

describe('a deadline on a page', () => {
  test.each([
    ['en', undefined, '1 December 2026 at 22:56 UTC'],
    ['ru', undefined, '1 декабря 2026 г. в 22:56 UTC'],
    ['fr', undefined, '1er décembre 2026 à 22:56 UTC'],
    ['fr', 'Europe/Moscow', '2 décembre 2026 à 01:56 UTC+3 (1er décembre à 22:56 UTC)'],
    ['es', undefined, '1 de diciembre de 2026 a las 22:56 UTC'],
    ['ar', undefined, '1 كانون الأول/ديسمبر 2026، الساعة 22:56 UTC'],
    [
      'ar',
      'Asia/Kolkata',
      '2 كانون الأول/ديسمبر 2026، الساعة 04:26 غرينتش+5:30 (1 كانون الأول/ديسمبر، الساعة 22:56 UTC)',
    ],
    ['zh', undefined, '2026年12月1日 22:56 UTC'],
    ['zh', 'Asia/Kolkata', '2026年12月2日 04:26 GMT+5:30（12月1日 22:56 UTC）'],
    ['en', 'America/New_York', '1 December 2026 at 17:56 GMT-5 (22:56 UTC)'],
    ['ru', 'America/New_York', '1 декабря 2026 г. в 17:56 GMT-5 (22:56 UTC)'],
    ['en', 'Asia/Kolkata', '2 December 2026 at 04:26 GMT+5:30 (1 December at 22:56 UTC)'],
    ['es', 'Asia/Kolkata', '2 de diciembre de 2026 a las 4:26 GMT+5:30 (1 de diciembre a las 22:56 UTC)'],
    ['ru', 'Europe/Moscow', '2 декабря 2026 г. в 01:56 GMT+3 (1 декабря в 22:56 UTC)'],
  ] as const)('is in the reader’s zone and in UTC, in %s and %s', (language, zone, expected) => {
    expect(said(dateFormat(wordsIn(language).dates, zone)(AT))).toBe(expected)
  })

  test('names the day of the week where it is the first thing to know', () => {
    expect(said(dateFormat(wordsIn('en').dates, 'Europe/Moscow').withWeekday(AT))).toContain(
      'Wednesday, 2 December 2026 at 01:56',
    )
    expect(said(dateFormat(wordsIn('ru').dates, 'Europe/Moscow').withWeekday(AT))).toContain(
      'среда, 2 декабря 2026 г. в 01:56',
    )
  })
})

describe('a time zone that a browser names', () => {
  test.each(['Mars/Olympus', '', '+05:30', '../etc', 'x'.repeat(99), undefined])(
    'is not taken if it is none: %s',
    (zone) => {
      expect(knownZone(zone)).toBeUndefined()
    },
  )

  test('has one spelling and a name in words', () => {
    expect(knownZone('europe/moscow')).toBe('Europe/Moscow')
    expect([
      nameOfZone('en', 'Europe/Moscow', USUAL_SIGNS),
      nameOfZone('ru', 'Europe/Moscow', USUAL_SIGNS),
      nameOfZone('en', 'UTC', USUAL_SIGNS),
    ]).toEqual(['Moscow Standard Time (Europe/Moscow)', 'Москва, стандартное время (Europe/Moscow)', 'UTC'])
  })
})

test('a day ends a sentence with one full stop, in every language', () => {
  const sentences = Language.options.map((language) => `${dayFormat(wordsIn(language).dates)('2026-11-24')}.`)

  for (const sentence of sentences) expect(sentence).not.toMatch(/\.\.$/)
  expect(dayFormat(wordsIn('ru').dates)('2026-11-24').replaceAll('\u00a0', ' ')).toBe('24 ноября 2026 года')
})
