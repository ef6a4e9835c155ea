import type { Language } from '../../../shared/localized-text.ts'
import { type Counted, inEnglish } from './verifier-in-english.ts'
import { inRussian } from './verifier-in-russian.ts'

/** The words of the page in one language, and how it counts. */
export type VerifierWords = typeof inEnglish & { readonly language: Language; readonly counted: Counted }

const WORDS = { en: inEnglish, ru: inRussian } as const satisfies Record<Language, typeof inEnglish>

/** The languages that the page has. Not those of the schema: that would bring zod along. */
export const PAGE_LANGUAGES = Object.keys(WORDS) as readonly Language[]

export function wordsIn(language: Language): VerifierWords {
  const [rules, digits] = [new Intl.PluralRules(language), new Intl.NumberFormat(language)]
  const counted: Counted = (number, forms) =>
    `${digits.format(number)}\u00a0${forms[rules.select(number)] ?? forms['other']}`
  return { ...WORDS[language], language, counted }
}

/** The first of the reader's languages that the page has, as a browser lists them. */
export function guessedLanguage(asked: readonly string[]): Language {
  const known = asked.map((one) => PAGE_LANGUAGES.find((language) => one.toLowerCase().split('-')[0] === language))
  return known.find((one) => one !== undefined) ?? 'en'
}
