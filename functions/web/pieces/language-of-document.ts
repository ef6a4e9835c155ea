import type { Dialogue } from '../../../shared/dialogue.ts'
import type { Language } from '../../../shared/localized-text.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** The language in which a page shows a document: the visitor's, if the dialogue is held in it. */
export function languageOfDocument(
  { languages }: Pick<Dialogue, 'languages'>,
  { language }: Pick<Phrases, 'language'>,
): Language {
  return languages.includes(language) ? language : (languages[0] ?? language)
}
