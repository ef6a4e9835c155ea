import type { PropsWithChildren } from 'hono/jsx'
import type { ProposalView } from '../../views/reading-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { ReadingProps } from './reading-props.ts'

/** A proposal, and of a consolidated text the proposals that went into it. */
export type Family = { readonly proposal: ProposalView; readonly parts: readonly ProposalView[] }

/**
 * Consolidated texts first, each with what went into it; then everything else, as it was.
 *
 * @param isPart what may be shown beneath another
 */
export function familiesOf(
  proposals: readonly ProposalView[],
  isPart: (proposal: ProposalView) => boolean = () => true,
): readonly Family[] {
  // Where the wording is open, two texts can be made of the same amendment: it is shown once.
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

/** Whether it is a consolidated text that the sides have not agreed to as a whole. */
export function isNotYetWhole({ consolidates, outcome }: ProposalView): boolean {
  return consolidates !== undefined && outcome?.reason !== 'every-side-agrees'
}

type ConsolidatedProps = Pick<ReadingProps, 'view' | 'phrases'> & { readonly proposal: ProposalView }

/** Of a consolidated text: how it came about, what it was composed of, and who has agreed to it so far. */
export function Consolidated({ proposal, view, phrases }: ConsolidatedProps) {
  const { consolidates, tabledIn } = proposal
  if (consolidates === undefined) return null
  const { consolidated } = phrases
  const isWhole = !isNotYetWhole(proposal)
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

/** What went into a consolidated text, folded away beneath it. */
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
