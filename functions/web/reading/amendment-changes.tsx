import { editsBetween } from '../../../shared/edits/edits-between.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import { amendedText } from './amended-text.ts'
import { Edits } from './edit-list.tsx'
import type { ReadingProps } from './reading-props.ts'

type AmendmentProps = Pick<ReadingProps, 'view' | 'dialogue' | 'phrases'> & {
  readonly proposal: ProposalView
  readonly isOpen?: boolean
}

/**
 * The changes of an amendment to the text it amends, if that text is in the same reading: its own edits, or computed
 * edits in a round of the first format, which stored none.
 */
export function Amendment({ proposal, view, dialogue, phrases, isOpen = false }: AmendmentProps) {
  const { amends, body } = proposal
  const amended = amendedText(view, amends)?.body
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
