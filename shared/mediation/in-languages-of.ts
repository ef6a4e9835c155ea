import type { Side } from '../dialogue.ts'
import { Language, type LocalizedText } from '../localized-text.ts'

/** Something that is said in each language of a dialogue: those that its sides have names in. */
export function inLanguagesOf(sides: readonly Side[], say: (language: Language) => string): LocalizedText {
  const languages = Language.options.filter((language) => sides.some(({ name }) => name[language] !== undefined))
  return Object.fromEntries(languages.map((language) => [language, say(language)]))
}
