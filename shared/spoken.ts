import { isSpoken, USUAL_LANGUAGE } from './languages/registry.ts'
import type { Language, TextLanguage } from './localized-text.ts'

/** The languages of a dialogue, and in which language Parley speaks beside texts in those that it does not speak. */
export type Held = {
  readonly languages: readonly TextLanguage[]
  readonly spoken?: Readonly<Record<TextLanguage, Language>> | undefined
}

/**
 * The language in which Parley speaks beside texts in a language: that one or, if Parley does not speak it, the one that the
 * dialogue's file names for it, or else the first of the dialogue's languages that Parley speaks.
 */
export function spokenBeside(language: TextLanguage, { languages, spoken }: Held): Language {
  if (isSpoken(language)) return language
  return spoken?.[language] ?? languages.find(isSpoken) ?? USUAL_LANGUAGE
}

/** The language in which Parley speaks, and that of the texts, if it is another one. */
export type Tongue = { readonly language: Language; readonly texts?: TextLanguage | undefined }

/** In what Parley speaks beside texts in a language of a dialogue. */
export function tongueOf(language: TextLanguage, held: Held): Tongue {
  return isSpoken(language) ? { language } : { language: spokenBeside(language, held), texts: language }
}

/** The language in which texts are wanted. */
export function languageOfTexts({ language, texts = language }: Tongue): TextLanguage {
  return texts
}

/** What is said of a text in a language: in that one or, where Parley does not speak it, in the language of what is around it. */
export function tongueBeside(language: TextLanguage, around: Tongue): Tongue {
  return isSpoken(language) ? { language } : { language: around.language, texts: language }
}

/** The languages in which Parley speaks in a dialogue, each once. */
export function spokenIn(held: Held): readonly Language[] {
  return [...new Set(held.languages.map((language) => spokenBeside(language, held)))]
}

/**
 * The language of the texts on a page in a language, if it is another one: the first of the dialogue's languages beside which Parley
 * speaks it, in a dialogue that is not held in it.
 */
export function textsBeside(language: Language, held: Held): TextLanguage | undefined {
  if (held.languages.includes(language)) return undefined
  return held.languages.find((one) => !isSpoken(one) && spokenBeside(one, held) === language)
}
