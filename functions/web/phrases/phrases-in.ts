import type { Language } from '../../../shared/localized-text.ts'
import { english } from './english.ts'
import type { Phrases } from './phrases.ts'
import { russian } from './russian.ts'

/** The phrases of a language. */
export function phrasesIn(language: Language): Phrases {
  return { en: english, ru: russian }[language]
}
