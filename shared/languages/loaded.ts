import type { Language } from '../localized-text.ts'
import { words as en } from './en/index.ts'
import { words as ru } from './ru/index.ts'
import type { Words } from './words.ts'

const LOADED: { readonly [language in Language]: Words } = { en, ru }

/** Everything that Parley says of its own, in a language. */
export function wordsIn(language: Language): Words {
  return LOADED[language]
}
