import { languageName, languageNames } from '../languages/format/language-name.ts'
import { LANGUAGES } from '../languages/registry.ts'
import type { TextLanguage } from '../localized-text.ts'
import type { Wording } from './wording.ts'

type Document = Pick<Wording, 'language'>

/** The name of a language, in the language of a document. */
export function nameOfLanguageIn(document: Document, language: TextLanguage): string {
  return languageName(language, LANGUAGES[document.language].locale)
}

/** The names of languages of which one or more are meant. */
export function someLanguagesIn(document: Document, languages: readonly TextLanguage[]): string {
  return languageNames(languages, LANGUAGES[document.language].locale)
}
