import type { Unit } from '../composition/units.ts'
import { isWord, wordTokens } from '../edits/word-tokens.ts'
import type { Language } from '../localized-text.ts'

/** Words that reverse the meaning of a sentence or limit it. A text without them can say the opposite, or far more. */
const LIMITING: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'not no never nor neither none without except excepting unless until only solely provided cannot refrain'.split(
      ' ',
    ),
  ),
  ru: new Set(
    'не ни нет никогда никто ничто без кроме если пока только лишь исключительно нельзя запрещается'.split(' '),
  ),
}

/** Whether units insert or remove words that reverse the meaning of a sentence or limit it. Such words are never left out. */
export function areLimiting(units: readonly Unit[]): boolean {
  return units.flat().some((edit) => {
    const { language } = edit
    if (language === undefined || edit.is === 'whole') return false
    return wordTokens(`${edit.removes} ${edit.inserts}`, language)
      .filter(isWord)
      .some((word) => LIMITING[language].has(word.toLowerCase()))
  })
}
