import type { OutOfLine } from '../../../shared/edits/edit.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { namesOfLanguages } from './name-of-language.ts'
import { nameOfPart } from './part-name.ts'

type NotInLineProps = {
  readonly outOfLine: readonly OutOfLine[] | undefined
  /** Those that the text is in. */
  readonly languages: readonly TextLanguage[]
  readonly phrases: Phrases
}

/** Marks the languages of a text that were not updated when another language was amended. */
export function NotInLine({ outOfLine = [], languages, phrases }: NotInLineProps) {
  return (
    <>
      {outOfLine.map((place) => {
        const others = languages.filter((language) => language !== place.language)
        return (
          <p class="open-line">
            {nameOfPart(place, phrases)}
            {phrases.signs.colon}
            {phrases.amendments.notInLine(namesOfLanguages(others, phrases))}
          </p>
        )
      })}
    </>
  )
}
