import type { ReadingView } from '../../views/reading-view.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** Warns that more baskets compete than there are lanes, in numbers; nothing if they do not. */
export function ManyBasketsNotice({
  view: { baskets },
  phrases,
}: {
  readonly view: Pick<ReadingView, 'baskets'>
  readonly phrases: Phrases
}) {
  if (baskets === undefined) return null
  return <p class="notice">{phrases.reading.manyBaskets(baskets.competing, baskets.lanes)}</p>
}
