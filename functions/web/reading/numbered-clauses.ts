import { letterOf } from '../../../shared/instrument/inline-brackets.ts'
import type { ClauseText } from '../../views/see-reading-page.ts'

/** A clause with its number in the instrument. A contested clause has several wordings, each with a letter. */
export type NumberedClause = {
  readonly number: number
  readonly isBracketed: boolean
  /** Whether every side agrees on the substance and only the wording is open. */
  readonly isOpen: boolean
  readonly wordings: readonly { readonly letter: string; readonly clause: ClauseText }[]
}

/** The clauses of a basket's text by number. Competing wordings share a number. */
export function numberedClauses(clauses: readonly ClauseText[]): readonly NumberedClause[] {
  const competitions = Map.groupBy(clauses, ({ competes }) => competes)
  return [...competitions.values()].map((all, index) => ({
    number: index + 1,
    isBracketed: all.some(({ isBracketed }) => isBracketed),
    isOpen: all.every(({ isOpen }) => isOpen),
    wordings: all.map((clause, place) => ({ letter: letterOf(place), clause })),
  }))
}
