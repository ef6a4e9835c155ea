import type { Language, LocalizedText } from '../localized-text.ts'
import { type Held, spokenIn } from '../spoken.ts'
import type { MediatorsBrief } from './mediators-brief.ts'

/** The sides that are named, and the languages in which it is said. */
export type Explaining = Pick<MediatorsBrief, 'sides' | 'languages' | 'spoken'>

/** Something that Parley says in each language that it speaks in the dialogue. */
export function inLanguagesOf(held: Held, say: (language: Language) => string): LocalizedText {
  return Object.fromEntries(spokenIn(held).map((language) => [language, say(language)]))
}
