import { inLanguage, Language, type LocalizedText } from '../localized-text.ts'
import { type Run, type Runs, remark, showable } from './document.ts'
import type { Wording } from './wording.ts'

/** A text in the document's language, or in another with a remark that its translation is missing. */
export function localized(text: LocalizedText, wording: Wording): Runs {
  const { words, language, missing } = inLanguage(text, wording.language)
  const run: Run = { text: showable(words), ...(missing && { language }) }
  return missing ? [run, untranslated(wording, language)] : [run]
}

/** A text in one line, without remarks: for headings, tables and lists of names. */
export function inShort(text: LocalizedText, wording: Wording): string {
  return oneLine(inLanguage(text, wording.language).words)
}

export function oneLine(text: string): string {
  return showable(text).replace(/\s+/gu, ' ').trim()
}

/** The remark beside a text that is not in the document's language. */
export function untranslated(wording: Wording, language: Language): Run {
  return remark(` [${wording.untranslated(language)}]`)
}

/**
 * The one language a sentence made of several texts can be written in: the wanted one where all have it, else
 * one that all have, else that of the first.
 */
export function commonLanguage(texts: readonly LocalizedText[], wanted: Language): Language {
  const all = (language: Language) => texts.every((text) => text[language] !== undefined)
  const first = texts[0]
  return [wanted, ...Language.options].find(all) ?? (first === undefined ? wanted : inLanguage(first, wanted).language)
}
