import { signsOf } from '../languages/format/signs.ts'
import { isSpoken } from '../languages/registry.ts'
import { inLanguage, inStoredOrder, type LocalizedText, type TextLanguage } from '../localized-text.ts'
import { languageOfTexts, tongueBeside } from '../spoken.ts'
import { type Run, type Runs, remark, showable } from './document.ts'
import { nameOfLanguageIn } from './language-names.ts'
import type { Wording } from './wording.ts'
import { wordingWith } from './wordings.ts'

/** A text in the document's language, or in another one with a remark that it is not translated. */
export function localized(text: LocalizedText, wording: Wording): Runs {
  const { words, language, missing } = inLanguage(text, languageOfTexts(wording))
  const run: Run = { text: showable(words), ...((missing || language !== wording.language) && { language }) }
  return missing ? [run, untranslated(wording, language)] : [run]
}

/** A text on one line, without remarks, for headings, tables and lists of names. */
export function inOneLine(text: LocalizedText, wording: Wording): string {
  return oneLine(inLanguage(text, languageOfTexts(wording)).words)
}

/** The same as a run, which says its language if Parley does not speak it. */
export function runInOneLine(text: LocalizedText, wording: Wording): Run {
  const { language } = inLanguage(text, languageOfTexts(wording))
  return { text: inOneLine(text, wording), ...(!isSpoken(language) && { language }) }
}

export function oneLine(text: string): string {
  return showable(text).replace(/\s+/gu, ' ').trim()
}

/** The remark that a text is not translated into the document's language. */
export function untranslated(wording: Wording, language: TextLanguage): Run {
  const says = wording.texts === undefined ? wording.untranslated : wording.untranslatedText
  return remark(`${signsOf(wording).space}[${says(nameOfLanguageIn(wording, language))}]`)
}

/**
 * The language for a sentence that is built from several texts: the wanted language if all texts have it, otherwise a
 * language that all texts have, otherwise the language of the first text.
 */
export function commonLanguage(texts: readonly LocalizedText[], wanted: TextLanguage): TextLanguage {
  const all = (language: TextLanguage) => texts.every((text) => text[language] !== undefined)
  const [first] = texts
  const languages = inStoredOrder(texts.flatMap((text) => Object.keys(text)))
  return [wanted, ...languages].find(all) ?? (first === undefined ? wanted : inLanguage(first, wanted).language)
}

/** The languages of a document: that of what Parley says, and that of the texts, if it is another one. */
export function languagesOfDocument({ language, texts }: Pick<Wording, 'language' | 'texts'>) {
  return { language, ...(texts !== undefined && { texts }) }
}

/** What a document says of a text in a language: in that one or, where Parley does not speak it, in the document's own. */
export function wordingBeside(language: TextLanguage, wording: Wording): Wording {
  return language === languageOfTexts(wording) ? wording : wordingWith(tongueBeside(language, wording))
}
