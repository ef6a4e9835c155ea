import { wordsIn } from '../languages/loaded.ts'
import type { Language } from '../localized-text.ts'
import type { Wording } from './wording.ts'

/** What the instrument says in a language. */
export function wordingIn(language: Language): Wording {
  return wordsIn(language).documents.instrument
}
