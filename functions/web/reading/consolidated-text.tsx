import type { PropsWithChildren } from 'hono/jsx'
import type { ProposalView } from '../../views/reading-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { ReadingProps } from './reading-props.ts'

/** A proposal and, for a consolidated text, the proposals it was made from. */
export type Family = { readonly proposal: ProposalView; readonly parts: readonly ProposalView[] }

/**
 * Puts consolidated texts first, each with its parts, then the other proposals in their order.
 *
 * @param isPart whether a proposal can be shown below the text it became part of
 */
export function familiesOf(
  proposals: readonly ProposalView[],
  isPart: (proposal: ProposalView) => boolean = () => true,
): readonly Family[] {
  // While a wording is open, two texts can be made from the same amendment. It is shown once.
  const shown = new Set<string>()
  const partsOf = ({ consolidates = [] }: ProposalView): readonly ProposalView[] =>
    proposals.filter((one) => consolidates.includes(one.id) && isPart(one)).flatMap((one) => [one, ...partsOf(one)])
  const all = proposals.filter(({ consolidates }) => consolidates !== undefined)
  const beneath = new Set(all.flatMap(partsOf).map(({ id }) => id))
  const families = all
    .filter(({ id }) => !beneath.has(id))
    .map((proposal) => {
      const parts = [...new Set(partsOf(proposal))].filter(({ id }) => !shown.has(id))
      for (const { id } of parts) shown.add(id)
      return { proposal, parts }
    })
  const rest = proposals.filter(({ id, consolidates }) => consolidates === undefined && !beneath.has(id))
  return [...families, ...rest.map((proposal) => ({ proposal, parts: [] }))]
}

/** Families of proposals that compete, one group after the other. */
export function competingFamilies(families: readonly Family[]): readonly (readonly Family[])[] {
  return [...Map.groupBy(families, ({ proposal }) => proposal.competes).values()]
}

/** Whether a proposal is a consolidated text that the sides have not yet agreed to as a whole. */
export function isNotAgreedAsWhole({ consolidates, outcome }: ProposalView): boolean {
  return consolidates !== undefined && outcome?.reason !== 'every-side-agrees'
}

type ConsolidatedProps = Pick<ReadingProps, 'view' | 'phrases'> & { readonly proposal: ProposalView }

/** The explanation of a consolidated text: how it was made, from which proposals, and which sides agree to it. */
export function Consolidated({ proposal, view, phrases }: ConsolidatedProps) {
  const { consolidates, tabledIn } = proposal
  if (consolidates === undefined) return null
  const { consolidated } = phrases
  const isWhole = !isNotAgreedAsWhole(proposal)
  const isHere = (id: string) => view.proposals.some((one) => one.id === id)
  return (
    <p class="soft">
      <strong class={isWhole ? '' : 'open-line'}>{consolidated.title}.</strong> {consolidated.composed}{' '}
      {consolidates.map((id, index) => (
        <>
          {index > 0 && ', '}
          <a href={isHere(id) ? `#p-${id}` : `/readings/${tabledIn}#p-${id}`}>{consolidated.part(index + 1)}</a>
        </>
      ))}
      . {consolidated.nobodyTabled} {isWhole ? consolidated.agreedNow : <strong>{consolidated.notYetAgreed}</strong>}
    </p>
  )
}

type PartsProps = PropsWithChildren<{
  readonly parts: readonly ProposalView[]
  readonly phrases: Phrases
  readonly isReadAgain?: boolean
}>

/** The proposals a consolidated text was made from, in a closed `details` element. */
export function Parts({ parts, phrases: { consolidated }, isReadAgain = false, children }: PartsProps) {
  if (parts.length === 0) return null
  return (
    <details class="parts">
      <summary>{consolidated.parts(parts.length)}</summary>
      {isReadAgain && <p class="note">{consolidated.partsAgain}</p>}
      {children}
    </details>
  )
}
