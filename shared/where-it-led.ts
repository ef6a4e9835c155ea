import type { Next, Reading } from './reading.ts'
import type { Stage } from './stage.ts'

/** What a reading is named by, and its place in the round. */
export type Held = Pick<Reading, 'id' | 'stage' | 'basket' | 'passage' | 'sitting'>

/** The stage after each one in its lane. Splitting into baskets leads to a reading in every lane. */
const AFTER: Partial<Record<Stage, Stage>> = {
  terms: 'baskets',
  modality: 'commitments',
  commitments: 'ratification',
  ratification: 'commitments',
}

/**
 * The reading that a settled reading led to, as the way of a round is in `infra/round-machine.ts`.
 *
 * @param next what came of it
 * @param readings the readings of the round
 * @returns `undefined` if it led to none, or to one in each lane, or if the next one is not open yet
 */
export function whereItLed(
  { stage, basket, passage, sitting }: Held,
  next: Next,
  readings: readonly Held[],
): Held | undefined {
  const place = { stage: AFTER[stage], passage, sitting: 1 }
  switch (next) {
    case 'another-reading':
      return find({ ...place, stage, sitting: sitting + 1 })
    case 'next-stage':
      return find(place)
    case 'redraft':
      return find({ ...place, passage: passage + 1 })
    case 'ratified':
    case 'shelve':
    case 'adjourn':
      return undefined
    default:
      return next satisfies never
  }

  function find(wanted: Pick<Held, 'passage' | 'sitting'> & { readonly stage: Stage | undefined }): Held | undefined {
    return readings.find(
      (one) =>
        one.basket === basket &&
        one.stage === wanted.stage &&
        one.passage === wanted.passage &&
        one.sitting === wanted.sitting,
    )
  }
}
