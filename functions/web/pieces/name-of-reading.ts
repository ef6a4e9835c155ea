import { oneLine } from '../../../shared/instrument/localized.ts'
import { inLanguage } from '../../../shared/localized-text.ts'
import { readingName } from '../../../shared/reading-name.ts'
import type { ReadingSummary } from '../../views/reading-summary.ts'
import type { BasketView } from '../../views/round-view.ts'
import type { Phrases } from '../phrases/phrases.ts'

type Named = Pick<ReadingSummary, 'stage' | 'sitting' | 'passage' | 'basket'>

/**
 * The name of a reading, the same on every page: "Define terms, first reading", after its basket's heading if it has one.
 *
 * @param baskets the baskets of the round, or that of the reading
 */
export function nameOfReading(
  { basket, ...reading }: Named,
  baskets: readonly (Pick<BasketView, 'id' | 'title'> | undefined)[],
  { language, basket: numbered }: Phrases,
): string {
  const title = baskets.find((one) => one?.id === basket)?.title
  const heading = title === undefined ? basket && numbered(basket) : oneLine(inLanguage(title, language).words)
  return readingName({ ...reading, basket: heading }, language)
}
