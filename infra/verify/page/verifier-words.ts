import type { verifier } from '../../../shared/languages/en/commands/verifier.ts'
import { type Counted, countFormat } from '../../../shared/languages/format/plural.ts'
import { LANGUAGE_CODES, type LanguageCode, USUAL_LANGUAGE } from '../../../shared/languages/registry.ts'
import type { Area } from './area-of.ts'
import type { NoVerdict } from './page-verdict.ts'

/** The words of a language, for everything that the page can find. */
type Words = typeof verifier & {
  readonly area: Readonly<Record<Area, string>>
  readonly none: Readonly<Record<NoVerdict, string>>
}

/** The words of the page in one language, and how it counts. */
export type VerifierWords = Words & { readonly language: LanguageCode; readonly counted: Counted }

const loaded = new Map<string, Words>()

/** Loads the words of every language. The page has all of them in its one script. */
export async function loadVerifierWords(): Promise<void> {
  for (const language of LANGUAGE_CODES) {
    const words: { readonly verifier: Words } = await import(
      `../../../shared/languages/${language}/commands/verifier.ts`
    )
    loaded.set(language, words.verifier)
  }
}

/** @throws {Error} before they are loaded */
export function wordsIn(language: LanguageCode): VerifierWords {
  const words = loaded.get(language)
  if (words === undefined) throw new Error(`the words of the page in ${language} are not loaded`)
  return { ...words, language, counted: countFormat(language) }
}

/** The first of the reader's languages that the page has, as a browser lists them. */
export function guessedLanguage(asked: readonly string[]): LanguageCode {
  const known = asked.map((one) => LANGUAGE_CODES.find((language) => one.toLowerCase().split('-')[0] === language))
  return known.find((one) => one !== undefined) ?? USUAL_LANGUAGE
}
