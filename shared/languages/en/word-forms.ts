import { UNCHANGED, type WordForms } from '../format/word-forms.ts'

/** The plurals of English nouns. */
export const wordForms: WordForms = {
  ...UNCHANGED,
  endings: [
    ['ies', 'y'],
    ['es', ''],
    ['s', ''],
  ],
}
