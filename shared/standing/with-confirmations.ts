import type { KnownOutcome } from '../confirmation/confirmation.ts'
import { outcomesOfRatification } from '../confirmation/recorded-outcomes.ts'
import type { Dialogue } from '../dialogue.ts'
import type { RoundRecord } from '../record.ts'
import { THE_TEXT } from '../stages/ratification.ts'
import type { StandingBasket, StandingText } from './standing-text.ts'

/** What became of the acceptances ad referendum of a round, by the reading in which a basket was ratified. */
export type OutcomesOfRound = {
  readonly round: number
  readonly packageRule: Dialogue['packageRule']
  readonly outcomes: ReadonlyMap<string, readonly KnownOutcome[]>
}

/** The outcomes that a record has. */
export function outcomesIn(record: RoundRecord): OutcomesOfRound {
  const readings = new Set((record.confirmations ?? []).map(({ reading }) => reading))
  return {
    round: record.round.number,
    packageRule: record.dialogue.packageRule,
    outcomes: new Map([...readings].map((reading) => [reading, outcomesOfRatification(record, reading)])),
  }
}

/**
 * A standing text with what became of confirmations since its rounds were published: each ratification has its outcomes, and a
 * basket that a side did not confirm ends where the rules of its round say so. If nothing is agreed until everything is agreed, all
 * baskets of the round end with it. Definitions and topics stay: texts of later rounds use them.
 *
 * Applying it again changes nothing.
 */
export function withConfirmations(standing: StandingText, rounds: readonly OutcomesOfRound[]): StandingText {
  const relevant = rounds.filter(({ outcomes }) => outcomes.size > 0)
  if (relevant.length === 0) return standing
  return { ...standing, baskets: standing.baskets.map((basket) => confirmed(basket, relevant)) }
}

function confirmed(basket: StandingBasket, rounds: readonly OutcomesOfRound[]): StandingBasket {
  const outcomesOf = (reading: string) => rounds.flatMap(({ outcomes }) => outcomes.get(reading) ?? [])
  const ratified = basket.ratified.map((one) => {
    const confirmations = outcomesOf(one.reading)
    return confirmations.length === 0 ? one : { ...one, confirmations }
  })
  // The text that stands is that of the last ratification: a review puts the whole text to ratification again.
  const adopting = basket.ratified.at(-1)
  const round = rounds.find((one) => one.round === basket.source.round)
  const isPackage = round?.packageRule === 'single-undertaking'
  const related = isPackage ? [...round.outcomes.values()].flat() : outcomesOf(adopting?.reading ?? '')
  const notConfirmed = related.find(({ ends }) => ends)
  if (basket.ended !== undefined || notConfirmed === undefined || adopting === undefined) return { ...basket, ratified }
  return {
    ...basket,
    ratified,
    ended: { round: basket.source.round, reading: adopting.reading, text: THE_TEXT, notConfirmed },
  }
}
