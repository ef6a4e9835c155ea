import type { Dialogue } from '../../shared/dialogue.ts'
import type { Participant } from '../../shared/participant.ts'
import { requireReading } from '../actions/require-reading.ts'
import * as environment from '../environment/environment.ts'
import { Refused } from '../platform/refusal.ts'
import { keyOfDrafts } from '../record/hashing.ts'
import { cachedReading } from '../store/reading-cache.ts'
import { frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import type { FloorView } from './floor-view.ts'
import type { ReadingView } from './reading-view.ts'
import type { BasketView } from './round-view.ts'
import { floorOfReading } from './see-floor.ts'
import { seeReading } from './see-reading.ts'
import { seeRound } from './see-round.ts'

/** Everything the page of the floor shows. */
export type FloorPageView = {
  readonly view: ReadingView
  readonly floor: FloorView
  /** With the rules that the round was started with. */
  readonly dialogue: Dialogue
  readonly basket: BasketView | undefined
  /** What the viewer's browser seals drafts with. */
  readonly draftKey: string
}

/**
 * Reads everything that the viewer may see on the page of the floor of a reading.
 *
 * @throws {Refused} `no-such-reading`, or `no-floor`
 */
export async function seeFloorPage(table: Table, visitor: Participant, id: string, now: Date): Promise<FloorPageView> {
  const view = await seeReading(table, visitor, id, now)
  const reading = cachedReading(table, id, now) ?? (await requireReading(table, id))
  const round = await frozenRound(table, reading.round)
  if (round === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)
  const [floor, baskets] = await Promise.all([
    floorOfReading(table, visitor, reading, round, now),
    // A reading in a lane is named after its basket.
    reading.basket === undefined
      ? []
      : seeRound(table, environment.workflow(), reading.round).then((one) => one.baskets),
  ])
  if (floor === undefined) throw new Refused('no-floor', 'this round has no statements on the floor')
  const basket = baskets.find((one) => one.id === view.basket)
  return { view, floor, dialogue: round.dialogue, basket, draftKey: keyOfDrafts(round.secret, visitor.id) }
}
