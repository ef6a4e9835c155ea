import type { TextLanguage } from '../localized-text.ts'
import { isWord, segmenterFor } from '../text/word-segmenter.ts'

/**
 * A text as words, spaces and signs (Unicode TR 29). Joined, they are the text again. Words that a hyphen or a slash
 * joins are one word, so that no half of *seventy-two* is changed alone.
 */
export function wordTokens(text: string, language: TextLanguage): readonly string[] {
  const tokens: string[] = []
  let opensCompound = false
  for (const { segment } of segmenterFor(language).segment(text)) {
    const last = tokens.at(-1)
    const before = tokens.at(-2)
    if (opensCompound && last !== undefined && before !== undefined && isWord(segment)) {
      tokens.splice(-2, 2, `${before}${last}${segment}`)
      opensCompound = false
      continue
    }
    opensCompound = JOINS.test(segment) && last !== undefined && isWord(last)
    tokens.push(segment)
  }
  return tokens
}

/** Hyphens, the dash of a range, and the slash of *and/or*. */
const JOINS = /^[-\u2010\u2011\u2013/]$/
