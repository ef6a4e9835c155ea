import type { ProposalView } from '../../views/reading-view.ts'
import type { ReadingProps } from '../pages/reading-body.tsx'
import { Edits } from './edits.tsx'
import { WhatChanges } from './what-changes.tsx'

type AmendmentProps = Pick<ReadingProps, 'view' | 'dialogue' | 'phrases'> & {
  readonly proposal: ProposalView
  readonly isOpen?: boolean
}

/**
 * What an amendment changes of the text that it amends, where that is before the same reading: by its own edits, or
 * by comparing the texts in a round of the first format, which kept none.
 */
export function Amendment({ proposal, view, dialogue, phrases, isOpen = false }: AmendmentProps) {
  const { amends, edits, body } = proposal
  const amended = view.proposals.find(({ id }) => id === amends)
  if (amended === undefined) return null
  if (edits === undefined) return <WhatChanges from={amended.body} to={body} phrases={phrases} />
  return (
    <details open={isOpen}>
      <summary>{phrases.reading.changes}</summary>
      <Edits amended={amended.body} edits={edits} sides={dialogue.sides} phrases={phrases} />
    </details>
  )
}
