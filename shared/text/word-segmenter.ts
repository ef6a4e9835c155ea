import type { TextLanguage } from '../localized-text.ts'

/** What divides texts in a language into words, spaces and signs (Unicode TR 29). */
export function segmenterFor(language: TextLanguage): Intl.Segmenter {
  const known = SEGMENTERS.get(language)
  if (known !== undefined) return known
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  SEGMENTERS.set(language, segmenter)
  return segmenter
}

/** Whether a segment is a word or a number. */
export function isWord(segment: string): boolean {
  return /[\p{L}\p{N}]/u.test(segment)
}

const SEGMENTERS = new Map<TextLanguage, Intl.Segmenter>()
