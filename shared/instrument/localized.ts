import { signsOf } from '../languages/format/signs.ts'
import { inLanguage, Language, type LocalizedText } from '../localized-text.ts'
import { type Run, type Runs, remark, showable } from './document.ts'
import { nameOfLanguageIn } from './language-names.ts'
import type { Wording } from './wording.ts'

/** A text in the document's language, or in another one with a remark that it is not translated. */
export function localized(text: LocalizedText, wording: Wording): Runs {
  const { words, language, missing } = inLanguage(text, wording.language)
  const run: Run = { text: showable(words), ...(missing && { language }) }
  return missing ? [run, untranslated(wording, language)] : [run]
}

/** A text on one line, without remarks, for headings, tables and lists of names. */
export function inOneLine(text: LocalizedText, wording: Wording): string {
  return oneLine(inLanguage(text, wording.language).words)
}

export function oneLine(text: string): string {
  return showable(text).replace(/\s+/gu, ' ').trim()
}

/** The remark that a text is not translated into the document's language. */
export function untranslated(wording: Wording, language: Language): Run {
  return remark(`${signsOf(wording).space}[${wording.untranslated(nameOfLanguageIn(wording, language))}]`)
}

/**
 * The language for a sentence that is built from several texts: the wanted language if all texts have it, otherwise a
 * language that all texts have, otherwise the language of the first text.
 */
export function commonLanguage(texts: readonly LocalizedText[], wanted: Language): Language {
  const all = (language: Language) => texts.every((text) => text[language] !== undefined)
  const first = texts[0]
  return [wanted, ...Language.options].find(all) ?? (first === undefined ? wanted : inLanguage(first, wanted).language)
}
