import { roundOf } from '../../../shared/reading-id.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import type { Phrases } from '../phrases/phrases.ts'

type MarkProps = Pick<ProposalView, 'waitedIn'> & { readonly phrases: Phrases }

/** Says of a text that is offered again which round left it. */
export function OfferedMark({ waitedIn, phrases }: MarkProps) {
  if (waitedIn === undefined) return null
  return (
    <p class="soft">
      <a href={`/readings/${waitedIn}`}>{phrases.reading.offeredAgain(roundOf(waitedIn))}</a>
    </p>
  )
}
