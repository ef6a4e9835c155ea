import type { TextLanguage } from '../../../shared/localized-text.ts'
import { type Held, languageOfTexts, type Tongue } from '../../../shared/spoken.ts'

/** The language in which a page shows a document: that of the page's texts, if the dialogue is held in it. */
export function languageOfDocument({ languages }: Held, page: Tongue): TextLanguage {
  const wanted = languageOfTexts(page)
  return languages.includes(wanted) ? wanted : (languages[0] ?? wanted)
}
