import type { PropsWithChildren } from 'hono/jsx'
import type { FamilyOf } from '../../views/families-of-texts.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { PageOf } from './page-of-texts.ts'
import { addressOfText } from './reading-address.ts'
import type { ReadingProps } from './reading-props.ts'

/** A proposal and, for a consolidated text, the proposals it was made from. */
export type Family = FamilyOf<ProposalView>

/** Whether a proposal is a consolidated text that the sides have not yet agreed to as a whole. */
export function isNotAgreedAsWhole(
  { id, consolidates, outcome }: ProposalView,
  { id: reading }: Pick<ReadingProps['view'], 'id'>,
): boolean {
  // A clause that lacks an authentic text was agreed as a whole, unless this reading made it.
  const isHeldBack = outcome?.reason === 'lacks-authentic-text' && !id.startsWith(`${reading}.`)
  return consolidates !== undefined && outcome?.reason !== 'every-side-agrees' && !isHeldBack
}

type ConsolidatedProps = Pick<ReadingProps, 'view' | 'phrases'> &
  Pick<PageOf<unknown>, 'hrefOf'> & { readonly proposal: ProposalView }

/** The explanation of a consolidated text: how it was made, from which proposals, and which sides agree to it. */
export function Consolidated({ proposal, view, phrases, hrefOf }: ConsolidatedProps) {
  const { consolidates, tabledIn } = proposal
  if (consolidates === undefined) return null
  const { consolidated } = phrases
  const isWhole = !isNotAgreedAsWhole(proposal, view)
  const isHere = (id: string) => view.proposals.some((one) => one.id === id)
  return (
    <p class="soft">
      <strong class={isWhole ? '' : 'open-line'}>
        {consolidated.title}
        {phrases.signs.end}
      </strong>
      {phrases.signs.space}
      {consolidated.composed}
      {phrases.signs.space}
      {consolidates.map((id, index) => (
        <>
          {index > 0 && phrases.signs.list}
          <a href={isHere(id) ? hrefOf(id) : addressOfText(tabledIn, id)}>{consolidated.part(index + 1)}</a>
        </>
      ))}
      {phrases.signs.stop}
      {consolidated.nobodyTabled}
      {phrases.signs.space}
      {isWhole ? consolidated.agreedNow : <strong>{consolidated.notYetAgreed}</strong>}
    </p>
  )
}

type PartsProps = PropsWithChildren<{
  readonly parts: readonly ProposalView[]
  readonly phrases: Phrases
  readonly isReadAgain?: boolean
  readonly isOpen?: boolean
}>

/** The proposals a consolidated text was made from, in a closed `details` element. */
export function Parts({ parts, phrases: { consolidated }, isReadAgain = false, isOpen = false, children }: PartsProps) {
  if (parts.length === 0) return null
  return (
    <details class="parts" open={isOpen}>
      <summary>{consolidated.parts(parts.length)}</summary>
      {isReadAgain && <p class="note">{consolidated.partsAgain}</p>}
      {children}
    </details>
  )
}
