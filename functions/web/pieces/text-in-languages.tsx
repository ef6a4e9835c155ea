import { inTongue } from '../../../shared/languages/registry.ts'
import { inLanguage, type LocalizedText, type TextLanguage } from '../../../shared/localized-text.ts'
import { languageOfTexts } from '../../../shared/spoken.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { nameOfLanguage } from './name-of-language.ts'

type LocalizedProps = {
  readonly text: LocalizedText
  readonly phrases: Phrases
  /** Without the note on a missing translation, for headings that are repeated. */
  readonly short?: boolean
}

/** A user's text in the visitor's language, else in its original language with a note. */
export function Localized({ text, phrases, short = false }: LocalizedProps) {
  const { words, language, missing } = inLanguage(text, languageOfTexts(phrases))
  if (!missing && language === phrases.language) return <span dir="auto">{words}</span>
  return (
    <>
      <span dir="auto" lang={language}>
        {words}
      </span>
      {missing && !short && <Untranslated language={language} phrases={phrases} />}
    </>
  )
}

/** The note that a text is not translated, in the direction of the page. */
export function Untranslated({ language, phrases }: { readonly language: TextLanguage; readonly phrases: Phrases }) {
  const note = phrases.untranslated(nameOfLanguage(language, phrases))
  if (directionAround(language, phrases).dir === undefined) {
    return (
      <small class="note">
        {phrases.signs.space}
        {note}
      </small>
    )
  }
  // The space belongs to the text: in the note it would be at the other end.
  return (
    <>
      {phrases.signs.space}
      <small class="note" {...inTongue(phrases.language)}>
        {note}
      </small>
    </>
  )
}

/** What is around a text has the direction of its language, if the page has another one: brackets stand at the ends of the text. */
export function directionAround(language: TextLanguage, phrases: Phrases): { readonly dir?: 'ltr' | 'rtl' } {
  const { dir } = inTongue(language)
  return dir === inTongue(phrases.language).dir ? {} : { dir }
}
