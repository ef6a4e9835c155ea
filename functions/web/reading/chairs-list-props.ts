import type { ChairsText } from '../../../shared/chairs-text.ts'
import type { Dialogue } from '../../../shared/dialogue.ts'
import type { ReadingView } from '../../views/reading-view.ts'
import type { BasketView } from '../../views/round-view.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** What every part of the page of chair's texts is made from. */
export type ChairsListProps = {
  readonly view: ReadingView
  readonly dialogue: Dialogue
  readonly basket: BasketView | undefined
  readonly list: readonly ChairsText[]
  /** The idempotency key of the list; a new one by default. */
  readonly keyOfList: string | undefined
  readonly phrases: Phrases
}
