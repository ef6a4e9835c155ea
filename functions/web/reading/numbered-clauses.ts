import { letterOf } from '../../../shared/instrument/inline-brackets.ts'
import type { BasketId } from '../../../shared/stage.ts'
import type { ClauseText } from '../../views/see-reading-page.ts'

/** A clause with its number in the instrument. A contested clause has several wordings, each with a letter. */
export type NumberedClause = {
  readonly number: string
  readonly isBracketed: boolean
  /** Whether every side agrees on the substance and only the wording is open. */
  readonly isOpen: boolean
  readonly wordings: readonly { readonly letter: string; readonly clause: ClauseText }[]
}

/**
 * The clauses of a basket's text by number, as in the instrument: the number of the lane, then that of the clause.
 * Competing wordings share a number.
 */
export function numberedClauses(
  clauses: readonly ClauseText[],
  basket: BasketId | undefined,
): readonly NumberedClause[] {
  const competitions = Map.groupBy(clauses, ({ competes }) => competes)
  return [...competitions.values()].map((all, index) => ({
    number: `${basket?.slice(1)}.${index + 1}`,
    isBracketed: all.some(({ isBracketed }) => isBracketed),
    isOpen: all.every(({ isOpen }) => isOpen),
    wordings: all.map((clause, place) => ({ letter: letterOf(place), clause })),
  }))
}
