import { keepWording } from '../instrument/wordings.ts'
import type { LanguageCode } from './registry.ts'
import type { Words } from './words.ts'
import { WordsNotLoaded } from './words-not-loaded.ts'

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

async function load(language: LanguageCode): Promise<void> {
  const { words }: { readonly words: Words } = await import(`./${language}/index.ts`)
  loaded.set(language, words)
  keepWording(language, words.documents.instrument)
}
