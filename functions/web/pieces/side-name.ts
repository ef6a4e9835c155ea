import type { Side } from '../../../shared/dialogue.ts'
import { inLanguage } from '../../../shared/localized-text.ts'
import { languageOfTexts } from '../../../shared/spoken.ts'
import { isolated } from '../../../shared/text/isolated.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** The name of a side in the visitor's language. */
export function nameOfSide(id: string, sides: readonly Side[], phrases: Phrases): string {
  const name = sides.find((one) => one.id === id)?.name
  return name === undefined ? id : isolated(inLanguage(name, languageOfTexts(phrases)).words)
}
