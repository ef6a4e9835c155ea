import type { Language, LocalizedText } from '../../../shared/localized-text.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Typed } from '../pieces/typed-values.tsx'

type WordsFieldsProps = {
  /** What the fields are sent as: each with its language behind it, such as `change.en`. */
  readonly name: string
  readonly id: string
  readonly label: string
  readonly languages: readonly Language[]
  readonly phrases: Phrases
  /** What was typed into the form where it could not be taken, or else what was recorded before. */
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
            {languages.length > 1 && ` (${phrases.inLanguage[language]})`}
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
