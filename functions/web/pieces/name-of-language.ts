import { languageName, languageNames } from '../../../shared/languages/format/language-name.ts'
import { LANGUAGES } from '../../../shared/languages/registry.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** The name of a language, in the language of the page. */
export function nameOfLanguage(language: TextLanguage, { language: onPage }: Phrases): string {
  return languageName(language, LANGUAGES[onPage].locale)
}

/** The names of languages of which one or more are meant. */
export function namesOfLanguages(languages: readonly TextLanguage[], { language: onPage }: Phrases): string {
  return languageNames(languages, LANGUAGES[onPage].locale)
}
