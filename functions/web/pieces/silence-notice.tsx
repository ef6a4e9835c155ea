import type { ReadingSummary } from '../../views/reading-summary.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from './instant.tsx'

/** Whether silence is kept in a reading: who says nothing in it agrees. */
export function isUnderSilence({ rule }: Pick<ReadingSummary, 'rule'>): boolean {
  return rule === 'silence'
}

type SilenceProps = { readonly reading: ReadingSummary; readonly phrases: Phrases }

/** What silence means, and until when it is kept: the same words wherever a reading is named. */
export function SilenceExplained({ reading, phrases }: SilenceProps) {
  const { silence } = phrases
  const [stands, unless] = silence.stands
  return (
    <>
      <strong>{silence.title}:</strong> {stands} <Instant at={reading.closesAt} phrases={phrases} />
      {unless} {silence.nothingToDo}
    </>
  )
}
