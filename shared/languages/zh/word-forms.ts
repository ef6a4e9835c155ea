import { UNCHANGED, type WordForms } from '../format/word-forms.ts'

/** Chinese words do not change. */
export const wordForms: WordForms = UNCHANGED
