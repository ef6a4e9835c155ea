import type { Language } from '../localized-text.ts'
import type { Wording } from './wording.ts'
import { english } from './wording-en.ts'
import { russian } from './wording-ru.ts'

const WORDINGS: Readonly<Record<Language, Wording>> = { en: english, ru: russian }

/** Parley's words in a language. */
export function wordingIn(language: Language): Wording {
  return WORDINGS[language]
}
