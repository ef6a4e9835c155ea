import { letterOf } from '../../../shared/instrument/inline-brackets.ts'
import type { ClauseText } from '../../views/see-reading-page.ts'

/** A clause under its number, as the instrument has it; a contested one with its wordings, each with a letter. */
export type NumberedClause = {
  readonly number: number
  readonly isBracketed: boolean
  /** Whether every side agrees on the matter, and only its wording is open. */
  readonly isOpen: boolean
  readonly wordings: readonly { readonly letter: string; readonly clause: ClauseText }[]
}

/** The clauses of a basket's text by number: wordings that compete share one. */
export function numberedClauses(clauses: readonly ClauseText[]): readonly NumberedClause[] {
  const competitions = Map.groupBy(clauses, ({ outcome }) => outcome.competes)
  return [...competitions.values()].map((all, index) => ({
    number: index + 1,
    isBracketed: all.some(({ isBracketed }) => isBracketed),
    isOpen: all.every(({ isOpen }) => isOpen),
    wordings: all.map((clause, place) => ({ letter: letterOf(place), clause })),
  }))
}
