import { dateFormat } from '../../../shared/languages/format/dates.ts'
import { wordsIn } from '../../../shared/languages/loaded.ts'
import type { Language } from '../../../shared/localized-text.ts'
import type { Phrases } from './phrases.ts'

/**
 * The phrases of a language.
 *
 * @param zone the time zone of dates, from `knownZone`; UTC by default
 */
export function phrasesIn(language: Language, zone?: string): Phrases {
  const { pages, dates } = wordsIn(language)
  if (zone === undefined) return pages
  const key = `${language} ${zone}`
  const inZone = made.get(key) ?? { ...pages, date: dateFormat(dates, zone), zone }
  made.set(key, inZone)
  return inZone
}

/** There are a few hundred zones. */
const made = new Map<string, Phrases>()
