import { alike, UNCHANGED, type WordForms } from '../format/word-forms.ts'

/** The plurals of French nouns. Capitals are often written without their accents. */
export const wordForms: WordForms = {
  ...UNCHANGED,
  letters: [...alike('àa âa äa çc ée èe êe ëe îi ïi ôo öo ùu ûu üu ÿy'), ['œ', 'oe'], ['æ', 'ae']],
  endings: [
    ['aux', 'al'],
    ['s', ''],
    ['x', ''],
  ],
}
