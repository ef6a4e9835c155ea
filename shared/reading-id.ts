import * as z from 'zod'
import { BasketId, isTakenInLanes, Stage } from './stage.ts'

/** The place of a reading in its dialogue. `basket` is present exactly for the stages that are held in lanes. */
export type Place = {
  readonly round: number
  readonly stage: Stage
  readonly basket?: BasketId | undefined
}

/** A reading's id is its place: `1.terms.1`, `1.modality.b2.1`. */
export const ReadingId = z
  .string()
  .refine((id) => placeOf(id) !== undefined, 'a reading is named like 1.terms.1 or 1.modality.b2.1')
  .meta({ id: 'ReadingId' })
export type ReadingId = z.infer<typeof ReadingId>

/** The id of the `number`th reading (from 1) of a stage, in its lane where it has one. */
export function readingId(place: Place, number: number): ReadingId {
  return [place.round, place.stage, place.basket, number].filter((part) => part !== undefined).join('.')
}

/** Parses an id; `undefined` if it is no reading's id. Each stored text has one, so it is parsed without a schema. */
export function placeOf(id: string): (Place & { readonly number: number }) | undefined {
  const parts = FORM.exec(id)?.groups
  const stage = Stage.options.find((one) => one === parts?.['stage'])
  if (parts === undefined || stage === undefined) return undefined

  const place = { round: Number(parts['round']), stage, number: Number(parts['number']) }
  if (!isTakenInLanes(stage)) return parts['basket'] === undefined ? place : undefined
  const basket = BasketId.safeParse(parts['basket'])
  return basket.success ? { ...place, basket: basket.data } : undefined
}

/** The number of the round that a reading is in. */
export function roundOf(reading: ReadingId): number {
  return Number(reading.split('.')[0])
}

const FORM = /^(?<round>[1-9]\d{0,5})\.(?<stage>[a-z]+)(?:\.(?<basket>b\d+))?\.(?<number>[1-9]\d{0,5})$/
