import { basketsIn } from '../instrument/basket-state.ts'
import { numberedClauses } from '../instrument/clause-numbers.ts'
import { letterOf } from '../instrument/inline-brackets.ts'
import { mattersOf, sittingsOf } from '../instrument/matters.ts'
import type { RoundRecord } from '../record.ts'
import { haveOneHeading } from '../standing/one-heading.ts'
import { standingIn } from '../standing/roots.ts'
import { type ClauseTexts, type Concordance, concordanceOf, type DefinedTerm } from './concordance.ts'
import { textsOf } from './concordance-of-standing.ts'

/**
 * The concordance of a round, from its record so far: the terms that stood when it started and that it does not amend, those that it
 * agreed on and, until it is published, those in brackets; in the clauses of its instrument, every wording by itself.
 */
export function concordanceOfRound(record: RoundRecord): Concordance {
  return concordanceOf(termsOf(record), clausesOf(record), record.dialogue.languages)
}

function termsOf(record: RoundRecord): readonly DefinedTerm[] {
  const isFinal = record.publication !== undefined
  const matters = mattersOf(sittingsOf('terms', record), 'definition', record)
  const inRound = matters.filter(({ isAgreed }) => isAgreed || !isFinal)
  const replaced = agreedIn(record).flatMap((competes) => standingIn(competes) ?? [])
  const stand = (record.stands?.definitions ?? []).filter(
    ({ id, body }) =>
      !replaced.includes(id) &&
      !matters.some(({ isAgreed, texts }) => isAgreed && texts.some((text) => haveOneHeading(text.body, body))),
  )
  return [
    ...stand.map(({ id, body }): DefinedTerm => ({ id, state: 'stands', names: [body.term] })),
    ...inRound.flatMap(({ isAgreed, texts: [first, ...others] }): readonly DefinedTerm[] =>
      first === undefined
        ? []
        : [
            {
              id: first.id,
              state: isAgreed ? 'agreed' : 'in-brackets',
              names: [first.body.term, ...others.map(({ body }) => body.term)],
            },
          ],
    ),
  ]
}

/** The competitions of what was agreed on, also of what ends a term. */
function agreedIn(record: RoundRecord): readonly string[] {
  return sittingsOf('terms', record).flatMap(({ settlement, outcomes }) =>
    outcomes.filter(({ proposal }) => settlement.agreed.includes(proposal)).map(({ competes }) => competes),
  )
}

function clausesOf(record: RoundRecord): readonly ClauseTexts[] {
  return basketsIn(record)
    .filter(({ outcome }) => outcome.is !== 'shelved')
    .flatMap((basket) =>
      numberedClauses(basket).flatMap(({ number, texts }) =>
        texts.map(({ id, body }, at) => ({
          id,
          basket: basket.basket,
          number,
          ...(texts.length > 1 && { letter: letterOf(at) }),
          texts: textsOf(body),
        })),
      ),
    )
}
