import * as z from 'zod'
import { LANGUAGE_CODES } from './languages/registry.ts'

/** The longest text, in characters of one language, that may be tabled or explained at once. */
export const LONGEST_TEXT = 4_000

/** The longest tag of a language, in characters: a language, a script, a region and a few variants. */
const LONGEST_TAG = 35

/** The languages that Parley speaks: what its pages, documents and mails say themselves. */
export const Language = z.enum(LANGUAGE_CODES)
export type Language = z.infer<typeof Language>

/**
 * A language that people write in: one that Parley speaks, or any other. A BCP 47 tag in its canonical case, such as `ko`, `fa`,
 * `pt-BR` or `sr-Latn`. Of extensions and private use there are none.
 */
export const TextLanguage = z
  .string()
  .regex(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*$/,
    'write a language tag (BCP 47), such as ko, fa or pt-BR',
  )
  .max(LONGEST_TAG)
export type TextLanguage = z.infer<typeof TextLanguage>

/** Matches a text that has more than white space, as JSON Schema says it. */
export const NOT_EMPTY = '\\S'

/** A text somebody wrote, cleaned on its way in (`shared/text/clean-all.ts`): trimmed, never empty, never longer than {@link LONGEST_TEXT} characters. */
export const Words = z.string().trim().min(1, 'write something here').max(LONGEST_TEXT).meta({ pattern: NOT_EMPTY })

/** One text in one or more languages. A language that is missing is shown as missing, never hidden. */
export const LocalizedText = z
  .record(TextLanguage, Words)
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
  wanted: TextLanguage,
): { readonly words: string; readonly language: TextLanguage; readonly missing: boolean } {
  const language = text[wanted] === undefined ? languagesOf(text)[0] : wanted
  if (language === undefined) throw new TypeError('a localized text has at least one language')
  return { words: text[language] ?? '', language, missing: language !== wanted }
}

/** The languages a text is written in, {@link inStoredOrder}. */
export function languagesOf(text: LocalizedText): readonly TextLanguage[] {
  return inStoredOrder(Object.keys(text).filter((language) => text[language] !== undefined))
}

/**
 * Languages in the order in which texts are stored and compared: those that Parley speaks as the registry has them, then the others
 * by their tags.
 */
export function inStoredOrder(languages: Iterable<TextLanguage>): readonly TextLanguage[] {
  const all = new Set(languages)
  const spoken = Language.options.filter((language) => all.delete(language))
  return [...spoken, ...[...all].toSorted()]
}

/** Why texts cannot be taken in a dialogue that is held in these languages; `undefined` if they can. */
export function whyForeign(texts: readonly LocalizedText[], languages: readonly TextLanguage[]): string | undefined {
  const foreign = texts.flatMap(languagesOf).find((language) => !languages.includes(language))
  return foreign && `this dialogue is held in ${languages.join(' and ')}, not in ${foreign}`
}

/** A text in some languages alone; `undefined` if it has none of them. */
export function inTheseLanguages(text: LocalizedText, languages: readonly TextLanguage[]): LocalizedText | undefined {
  const held = languages.flatMap((language) => (text[language] === undefined ? [] : [[language, text[language]]]))
  return held.length === 0 ? undefined : Object.fromEntries(held)
}
