import type { Language } from '../../../shared/localized-text.ts'
import { dateFormat } from './dates.ts'
import { english } from './english.ts'
import type { Phrases } from './phrases.ts'
import { russian } from './russian.ts'

/**
 * The phrases of a language.
 *
 * @param zone the time zone of dates, from `knownZone`; UTC by default
 */
export function phrasesIn(language: Language, zone?: string): Phrases {
  const phrases = { en: english, ru: russian }[language]
  if (zone === undefined) return phrases
  const key = `${language} ${zone}`
  const inZone = made.get(key) ?? { ...phrases, date: dateFormat(language, zone), zone }
  made.set(key, inZone)
  return inZone
}

/** There are a few hundred zones. */
const made = new Map<string, Phrases>()
