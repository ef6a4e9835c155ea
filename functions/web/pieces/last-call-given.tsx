import type { ReadingSummary } from '../../views/reading-summary.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from './instant.tsx'

type LastCallProps = { readonly reading: ReadingSummary; readonly phrases: Phrases }

/**
 * Says on the pages of an open reading that last call was given, and when the reading closes. The script announces it on
 * pages that are open, also to who is typing.
 */
export function LastCallGiven({ reading: { status, lastCall, closesAt }, phrases }: LastCallProps) {
  if (status !== 'open' || lastCall === undefined) return null
  const { title, given, closesWith } = phrases.lastCall
  return (
    <p class="notice" data-last-call={String(lastCall.number)}>
      <strong>
        {title}
        {phrases.signs.colon}
      </strong>
      {given[0]}
      {phrases.signs.space}
      <Instant at={closesAt} phrases={phrases} />
      {phrases.signs.stop}
      {given[1]}
      {phrases.signs.space}
      {closesWith(phrases.lead.decision[lastCall.decision])}
    </p>
  )
}
