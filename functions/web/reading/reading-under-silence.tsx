import type { Phrases } from '../phrases/phrases.ts'
import { nameOfSide } from '../pieces/side-name.ts'
import { isUnderSilence, SilenceExplained } from '../pieces/silence-notice.tsx'
import type { ReadingProps } from './reading-props.ts'

/** At the top of a reading under the silence procedure, for everybody; when it is over, what it was. */
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

/** For who leads a reading under silence: why no other decision is offered, and whose silence does not count. */
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

/** Where a facilitator writes when the silence of the next reading ends. */
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
