/**
 * How the words of a language change in a sentence, for finding a term in texts: a light stemmer, as information retrieval has it
 * (Harman 1991 for English; Savoy 2006 for French, Spanish and Russian; Larkey and others 2002, *light10*, for Arabic). It knows no
 * dictionary. Words that change inside are not found.
 */
export type WordForms = {
  /** Letters and marks that are written in two ways, with the one that is compared. Nothing: the mark does not count. */
  readonly letters: readonly (readonly [written: string, compared: string])[]
  /** Little words that are written together with the word after them, such as *and*. Three letters are left without them. */
  readonly prefixes: readonly string[]
  /** The same with the article. Two letters are left without them. */
  readonly articles: readonly string[]
  /** Endings, and what a word has instead of them in its other forms. Three letters are left without them. */
  readonly endings: readonly (readonly [ending: string, instead: string])[]
}

/** Words that never change. */
export const UNCHANGED: WordForms = { letters: [], prefixes: [], articles: [], endings: [] }

/** Endings that a word simply loses. */
export function lost(endings: string): WordForms['endings'] {
  return endings.split(' ').map((ending) => [ending, ''] as const)
}

/** Pairs of letters: the one that is written, then the one that is compared with. */
export function alike(pairs: string): WordForms['letters'] {
  return pairs.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const)
}
