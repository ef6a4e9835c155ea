import type { Unit } from '../composition/units.ts'
import { wordTokens } from '../edits/word-tokens.ts'
import { wordsIn } from '../languages/loaded.ts'
import { isSpoken } from '../languages/registry.ts'
import { isWord } from '../text/word-segmenter.ts'

/** Whether units insert or remove words that reverse the meaning of a sentence or limit it. Such words are never left out. */
export function areLimiting(units: readonly Unit[]): boolean {
  return units.flat().some((edit) => {
    const { language } = edit
    if (language === undefined || !isSpoken(language) || edit.is === 'whole') return false
    const limiting = wordsIn(language).documents.mediation.limitingWords
    return wordTokens(`${edit.removes} ${edit.inserts}`, language)
      .filter(isWord)
      .flatMap((word) => word.toLowerCase().split(ELISION))
      .some((word) => limiting.includes(word))
  })
}

/** French joins a word to the next one: *n’autorise*, *qu’aucun*. */
const ELISION = /['’]/
