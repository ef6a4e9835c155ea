import { alike, lost, type WordForms } from '../format/word-forms.ts'

/** The short vowels, which are seldom written, and the stroke that makes a word longer. */
const MARKS = [...'\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670'].map((mark) => [mark, ''] as const)

/**
 * The article, and the conjunctions and prepositions that Arabic writes together with a word; the regular plurals, the dual, and the
 * pronouns at the end. Broken plurals change inside, and are not found.
 */
export const wordForms: WordForms = {
  letters: [...MARKS, ...alike('أا إا آا ٱا ىي')],
  prefixes: ['و', 'ف', 'ب', 'ك', 'ل', 'وب', 'وك', 'ول', 'فب', 'فك', 'فل'],
  articles: ['ال', 'وال', 'فال', 'بال', 'كال', 'لل', 'وبال', 'وكال', 'ولل', 'فبال', 'فلل'],
  endings: [
    ...lost('ات ون ين ان ا ه ها هم هما هن ي نا'),
    ['ات', 'ة'],
    ['ات', 'اة'],
    ['تان', 'ة'],
    ['تين', 'ة'],
    ['ته', 'ة'],
    ['تها', 'ة'],
    ['تهم', 'ة'],
    ['تهما', 'ة'],
    ['تهن', 'ة'],
    ['تنا', 'ة'],
  ],
}
