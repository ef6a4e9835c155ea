import { isSpoken, LANGUAGES } from '../registry.ts'

/**
 * The name of a language in another, in the nominative: "Russian", "русский".
 *
 * @param language the language that is named, as a BCP 47 tag
 * @param locale that of the reader
 */
export function languageName(language: string, locale: string): string {
  const names = made.get(locale) ?? new Intl.DisplayNames(locale, { type: 'language' })
  made.set(locale, names)
  return names.of(language) ?? language
}

/** The name of a language in itself: "Русский", "한국어". */
export function ownName(language: string): string {
  return isSpoken(language) ? LANGUAGES[language].name : languageName(language, language)
}

const made = new Map<string, Intl.DisplayNames>()

/** The names of several languages, of which one or more are meant: "French or Russian". */
export function languageNames(languages: readonly string[], locale: string): string {
  const list = new Intl.ListFormat(locale, { type: 'disjunction' })
  return list.format(languages.map((language) => languageName(language, locale)))
}
