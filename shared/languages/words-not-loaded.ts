import type { LanguageCode } from './registry.ts'

/** A function speaks a language without having loaded its words: a defect of the function. */
export class WordsNotLoaded extends Error {
  override readonly name = 'WordsNotLoaded'

  constructor(language: LanguageCode) {
    super(`the words of “${language}” are not loaded: call loadLanguages before anything is said in it`)
  }
}
