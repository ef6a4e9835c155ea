import type { BasketState } from './basket-state.ts'
import type { Matter } from './matters.ts'

/** The parts of a basket that its commitments are written from. */
export type Clauses = Pick<BasketState, 'basket' | 'clauses' | 'modality'>

/** A commitment with its number. */
export type NumberedClause = Matter<'commitment'> & { readonly number: string }

/** The commitments of a basket with their numbers: the number of the lane, then that of the commitment. */
export function numberedClauses({ basket, clauses }: Pick<Clauses, 'basket' | 'clauses'>): readonly NumberedClause[] {
  return clauses.map((clause, index) => ({ ...clause, number: `${numberOf(basket)}.${index + 1}` }))
}

/**
 * The number of a basket's lane. A part and its clauses have the numbers that they were ratified under, though other
 * baskets were shelved since or other clauses do not bind the side that speaks.
 */
export function numberOf(basket: BasketState['basket']): number {
  return Number(basket.slice(1))
}
