import type { Dialogue } from './dialogue.ts'
import { isSettled, type Reading, type SettledReading } from './reading.ts'
import { adoptedLanes, type Carried, carried, lanesOf, readingsOf } from './round.ts'
import type { BasketId } from './stage.ts'

/**
 * What a round offers again of an earlier one. A stage of the next round begins with what one more reading of it would have begun
 * with: the texts in brackets, with what was merged into them. Of what was agreed and not adopted, the agreed texts too.
 */

/** A published round, as far as it decides what is offered again. */
export type EndedRound = {
  readonly dialogue: Pick<Dialogue, 'packageRule'>
  readonly readings: readonly Reading[]
}

/** What the stage of terms left. Where everything hangs together and nothing was adopted, no term was adopted either. */
export function leftOfTerms(round: EndedRound): readonly Carried[] {
  const isNothingAdopted = round.dialogue.packageRule === 'single-undertaking' && adoptedIn(round).size === 0
  return leftOf(sittingsOf('terms', undefined, round), isNothingAdopted)
}

/**
 * What the stage of baskets left: baskets in brackets, also those that waited for a lane, and those with a lane that were not
 * adopted.
 *
 * @param competesOf the competition of each basket of the round, by id
 * @param unconfirmed those of its baskets that were adopted and have ended since, because a side did not confirm them
 */
export function leftOfBaskets(
  round: EndedRound,
  competesOf: ReadonlyMap<string, string>,
  unconfirmed: ReadonlySet<BasketId>,
): readonly Carried[] {
  const adopted = adoptedIn(round)
  const matters = mattersOf(round, competesOf, (basket) => adopted.has(basket) && !unconfirmed.has(basket))
  return leftOfMatters(round, (id) => !matters.has(competesOf.get(id)))
}

/** Of what the stage of baskets left, the matters of some lanes alone. */
export function leftOfLanes(
  round: EndedRound,
  competesOf: ReadonlyMap<string, string>,
  baskets: ReadonlySet<BasketId>,
): readonly Carried[] {
  const matters = mattersOf(round, competesOf, (basket) => baskets.has(basket))
  return leftOfMatters(round, (id) => matters.has(competesOf.get(id)))
}

function mattersOf(
  { readings }: EndedRound,
  competesOf: ReadonlyMap<string, string>,
  isWanted: (basket: BasketId) => boolean,
): ReadonlySet<string | undefined> {
  return new Set(
    lanesOf(readings).flatMap(({ basket, proposal }) => (isWanted(basket) ? [competesOf.get(proposal)] : [])),
  )
}

function leftOfMatters(round: EndedRound, isLeft: (proposal: string) => boolean): readonly Carried[] {
  return leftOf(sittingsOf('baskets', undefined, round), true).map(({ reading, proposals }) => ({
    reading,
    proposals: proposals.filter(isLeft),
  }))
}

/**
 * What a stage in a lane left: the agreed form or those in brackets; the clauses that were agreed in the last drafting, and those
 * in brackets.
 *
 * @returns nothing if the lane held no reading of the stage
 */
export function leftOfLane(
  stage: 'modality' | 'commitments',
  basket: BasketId,
  round: Pick<EndedRound, 'readings'>,
): readonly Carried[] | undefined {
  const sittings = sittingsOf(stage, basket, round)
  const passage = sittings.at(-1)?.passage
  if (passage === undefined) return undefined
  return leftOf(
    sittings.filter((one) => one.passage === passage),
    true,
  )
}

/** The lanes of the texts of one matter: those that had a basket of its competition. */
export function lanesOfMatter(
  competes: string,
  { readings }: Pick<EndedRound, 'readings'>,
  competesOf: ReadonlyMap<string, string>,
): readonly BasketId[] {
  return lanesOf(readings).flatMap(({ basket, proposal }) => (competesOf.get(proposal) === competes ? [basket] : []))
}

function adoptedIn({ dialogue, readings }: EndedRound): ReadonlySet<BasketId> {
  return new Set(adoptedLanes(readings, dialogue).map(({ basket }) => basket))
}

function sittingsOf(
  stage: Reading['stage'],
  basket: BasketId | undefined,
  { readings }: Pick<EndedRound, 'readings'>,
): readonly SettledReading[] {
  return readingsOf(stage, readings)
    .filter((one) => one.basket === basket)
    .filter(isSettled)
}

function leftOf(sittings: readonly SettledReading[], withAgreed: boolean): readonly Carried[] {
  const last = sittings.at(-1)
  if (last === undefined) return []
  const { bracketed, merged = [] } = last.settlement
  return [
    ...(withAgreed ? sittings.map((one) => carried(one, one.settlement.agreed)) : []),
    carried(last, [...bracketed, ...merged]),
  ].filter(({ proposals }) => proposals.length > 0)
}
