import type { Language } from '../localized-text.ts'

/** A text as its words, spaces and signs, in any script; joined, they are the text. */
export function wordTokens(text: string, language: Language): readonly string[] {
  return Array.from(new Intl.Segmenter(language, { granularity: 'word' }).segment(text), ({ segment }) => segment)
}

/** Whether a token is a word, and not a space or a sign. */
export function isWord(token: string): boolean {
  return /[\p{L}\p{N}]/u.test(token)
}
