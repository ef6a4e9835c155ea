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

/** How many words a text has. Chinese has words, though there are no spaces between them. */
export function countWords(text: string, language: TextLanguage): number {
  return Array.from(segmenterFor(language).segment(text)).filter(({ segment }) => isWord(segment)).length
}

/** The first words of a text, with an ellipsis if there are more. White space in it becomes one space. */
export function firstWords(text: string, most: number, language: TextLanguage): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const words = Array.from(segmenterFor(language).segment(line)).filter(({ segment }) => isWord(segment))
  const last = words[most - 1]
  if (last === undefined || words.length === most) return line
  return `${line.slice(0, last.index + last.segment.length)}…`
}

const SEGMENTERS = new Map<TextLanguage, Intl.Segmenter>()
