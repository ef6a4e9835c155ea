import { alike, UNCHANGED, type WordForms } from '../format/word-forms.ts'

/** The plurals of Spanish nouns. Many lose the accent of the singular: acción, acciones. */
export const wordForms: WordForms = {
  ...UNCHANGED,
  letters: alike('áa ée íi óo úu üu'),
  endings: [
    ['ces', 'z'],
    ['es', ''],
    ['s', ''],
  ],
}
