import type { OutOfLine } from '../../../shared/edits/edit.ts'
import { Language } from '../../../shared/localized-text.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { nameOfPart } from './part-name.ts'

type NotInLineProps = {
  readonly outOfLine: readonly OutOfLine[] | undefined
  readonly phrases: Phrases
  /** Of the wording that it is said of, where there are several. */
  readonly letter?: string
}

/** Which texts were not edited when another language was: beside the text, wherever it stands. */
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
