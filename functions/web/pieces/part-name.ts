import type { Part } from '../../../shared/edits/edit.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { nameOfLanguage } from './name-of-language.ts'

/** The name of a part of a text, with its language if it has one: "Action, in English". */
export function nameOfPart(
  { part, language }: { readonly part: Part; readonly language?: TextLanguage | undefined },
  phrases: Phrases,
): string {
  const { reading, inLanguage, signs } = phrases
  if (language === undefined) return reading.part[part === 'condition' ? 'condition.word' : part]
  return `${reading.part[part]}${signs.comma}${inLanguage(nameOfLanguage(language, phrases))}`
}
