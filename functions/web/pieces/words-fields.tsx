import type { LocalizedText, TextLanguage } from '../../../shared/localized-text.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { nameOfLanguage } from './name-of-language.ts'
import type { Typed } from './typed-values.tsx'

type WordsFieldsProps = {
  /** The name of the fields, before the language: `change` for `change.en`. */
  readonly name: string
  readonly id: string
  readonly label: string
  readonly languages: readonly TextLanguage[]
  readonly phrases: Phrases
  /** The typed values of a refused form, else the values recorded before. */
  readonly typed: Typed | undefined
  readonly before: LocalizedText | undefined
  readonly describedBy?: string | undefined
}

/** One text, with a field for each language of the dialogue. */
export function WordsFields({ name, id, label, languages, phrases, typed, before, describedBy }: WordsFieldsProps) {
  return (
    <div class="langs">
      {languages.map((language) => (
        <div>
          <label for={`${id}-${language}`}>
            {label}
            {languages.length > 1 &&
              `${phrases.signs.opens}${phrases.inLanguage(nameOfLanguage(language, phrases))}${phrases.signs.closes}`}
          </label>
          <textarea
            id={`${id}-${language}`}
            name={`${name}.${language}`}
            lang={language}
            maxlength={4000}
            dir="auto"
            aria-describedby={describedBy}
          >
            {typed === undefined ? (before?.[language] ?? '') : (typed[`${name}.${language}`] ?? '')}
          </textarea>
        </div>
      ))}
    </div>
  )
}
