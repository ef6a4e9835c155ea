import type { LanguageCode } from './registry.ts'
import type { Words } from './words.ts'

const loaded = new Map<LanguageCode, Words>()

/**
 * Loads the words of languages, each once in a process. Every function does so before it speaks: a bundle has each language
 * in a file of its own, and a cold start reads those that are spoken.
 */
export async function loadLanguages(languages: Iterable<LanguageCode>): Promise<void> {
  const missing = [...new Set(languages)].filter((language) => !loaded.has(language))
  await Promise.all(missing.map(load))
}

/**
 * Everything that Parley says of its own, in a language.
 *
 * @throws {WordsNotLoaded} before {@link loadLanguages} was asked for it
 */
export function wordsIn(language: LanguageCode): Words {
  const words = loaded.get(language)
  if (words === undefined) throw new WordsNotLoaded(language)
  return words
}

/** A function speaks a language without having loaded its words: a defect of the function. */
export class WordsNotLoaded extends Error {
  override readonly name = 'WordsNotLoaded'

  constructor(language: LanguageCode) {
    super(`the words of “${language}” are not loaded: call loadLanguages before anything is said in it`)
  }
}

async function load(language: LanguageCode): Promise<void> {
  const { words }: { readonly words: Words } = await import(`./${language}/index.ts`)
  loaded.set(language, words)
}
