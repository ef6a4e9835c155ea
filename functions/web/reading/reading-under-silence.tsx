import type { Phrases } from '../phrases/phrases.ts'
import { nameOfSide } from '../pieces/side-name.ts'
import { isUnderSilence, SilenceExplained } from '../pieces/silence-notice.tsx'
import type { ReadingProps } from './reading-props.ts'

/** The notice at the top of a reading under the silence procedure, while it is open and after it closed. */
export function UnderSilence({ view, phrases }: ReadingProps) {
  if (!isUnderSilence(view)) return null
  const { silence } = phrases
  if (view.status === 'open') {
    return (
      <p class="notice">
        <SilenceExplained reading={view} phrases={phrases} />
      </p>
    )
  }
  return <p class="notice">{view.decision === undefined ? silence.wasKept : silence.closedEarly}</p>
}

/** For facilitators: why the reading cannot be settled early, and which sides' silence does not count. */
export function LeadSilence({ view, dialogue, phrases }: ReadingProps) {
  if (!isUnderSilence(view) || view.status !== 'open') return null
  const empty = (view.turnout ?? []).filter(({ roll }) => roll === 0)
  return (
    <>
      <p>{phrases.silence.whyNotClosed}</p>
      {empty.map(({ side }) => (
        <p class="open-line">{phrases.silence.nobodyThere(nameOfSide(side, dialogue.sides, phrases))}</p>
      ))}
    </>
  )
}

type SilenceEndsProps = { readonly until: string | undefined; readonly phrases: Phrases }

/** The field for the end of the silence of the next reading. */
export function SilenceEnds({ until, phrases }: SilenceEndsProps) {
  const { silence } = phrases
  return (
    <>
      <label for="until">{silence.endsAt}</label>
      <input type="datetime-local" id="until" name="until" value={until ?? ''} aria-describedby="until-else" />
      <small class="note" id="until-else">
        {silence.endsElse}
      </small>
    </>
  )
}
