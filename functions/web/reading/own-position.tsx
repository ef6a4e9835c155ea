import type { Attribution } from '../../../shared/dialogue.ts'
import { languagesOf } from '../../../shared/localized-text.ts'
import { isOpposing } from '../../../shared/stance.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import type { ReadingSummary } from '../../views/reading-summary.ts'
import type { OwnPosition as Position } from '../../views/words-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from '../pieces/instant.tsx'
import { isUnderSilence } from '../pieces/silence-notice.tsx'
import { addressOfForm } from './reading-address.ts'

type OwnPositionProps = {
  readonly position: Position
  readonly phrases: Phrases
  /** The attribution rule of the dialogue. Given when the reading is closed and no form shows the position. */
  readonly shownBy?: Attribution
}

type SoFarProps = {
  readonly proposal: Pick<ProposalView, 'position' | 'takenBack'>
  readonly isSilence: boolean
  readonly phrases: Phrases
}

/** What is recorded of the visitor on a proposal of an open reading: a position, none yet, or one that was taken back. */
export function PositionSoFar({ proposal: { position, takenBack }, isSilence, phrases }: SoFarProps) {
  if (position !== undefined) return <OwnPosition position={position} phrases={phrases} />
  if (takenBack === undefined) {
    return <p class="state">{isSilence ? phrases.silence.silent : phrases.reading.notRecorded}</p>
  }
  return (
    <p class="state">
      {phrases.takenBack.isTakenBack(phrases.ordinal(takenBack.revision))}
      {phrases.signs.space}
      {isSilence && phrases.silence.counts}
    </p>
  )
}

type TakeBackProps = {
  readonly view: Pick<ReadingSummary, 'id' | 'rule'>
  readonly proposal: Pick<ProposalView, 'id' | 'position'>
  readonly one: string | undefined
  /** The language beside the texts, as in the address. */
  readonly beside: string | undefined
  readonly phrases: Phrases
}

/** The form that takes the visitor's own position back. */
export function TakeBack({ view, proposal: { id, position }, one, beside, phrases }: TakeBackProps) {
  if (position === undefined) return null
  const { words, means } = takingBack(position, isUnderSilence(view), phrases)
  return (
    <form
      class="actions apart noprint"
      method="post"
      action={addressOfForm(`/readings/${view.id}/proposals/${id}/position/taking-back`, beside)}
    >
      <input type="hidden" name="revision" value={String(position.revision)} />
      {one !== undefined && <input type="hidden" name="one" value={one} />}
      <button class="quiet" type="submit" aria-describedby={`back-${id}`}>
        {words}
      </button>
      <small class="note" id={`back-${id}`}>
        {means}
      </small>
    </form>
  )
}

/** The words of the button, and what follows: under the silence procedure, agreement. */
function takingBack({ stance }: Position, isSilence: boolean, { takenBack }: Phrases) {
  const { takeBack, takeBackMeans, underSilence } = takenBack
  if (!isSilence) return { words: takeBack, means: takeBackMeans }
  return isOpposing(stance)
    ? { words: underSilence.takeObjectionBack, means: underSilence.objection }
    : { words: takeBack, means: underSilence.other }
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
        {reading.recorded(phrases.ordinal(revision))}
        {phrases.signs.colon}
        {label}
        {phrases.signs.stop}
        <Instant at={takenAt} phrases={phrases} />
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
