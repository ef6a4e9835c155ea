import { inLanguage } from '../../../shared/localized-text.ts'
import type { ReadingSummary } from '../../views/reading-summary.ts'
import type { BasketView } from '../../views/round-view.ts'
import type { Phrases } from '../phrases/phrases.ts'

type Named = Pick<ReadingSummary, 'stage' | 'sitting' | 'passage' | 'basket'>

/** The name of a reading: "Define terms, first reading", after its basket's heading if there is one. */
export function nameOfReading(
  { stage, sitting, passage, basket }: Named,
  phrases: Phrases,
  baskets: readonly BasketView[] = [],
): string {
  const title = baskets.find((one) => one.id === basket)?.title
  const lane = basket && (title === undefined ? phrases.basket(basket) : inLanguage(title, phrases.language).words)
  const sat = [phrases.stage[stage], phrases.sitting(sitting), ...(passage > 1 ? [phrases.passage(passage)] : [])]
  return `${lane === undefined ? '' : `${lane}: `}${sat.join(', ')}`
}
