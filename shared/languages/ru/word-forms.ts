import { alike, lost, UNCHANGED, type WordForms } from '../format/word-forms.ts'

/**
 * The cases of Russian nouns and adjectives, in both numbers and in every gender. The letter with two dots is often written
 * without them. Endings that are spelled like a word with that letter have codes.
 */
export const wordForms: WordForms = {
  ...UNCHANGED,
  letters: alike('\u0451е'),
  endings: lost(
    'е\u0435 а я ы и у ю е о ь й ой ей ою ею ом ем ам ям ах ях ами ями ов ев ий ия ие ию ии ием иях иям иями ый ая яя ое ые ого его ому ему ым им ых их ыми ими ую юю',
  ),
}
