import type { OutOfLine } from '../../../shared/edits/edit.ts'
import { Language } from '../../../shared/localized-text.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { nameOfPart } from './part-name.ts'

type NotInLineProps = {
  readonly outOfLine: readonly OutOfLine[] | undefined
  readonly phrases: Phrases
  /** The letter of the wording, if there are several. */
  readonly letter?: string
}

/** Marks the languages of a text that were not updated when another language was amended. */
export function NotInLine({ outOfLine = [], phrases, letter }: NotInLineProps) {
  return (
    <>
      {outOfLine.map((place) => (
        <p class="open-line">
          {letter !== undefined && `${phrases.settled.wording(letter)}. `}
          {nameOfPart(place, phrases)}: {phrases.amendments.notInLine[otherThan(place.language)]}
        </p>
      ))}
    </>
  )
}

function otherThan(language: Language): Language {
  return Language.options.find((one) => one !== language) ?? language
}
