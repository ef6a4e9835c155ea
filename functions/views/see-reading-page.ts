import { nearestAmended } from '../../shared/composition/nearest-amended.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { OPEN_WORDING } from '../../shared/instrument/matters.ts'
import { inOrderOfTexts } from '../../shared/order-of-texts.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Proposal } from '../../shared/proposal.ts'
import { isSettled } from '../../shared/reading.ts'
import { placeOf } from '../../shared/reading-id.ts'
import * as environment from '../environment/environment.ts'
import { Refused } from '../platform/refusal.ts'
import { readReadings } from '../store/readings.ts'
import { type FrozenRound, frozenRound } from '../store/rounds.ts'
import { readOutcomes, readTexts } from '../store/settlements.ts'
import type { Table } from '../store/table.ts'
import { type CaucusView, seeCaucus } from './caucus-view.ts'
import type { ReadingView } from './reading-view.ts'
import type { BasketView } from './round-view.ts'
import { seeReading } from './see-reading.ts'
import { seeRound } from './see-round.ts'

/** A clause of a text in ratification, or one of its alternative wordings. */
export type ClauseText = Pick<Proposal, 'id' | 'body' | 'outOfLine' | 'amends' | 'competes'> & {
  readonly isBracketed: boolean
  /** Whether every side agrees on the matter, and only the wording is open. */
  readonly isOpen: boolean
}

/** Everything the page of a reading shows. */
export type ReadingPageView = {
  readonly view: ReadingView
  /** With the rules that the round was started with. */
  readonly dialogue: Dialogue
  readonly basket: BasketView | undefined
  readonly clauses: readonly ClauseText[]
  /** For a participant: their side's notes. */
  readonly caucus: CaucusView | undefined
}

/**
 * Reads everything that the viewer may see on the page of a reading.
 *
 * @throws {Refused} `no-such-reading`
 */
export async function seeReadingPage(
  table: Table,
  visitor: Participant,
  id: string,
  caucusPage: number | undefined,
  now: Date,
): Promise<ReadingPageView> {
  const place = placeOf(id)
  const found = place === undefined ? undefined : await frozenRound(table, place.round)
  if (place === undefined || found === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)

  const [view, round, caucus] = await Promise.all([
    seeReading(table, visitor, id, now),
    // A reading in a lane needs the round for the heading of its basket.
    place.basket === undefined ? undefined : seeRound(table, environment.workflow(), place.round),
    visitor.role === 'participant' ? seeCaucus(table, visitor, id, caucusPage, now) : undefined,
  ])
  const basket = round?.baskets.find((one) => one.id === view.basket)
  const clauses = await clausesOf(table, view, found)
  return { view, dialogue: found.dialogue, basket, clauses, caucus }
}

/** The clauses of a basket's text, from the readings in which they were drafted. */
async function clausesOf(table: Table, view: ReadingView, round: FrozenRound): Promise<readonly ClauseText[]> {
  const text = view.proposals.map((proposal) => proposal.body).find((body) => body.kind === 'text')
  if (text === undefined) return []
  const readings = await readReadings(table, round.round)
  const drafting = readings.filter((one) => one.stage === 'commitments' && one.basket === view.basket)
  const drafted = (await Promise.all(drafting.map((one) => readTexts(table, one, round)))).flat()
  const last = drafting
    .filter(({ passage }) => passage === view.passage)
    .toSorted((one, other) => one.number - other.number)
    .at(-1)
  const outcomes = last === undefined || !isSettled(last) ? [] : await readOutcomes(table, last)
  const open = new Set(outcomes.flatMap(({ proposal, reason }) => (OPEN_WORDING.has(reason) ? [proposal] : [])))
  const inBrackets = text.bracketed.map((id) => ({ id }))
  const clause = (id: string, isBracketed: boolean): readonly ClauseText[] => {
    const found = drafted.find((one) => one.id === id)
    if (found === undefined) return []
    const { body, outOfLine, competes } = found
    const amends = nearestAmended(
      found.amends,
      (other) => inBrackets.some((one) => one.id === other),
      (other) => drafted.find((one) => one.id === other)?.amends,
    )
    return [{ id, body, outOfLine, amends, competes, isBracketed, isOpen: open.has(id) }]
  }
  return inOrderOfTexts(
    [...text.agreed.flatMap((id) => clause(id, false)), ...text.bracketed.flatMap((id) => clause(id, true))],
    round.dialogue.sides.map((side) => side.id),
  )
}
