import type { Language } from '../../../shared/localized-text.ts'
import { english } from './english.ts'
import { russian } from './russian.ts'

/** Everything Parley's pages say of their own, in one language. */
export type Phrases = typeof english

/** The phrases of a language. */
export function phrasesIn(language: Language): Phrases {
  return { en: english, ru: russian }[language]
}
