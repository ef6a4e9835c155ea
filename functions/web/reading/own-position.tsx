import type { Attribution } from '../../../shared/dialogue.ts'
import { languagesOf } from '../../../shared/localized-text.ts'
import type { OwnPosition as Position } from '../../views/words-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from '../pieces/instant.tsx'

type OwnPositionProps = {
  readonly position: Position
  readonly phrases: Phrases
  /** The attribution rule of the dialogue. Given when the reading is closed and no form shows the position. */
  readonly shownBy?: Attribution
}

/** The visitor's own position on a proposal, as recorded, while the reading is open and after it closed. */
export function OwnPosition({ position, phrases, shownBy }: OwnPositionProps) {
  const { reading } = phrases
  const { stance, revision, takenAt, change, reservations = [], declarations = [] } = position
  const [label] = reading.stance[stance]
  const written = [change, ...[...reservations, ...declarations].map((note) => note.text)].flatMap((text) =>
    text === undefined ? [] : languagesOf(text).map((language) => [language, text[language]] as const),
  )
  return (
    <>
      <p class="state recorded">
        {reading.recorded(phrases.ordinal(revision))}: {label}. <Instant at={takenAt} phrases={phrases} />
      </p>
      {shownBy !== undefined && (
        <>
          {written.map(([language, text]) => (
            <blockquote>
              <p dir="auto" lang={language}>
                {text}
              </p>
            </blockquote>
          ))}
          {shownBy !== 'named' && <p class="note">{reading.onlyYou}</p>}
        </>
      )}
    </>
  )
}
