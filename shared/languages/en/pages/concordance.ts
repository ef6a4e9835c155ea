import { countFormat } from '../../format/plural.ts'

const count = countFormat('en')

/** What the pages say of the concordance, in English. */
export const concordance = {
  concordance: {
    title: 'Concordance of terms',
    link: 'Concordance: where each defined term is used, language by language',
    means:
      'For each defined term: the clauses in which each language uses it, and the clauses in which another language uses it and this one does not.',
    method:
      'Parley looks for the words of the term, with the usual endings of the language. It does not find synonyms, pronouns, or words that change inside. It can take another word for the term. Look at the clause before you change it.',
    differences: (number: number) =>
      number === 0
        ? 'No difference between the languages was found.'
        : `${count(number, { one: 'difference', other: 'differences' })} between the languages found.`,
    noTerms: 'No term is defined yet.',
    noClauses: 'There is no clause yet.',
    state: { stands: 'stands', agreed: 'agreed', 'in-brackets': 'in brackets' },
    language: 'Language',
    name: 'Term in this language',
    unnamed: 'has no name in this language',
    uses: 'Used in clauses',
    lacks: 'Not found in clauses',
    nowhere: 'none',
  },
}
