import { canBePdf } from '../../../shared/instrument/font-files.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'

const FORMS = ['pdf', 'docx', 'html', 'md', 'json'] as const

/** The forms in which a page offers documents. @param languages all that the dialogue is held in: a text may be untranslated */
export function formsOf(languages: readonly TextLanguage[]): readonly (typeof FORMS)[number][] {
  return FORMS.filter((form) => form !== 'pdf' || canBePdf(languages))
}

/** Those of them that can have two languages beside each other. */
export const FORMS_BESIDE = ['docx', 'html'] as const satisfies readonly (typeof FORMS)[number][]
