import type { DateHabits } from '../format/dates.ts'
import { type Signs, USUAL_SIGNS } from '../format/signs.ts'

/** French has a space that does not break before a colon and before a semicolon. */
export const signs: Signs = { ...USUAL_SIGNS, names: '\u202f; ', colon: '\u202f: ', semicolon: '\u202f; ' }

/** A date as it is written in French: the first day of a month is an ordinal, *1er mai 2026*. */
export const withOrdinal = (date: string): string => date.replace(/(?<![\d:])1 (?=\p{Ll})/gu, '1er ')

/** How dates are written in French. */
export const dates: DateHabits = {
  locale: 'fr-FR',
  unbroken: /(?<= à) |(?<=(?<!\d)\d{1,2}|1er) (?=\p{Ll})/gu,
  writtenOut: withOrdinal,
}
