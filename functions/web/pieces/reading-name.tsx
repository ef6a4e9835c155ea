import type { ReadingSummary } from '../../views/reading-summary.ts'
import type { Phrases } from '../phrases/phrases.ts'

type Named = Pick<ReadingSummary, 'stage' | 'sitting' | 'passage' | 'basket'>

/** What a reading is called: "Define terms, first reading". */
export function nameOfReading({ stage, sitting, passage, basket }: Named, phrases: Phrases): string {
  return [
    ...(basket === undefined ? [] : [phrases.basket(basket)]),
    phrases.stage[stage],
    phrases.sitting(sitting),
    ...(passage > 1 ? [phrases.passage(passage)] : []),
  ].join(', ')
}
