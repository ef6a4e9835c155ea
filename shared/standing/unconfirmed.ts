import type { BasketId } from '../stage.ts'
import type { StandingText } from './standing-text.ts'

/** A basket by the round that adopted it. */
export type OfRound = { readonly round: number; readonly basket: BasketId }

/**
 * The baskets that were adopted, and ended because a side did not confirm them. One that was reviewed is not among them: its round has only
 * what the review changed.
 */
export function unconfirmedIn({ baskets }: Pick<StandingText, 'baskets'>): readonly OfRound[] {
  return baskets.flatMap(({ id, source: { round }, basket, ended }) =>
    ended?.notConfirmed !== undefined && id === `${round}.${basket}` ? [{ round, basket }] : [],
  )
}

/** Those of one round. */
export function basketsOf(all: readonly OfRound[], round: number): ReadonlySet<BasketId> {
  return new Set(all.flatMap((one) => (one.round === round ? [one.basket] : [])))
}
