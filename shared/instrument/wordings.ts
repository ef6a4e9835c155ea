import type { LanguageCode } from '../languages/registry.ts'
import { WordsNotLoaded } from '../languages/words-not-loaded.ts'
import type { Wording } from './wording.ts'

const loaded = new Map<LanguageCode, Wording>()

/**
 * Loads what the instrument says in some languages, each once in a process. `loadLanguages` does it too; a verifier, which makes the ratified words
 * again, loads these words alone.
 */
export async function loadWordings(languages: Iterable<LanguageCode>): Promise<void> {
  const missing = [...new Set(languages)].filter((language) => !loaded.has(language))
  await Promise.all(missing.map(load))
}

/**
 * What the instrument says in a language.
 *
 * @throws {WordsNotLoaded} before {@link loadWordings} was asked for it
 */
export function wordingIn(language: LanguageCode): Wording {
  const wording = loaded.get(language)
  if (wording === undefined) throw new WordsNotLoaded(language)
  return wording
}

async function load(language: LanguageCode): Promise<void> {
  const { instrument }: { readonly instrument: Wording } = await import(
    `../languages/${language}/documents/instrument.ts`
  )
  loaded.set(language, instrument)
}
