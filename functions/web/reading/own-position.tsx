import type { Attribution } from '../../../shared/dialogue.ts'
import { languagesOf } from '../../../shared/localized-text.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import type { OwnPosition as Position } from '../../views/words-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from '../pieces/instant.tsx'

type OwnPositionProps = {
  readonly position: Position
  readonly phrases: Phrases
  /** The attribution rule of the dialogue. Given when the reading is closed and no form shows the position. */
  readonly shownBy?: Attribution
}

type SoFarProps = {
  readonly proposal: Pick<ProposalView, 'position' | 'takenBack'>
  readonly isUnderSilence: boolean
  readonly phrases: Phrases
}

/** What is recorded of the visitor on a proposal of an open reading: a position, none yet, or one that was taken back. */
export function PositionSoFar({ proposal: { position, takenBack }, isUnderSilence, phrases }: SoFarProps) {
  if (position !== undefined) return <OwnPosition position={position} phrases={phrases} />
  const none = isUnderSilence ? phrases.silence.silent : phrases.reading.notRecorded
  const back = takenBack && phrases.takenBack.isTakenBack(phrases.ordinal(takenBack.revision))
  return (
    <p class="state">{[back, isUnderSilence || back === undefined ? none : undefined].filter(Boolean).join(' ')}</p>
  )
}

type TakeBackProps = {
  readonly view: { readonly id: string }
  readonly proposal: Pick<ProposalView, 'id' | 'position'>
  readonly one: string | undefined
  readonly phrases: Phrases
}

/** The form that takes the visitor's own position back. */
export function TakeBack({ view, proposal: { id, position }, one, phrases }: TakeBackProps) {
  if (position === undefined) return null
  const { takeBack, takeBackMeans } = phrases.takenBack
  return (
    <form class="actions noprint" method="post" action={`/readings/${view.id}/proposals/${id}/position/taking-back`}>
      <input type="hidden" name="revision" value={String(position.revision)} />
      {one !== undefined && <input type="hidden" name="one" value={one} />}
      <button class="quiet" type="submit" aria-describedby={`back-${id}`}>
        {takeBack}
      </button>
      <small class="note" id={`back-${id}`}>
        {takeBackMeans}
      </small>
    </form>
  )
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
