import type { Language, LocalizedText } from '../localized-text.ts'
import type { MediatorsBrief } from './mediators-brief.ts'

/** Something that is said in each language of the dialogue. */
export function inLanguagesOf(
  { languages }: Pick<MediatorsBrief, 'languages'>,
  say: (language: Language) => string,
): LocalizedText {
  return Object.fromEntries(languages.map((language) => [language, say(language)]))
}
