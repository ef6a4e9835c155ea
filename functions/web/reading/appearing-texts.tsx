import { whenSeen } from '../../../shared/texts-in-batches.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import type { ReadingView } from '../../views/reading-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from '../pieces/instant.tsx'

type Props = { readonly view: ReadingView; readonly phrases: Phrases }

/** Above the forms that table a text: texts appear together, and when one that is tabled now does. */
export function WhenItAppears({ view, phrases, now }: Props & { readonly now: Date }) {
  const { appearing } = phrases
  if (view.textsAppear === undefined) return null
  const next = nextIn(view, now)
  return (
    <p class="note">
      {appearing.together(view.textsAppear.everyMinutes)}
      {phrases.signs.space}
      {next === undefined ? (
        <strong>{appearing.tooLate}</strong>
      ) : (
        <>
          {appearing.next}
          {phrases.signs.space}
          <Instant at={next} phrases={phrases} />
          {phrases.signs.end}
        </>
      )}
    </p>
  )
}

/** Beneath a text that not everybody sees yet, or whose withdrawal not everybody sees yet. */
export function NotYetSeen({ proposal, view, phrases }: Props & { readonly proposal: ProposalView }) {
  const { appearing } = phrases
  const { appearsAt, withdrawalAppearsAt, chair } = proposal
  if (withdrawalAppearsAt !== undefined && withdrawalAppearsAt < view.closesAt) {
    return (
      <p class="note">
        {appearing.withdrawal}
        {phrases.signs.space}
        <Instant at={withdrawalAppearsAt} phrases={phrases} />
      </p>
    )
  }
  if (appearsAt === undefined) return null
  if (appearsAt >= view.closesAt) return <p class="note">{appearing.withOutcome}</p>
  return (
    <p class="note">
      {chair ? appearing.onlyChair : appearing.onlyYou}
      {phrases.signs.space}
      <Instant at={appearsAt} phrases={phrases} />
    </p>
  )
}

/** For facilitators who are about to close a reading: what nobody has seen. It is said whether there is anything or not. */
export function NobodyHasSeen({ view, phrases, now }: Props & { readonly now: Date }) {
  const { appearing } = phrases
  if (view.textsAppear === undefined) return null
  const next = nextIn(view, now)
  if (next === undefined) return <p class="note">{appearing.unseenLater}</p>
  return (
    <p class="note">
      {appearing.unseen}
      {phrases.signs.space}
      <Instant at={next} phrases={phrases} />
    </p>
  )
}

/** When a text appears that is tabled now; `undefined` if the reading closes before. */
function nextIn(view: ReadingView, now: Date): string | undefined {
  const next = whenSeen(view, { texts: view.textsAppear }, now)
  return next !== undefined && next < view.closesAt ? next : undefined
}
