import type { basketsIn } from '../instrument/basket-state.ts'
import { numberedClauses } from '../instrument/clause-numbers.ts'
import { sittingsOf } from '../instrument/matters.ts'
import type { RoundRecord } from '../record.ts'
import { history, replaced } from './in-its-place.ts'
import { competitionOfStanding } from './roots.ts'
import type { StandingBasket, StandingClause } from './standing-text.ts'

/**
 * A basket as it was ratified. Clauses that are still in brackets are not part of an adopted text.
 *
 * @param before what stood: a review keeps the identity and the history of its basket, and of its clauses
 */
export function standingBasket(
  basket: ReturnType<typeof basketsIn>[number],
  record: RoundRecord,
  before: readonly StandingBasket[],
): readonly StandingBasket[] {
  const { heading, text, modality, ratification } = basket
  const round = record.round.number
  const split = sittingsOf('baskets', record).find(({ settlement }) =>
    settlement.lanes?.some((lane) => lane.basket === basket.basket),
  )
  if (split === undefined || ratification === undefined) return []
  const lane = split.settlement.lanes?.find((one) => one.basket === basket.basket)
  const reviewed = before.find((one) => one.ended === undefined && one.id === lane?.reviews)
  const clauses = clausesOf(basket, record, reviewed?.clauses ?? [])
  const ended = (reviewed?.clauses ?? []).flatMap((one) => endedClause(one, basket.basket, record))
  const { forms = [], statements = [] } = ratification.ratification ?? {}
  const source = { round, reading: split.id, text: lane?.proposal ?? '' }
  const { title, description } = heading
  return [
    {
      ...(reviewed === undefined
        ? { id: `${round}.${basket.basket}`, source }
        : history(
            { ...reviewed, body: { kind: 'basket', title: reviewed.title, description: reviewed.description } },
            source,
          )),
      basket: basket.basket,
      title,
      description,
      ...(text.outOfLine !== undefined && { outOfLine: text.outOfLine }),
      ...(modality !== undefined && { modality }),
      clauses: [...clauses, ...ended],
      ratified: [
        ...(reviewed?.ratified ?? []),
        {
          reading: ratification.id,
          at: ratification.settlement.settledAt,
          forms,
          statements: statements.flatMap(({ participant: _, ...one }) => {
            const on = clauses.find(({ id, source }) => source.text === one.clause || id === one.clause)
            return on === undefined ? [] : [{ ...one, clause: on.id }]
          }),
        },
      ],
    },
  ]
}

/** The clauses that are part of the text, under their new numbers: those that stand as they were, amended ones, and new ones. */
function clausesOf(
  basket: ReturnType<typeof basketsIn>[number],
  record: RoundRecord,
  before: readonly StandingClause[],
): readonly StandingClause[] {
  const drafting = record.readings.filter((one) => one.stage === 'commitments' && one.basket === basket.basket)
  return numberedClauses(basket).flatMap(({ isAgreed, number, competes, texts: [clause] }) => {
    if (!isAgreed || clause === undefined) return []
    const standing = before.find((one) => competes === competitionOfStanding('commitment', one.id))
    if (standing?.source.text === clause.id || standing?.id === clause.id) return [{ ...standing, number }]
    const reading = drafting.findLast(({ settlement }) => settlement.agreed.includes(clause.id))
    if (reading === undefined) return []
    const { id, body, outOfLine } = clause
    const source = { round: record.round.number, reading: reading.id, text: id }
    return [{ ...history(standing, source), number, body, ...(outOfLine !== undefined && { outOfLine }) }]
  })
}

/** A clause that ended, in this round or an earlier one; nothing if it stands. */
function endedClause(clause: StandingClause, basket: string, record: RoundRecord): readonly StandingClause[] {
  if (clause.ended !== undefined) return [clause]
  const lane = record.readings.filter((one) => one.stage === 'commitments' && one.basket === basket)
  const passage = lane.at(-1)?.passage
  return lane
    .filter((one) => one.passage === passage)
    .flatMap(({ id: reading, settlement, submissions }) =>
      submissions.flatMap(({ submission }) => {
        if (submission?.is !== 'proposal' || submission.ends === undefined || submission.amends !== clause.id) return []
        if (!settlement.agreed.includes(submission.id)) return []
        const source = { round: record.round.number, reading, text: submission.id }
        return [{ ...clause, ended: { ...source, reason: submission.ends } }]
      }),
    )
    .slice(-1)
}

/** What stands with a basket that was adopted: in the place of the one that it reviewed, or after the others. */
export function withBasket(all: readonly StandingBasket[], adopted: StandingBasket): readonly StandingBasket[] {
  return replaced(
    all,
    all.find(({ id }) => id === adopted.id),
    adopted,
  )
}
