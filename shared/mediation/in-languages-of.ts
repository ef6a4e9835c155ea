import type { Language, LocalizedText } from '../localized-text.ts'
import { spokenIn } from '../spoken.ts'
import type { MediatorsBrief } from './mediators-brief.ts'

/** Something that Parley says in each language that it speaks in the dialogue. */
export function inLanguagesOf(
  held: Pick<MediatorsBrief, 'languages' | 'spoken'>,
  say: (language: Language) => string,
): LocalizedText {
  return Object.fromEntries(spokenIn(held).map((language) => [language, say(language)]))
}
