import type { LanguageCode } from '../languages/registry.ts'
import { WordsNotLoaded } from '../languages/words-not-loaded.ts'
import type { TextLanguage } from '../localized-text.ts'
import { type Held, type Tongue, tongueOf } from '../spoken.ts'
import type { Wording } from './wording.ts'

const kept = new Map<LanguageCode, Wording>()

/**
 * Keeps what the instrument says in a language. Who loads the words of a language does so: `loadLanguages` with all of them, and the
 * verifiers, which make the ratified words again, with these alone.
 */
export function keepWording(language: LanguageCode, wording: Wording): void {
  kept.set(language, wording)
}

/**
 * What the instrument says in a language.
 *
 * @throws {WordsNotLoaded} before it was kept
 */
export function wordingIn(language: LanguageCode): Wording {
  const wording = kept.get(language)
  if (wording === undefined) throw new WordsNotLoaded(language)
  return wording
}

/** What the instrument of a dialogue says beside texts in one of its languages. */
export function wordingOf(language: TextLanguage, held: Held): Wording {
  return wordingWith(tongueOf(language, held))
}

/** What the instrument says in a language, beside texts in the same or in another one. */
export function wordingWith({ language, texts }: Tongue): Wording {
  const wording = wordingIn(language)
  return texts === undefined ? wording : { ...wording, texts }
}
