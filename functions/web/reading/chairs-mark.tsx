import { wordingIn } from '../../../shared/instrument/wordings.ts'
import { EMBEDDED } from '../../../shared/proposal.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { ReadingProps } from './reading-props.ts'

type MarkProps = Pick<ProposalView, 'chair' | 'drafted'> & { readonly phrases: Phrases }

/** Marks a chair's text, and says if a machine drafted it. */
export function ChairsMark({ chair, drafted, phrases: { chairsTexts, language } }: MarkProps) {
  if (chair !== true) return null
  const machine = drafted?.with === EMBEDDED ? undefined : drafted?.with
  return (
    <>
      <p class="mark">{chairsTexts.mark}</p>
      {drafted !== undefined && <p class="soft">{wordingIn(language).draftedWith(machine)}</p>}
    </>
  )
}

/** What a facilitator can do with a text: amend it as a chair's text, or withdraw it if it is one. */
export function ForTheChair({ view, proposal, phrases }: ReadingProps & { readonly proposal: ProposalView }) {
  const at = `/readings/${view.id}/chairs-texts`
  return (
    <div class="actions noprint">
      <a href={`${at}?amend=${proposal.id}`}>{phrases.chairsTexts.amend}</a>
      {proposal.chair === true && proposal.waitedIn === undefined && (
        <form method="post" action={`${at}/${proposal.id}/withdrawal`}>
          <button class="quiet" type="submit">
            {phrases.chairsTexts.withdraw}
          </button>
        </form>
      )}
    </div>
  )
}
