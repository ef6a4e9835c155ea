import { isSettled, type Reading } from './reading.ts'
import { readingId } from './reading-id.ts'
import { type Carried, carried, draftedText, lanesOf, readingsOf } from './round.ts'
import type { BasketId, Stage } from './stage.ts'

/** The fields that a reading is opened with, apart from its roll and its times. */
export type Sitting = Pick<
  Reading,
  'id' | 'round' | 'stage' | 'number' | 'passage' | 'sitting' | 'decided' | 'orders' | 'orderBefore'
> & {
  readonly basket?: BasketId | undefined
  /** In the lane of a review: the basket that stands. */
  readonly reviews?: string | undefined
  /** Present if the facilitators put it under the silence procedure; `until` if they set its end. */
  readonly silence?: { readonly until?: string | undefined }
  /** The proposals that this reading begins with, by the reading they come from. */
  readonly carries: readonly Carried[]
}

/** No reading led to the requested stage: the execution is ahead of the table. */
export class ReadingNotDue extends Error {
  override readonly name = 'ReadingNotDue'
}

/**
 * The reading of a stage that is due, given all readings of the round: the one that is not settled yet, or another
 * sitting if the last one led to it, or the settled one if that leads to the next stage. A redrafting starts a
 * new passage through drafting and ratification, and opens the whole text again.
 *
 * A task can be delivered again at any time, even while a basket is back in drafting. Ratification is not due then, and
 * the result is its last reading, which leads the execution to the basket's current stage.
 *
 * @throws {ReadingNotDue} if the stage before has not led here and there is no reading to return
 */
export function readingDue(
  round: number,
  stage: Stage,
  basket: BasketId | undefined,
  readings: readonly Reading[],
): { readonly exists: Reading } | { readonly open: Sitting } {
  const lane = readings.filter((reading) => reading.basket === basket)
  const passage = stage === 'commitments' || stage === 'ratification' ? passageOf(lane) : 1
  const before = readingsOf(stage, lane)
  const inPassage = before.filter((reading) => reading.passage === passage)
  const last = inPassage.at(-1)
  if (last !== undefined && last.settlement?.next !== 'another-reading') return { exists: last }
  if (last === undefined && !isReached(stage, basket, passage, readings)) {
    const held = before.at(-1)
    if (held !== undefined) return { exists: held }
    throw new ReadingNotDue(`nothing led to ${[stage, basket].filter(Boolean).join(' of ')} in round ${round}`)
  }

  const reviews = lanesOf(readings).find((one) => one.basket === basket)?.reviews
  const place = { round, stage, ...(basket !== undefined && { basket }), ...(reviews !== undefined && { reviews }) }
  const { orders, settlement } = before.at(-1) ?? {}
  const number = before.length + 1
  return {
    open: {
      ...place,
      id: readingId(place, number),
      number,
      passage,
      sitting: inPassage.length + 1,
      ...(last?.closing?.decision === 'silence' && { silence: { until: last.closing.until } }),
      decided: inPassage.filter(isSettled).flatMap((reading) => reading.settlement.decided),
      ...(orders !== undefined && { orders }),
      ...(settlement?.order !== undefined && { orderBefore: settlement.order }),
      carries: carriedInto(stage, passage, lane, last),
    },
  }
}

/** Whether the stage before, in this passage, led to a stage. */
function isReached(stage: Stage, basket: BasketId | undefined, passage: number, readings: readonly Reading[]): boolean {
  const lane = readings.filter((reading) => reading.basket === basket)
  switch (stage) {
    case 'terms':
      return true
    case 'baskets':
      return leadsOn('terms', readings)
    case 'modality':
      return leadsOn('baskets', readings) && lanesOf(readings).some((one) => one.basket === basket)
    case 'commitments':
      // Only a redrafting makes a later passage.
      return passage > 1 || leadsOn('modality', lane)
    case 'ratification':
      return leadsOn(
        'commitments',
        lane.filter((reading) => reading.passage === passage),
      )
    default:
      return stage satisfies never
  }
}

function leadsOn(stage: Stage, readings: readonly Reading[]): boolean {
  return readingsOf(stage, readings).at(-1)?.settlement?.next === 'next-stage'
}

function passageOf(lane: readonly Reading[]): number {
  return 1 + lane.filter((reading) => reading.settlement?.next === 'redraft').length
}

function carriedInto(
  stage: Stage,
  passage: number,
  lane: readonly Reading[],
  last: Reading | undefined,
): readonly Carried[] {
  if (stage === 'ratification') return []
  if (last !== undefined && isSettled(last))
    return [carried(last, [...last.settlement.bracketed, ...(last.settlement.merged ?? [])])]
  if (passage === 1) return []
  const text = draftedText(lane, passage - 1)
  return [...text.agreed, ...text.bracketed]
}
