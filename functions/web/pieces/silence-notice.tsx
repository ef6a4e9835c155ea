import type { ReadingSummary } from '../../views/reading-summary.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from './instant.tsx'

/** Whether a reading is under the silence procedure. */
export function isUnderSilence({ rule }: Pick<ReadingSummary, 'rule'>): boolean {
  return rule === 'silence'
}

type SilenceProps = { readonly reading: ReadingSummary; readonly phrases: Phrases }

/** Explains the silence procedure and its end, in the same words on every page. */
export function SilenceExplained({ reading, phrases }: SilenceProps) {
  const { silence } = phrases
  const [stands, unless] = silence.stands
  return (
    <>
      <strong>
        {silence.title}
        {phrases.signs.colon}
      </strong>
      {stands}
      {phrases.signs.space}
      <Instant at={reading.closesAt} phrases={phrases} />
      {unless}
      {phrases.signs.space}
      {silence.nothingToDo}
    </>
  )
}
