import { wordsIn } from './languages/loaded.ts'
import type { Language } from './localized-text.ts'
import type { Named } from './named-reading.ts'

/** The name of a reading on pages, in documents and on a terminal: "Media: Draft commitments, first reading". */
export function readingName(reading: Named, language: Language): string {
  return wordsIn(language).documents.readings.name(reading)
}
