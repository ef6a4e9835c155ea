import type { LocalizedText, TextLanguage } from '../localized-text.ts'
import type { Commitment } from '../stages/commitments.ts'
import { clauseNumber } from '../standing/clause-number.ts'
import { isInForce } from '../standing/history-blocks.ts'
import type { StandingText } from '../standing/standing-text.ts'
import { type Concordance, concordanceOf } from './concordance.ts'

/** The concordance of the standing text: the terms and the clauses that are in force, under their numbers in it. */
export function concordanceOfStanding(
  { definitions, baskets }: StandingText,
  languages: readonly TextLanguage[],
): Concordance {
  const terms = definitions
    .filter(isInForce)
    .map(({ id, body }) => ({ id, state: 'stands' as const, names: [body.term] as const }))
  const clauses = baskets.filter(isInForce).flatMap((basket) =>
    basket.clauses.filter(isInForce).map((clause) => ({
      id: clause.id,
      basket: basket.id,
      number: clauseNumber(clause, basket),
      texts: textsOf(clause.body),
    })),
  )
  return concordanceOf(terms, clauses, languages)
}

/** What a clause says in the words of its author. */
export function textsOf({ action, condition }: Commitment): readonly LocalizedText[] {
  return condition === undefined ? [action] : [action, condition.text]
}
