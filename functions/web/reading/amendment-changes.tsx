import { editsBetween } from '../../../shared/edits/edits-between.ts'
import type { ProposalView } from '../../views/reading-view.ts'
import { Edits } from './edit-list.tsx'
import type { ReadingProps } from './reading-props.ts'

type AmendmentProps = Pick<ReadingProps, 'view' | 'dialogue' | 'phrases'> & {
  readonly proposal: ProposalView
  readonly isOpen?: boolean
}

/**
 * What an amendment changes of the text that it amends, where that is before the same reading: by its own edits, or
 * by those that would make it in a round of the first format, which kept none.
 */
export function Amendment({ proposal, view, dialogue, phrases, isOpen = false }: AmendmentProps) {
  const { amends, body } = proposal
  const amended = view.proposals.find(({ id }) => id === amends)?.body
  if (amended === undefined || amended.kind === 'text' || body.kind === 'text') return null
  const edits = proposal.edits ?? editsBetween(amended, body)
  if (edits.length === 0) return null
  return (
    <details open={isOpen}>
      <summary>{phrases.reading.changes}</summary>
      <Edits amended={amended} edits={edits} sides={dialogue.sides} phrases={phrases} />
    </details>
  )
}
