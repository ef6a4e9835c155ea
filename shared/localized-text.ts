import * as z from 'zod'
import { LANGUAGE_CODES } from './languages/registry.ts'

/** The longest text, in characters of one language, that may be tabled or explained at once. */
export const LONGEST_TEXT = 4_000

/** The languages that Parley's own words exist in. A dialogue uses one or more of them. */
export const Language = z.enum(LANGUAGE_CODES)
export type Language = z.infer<typeof Language>

/** Matches a text that has more than white space, as JSON Schema says it. */
export const NOT_EMPTY = '\\S'

/** A text somebody wrote, cleaned on its way in (`shared/text/clean-all.ts`): trimmed, never empty, never longer than {@link LONGEST_TEXT} characters. */
export const Words = z.string().trim().min(1, 'write something here').max(LONGEST_TEXT).meta({ pattern: NOT_EMPTY })

/** One text in one or more languages. A language that is missing is shown as missing, never hidden. */
export const LocalizedText = z
  .partialRecord(Language, Words)
  .refine((text) => Object.keys(text).length > 0, 'write the text in at least one language')
  .meta({ id: 'LocalizedText', description: 'One text, keyed by language' })
export type LocalizedText = z.infer<typeof LocalizedText>

/**
 * The text in the language asked for or, where it was not translated, in the first it was written in.
 *
 * @returns the words, the language they are in, and whether the translation asked for is missing
 */
export function inLanguage(
  text: LocalizedText,
  wanted: Language,
): { readonly words: string; readonly language: Language; readonly missing: boolean } {
  const language = text[wanted] === undefined ? Language.options.find((other) => text[other] !== undefined) : wanted
  if (language === undefined) throw new TypeError('a localized text has at least one language')
  return { words: text[language] ?? '', language, missing: language !== wanted }
}

/** The languages a text is written in, in the order of {@link Language}. */
export function languagesOf(text: LocalizedText): readonly Language[] {
  return Language.options.filter((language) => text[language] !== undefined)
}

/** Why texts cannot be taken in a dialogue that is held in these languages; `undefined` if they can. */
export function whyForeign(texts: readonly LocalizedText[], languages: readonly Language[]): string | undefined {
  const foreign = texts.flatMap(languagesOf).find((language) => !languages.includes(language))
  return foreign && `this dialogue is held in ${languages.join(' and ')}, not in ${foreign}`
}

/** A text in some languages alone; `undefined` if it has none of them. */
export function inTheseLanguages(text: LocalizedText, languages: readonly Language[]): LocalizedText | undefined {
  const held = languages.flatMap((language) => (text[language] === undefined ? [] : [[language, text[language]]]))
  return held.length === 0 ? undefined : Object.fromEntries(held)
}
