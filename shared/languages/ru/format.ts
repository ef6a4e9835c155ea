import type { DateHabits } from '../format/dates.ts'

/**
 * How dates are written in Russian. In a day the abbreviation of *year* is written out: after it, a sentence would end with
 * two full stops.
 */
export const dates: DateHabits = {
  locale: 'ru-RU',
  unbroken: / (?=г\.|года)|(?<= в) /g,
  writtenOut: (day) => day.replace(/ г\.$/, ' года'),
}

/** *На … языке*. A name that is no adjective, such as *хинди*, stays in the nominative. */
export const inLanguage = (name: string): string => inLanguages([name])

/** *На … языках*. */
export const inLanguages = (names: readonly string[]): string =>
  names.every(isAdjective)
    ? `на ${LIST.format(names.map((name) => ended(name, 'ом')))} ${names.length === 1 ? 'языке' : 'языках'}`
    : `на ${names.length === 1 ? 'языке' : 'языках'}: ${LIST.format(names)}`

/** *С … текстом*, of one language or a list with *или*. */
export const withTextIn = (names: string): string => {
  const each = names.split(' или ')
  return each.every(isAdjective)
    ? `с ${each.map((name) => ended(name, 'им')).join(' или ')} текстом`
    : `с текстом на языке: ${names}`
}

/** *На … язык*. */
export const intoLanguage = (name: string): string => (isAdjective(name) ? `на ${name} язык` : `на язык: ${name}`)

/** *… текст*. */
export const textIn = (name: string): string => (isAdjective(name) ? `${name} текст` : `текст на языке: ${name}`)

const LIST = new Intl.ListFormat('ru')

const isAdjective = (name: string): boolean => /^\p{L}+кий$/u.test(name)

const ended = (name: string, ending: string): string => name.replace(/ий$/, ending)
