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

/**
 * The names of languages in the prepositional, for *на … языке*, and in the instrumental, for *с … текстом*. A name that is
 * no adjective, such as *хинди*, stays as it is, and is named after its noun.
 */
export const inLanguage = (name: string): string =>
  declines(name) ? `на ${name.replaceAll(ADJECTIVE, '$1ом')} языке` : `на языке ${name}`

export const withTextIn = (name: string): string =>
  declines(name) ? `с ${name.replaceAll(ADJECTIVE, '$1им')} текстом` : `с текстом на языке ${name}`

/** Names in a list stand between spaces: *английский или русский*. */
const ADJECTIVE = /(\p{L}к)ий(?= |$)/gu

const declines = (name: string): boolean => name.split(' или ').every((one) => /^\p{L}+кий$/u.test(one))
