import * as z from 'zod'

/** How often a batch appears, as a dialogue's file writes it. */
export const EveryMinutes = z.number().min(0.001).max(1_440)

/** How often texts that were tabled appear. */
export const TextRules = z.strictObject({ everyMinutes: EveryMinutes })
export type TextRules = z.infer<typeof TextRules>

/** After how many minutes a batch appears, counted from the opening of a reading. */
export type Batches = { readonly everyMinutes: number }

/**
 * What arrives so shortly before a batch appears belongs to the next one. Every request has ended by then, on every
 * machine. So a batch appears whole, and nobody who looks every second sees a part of it arrive.
 */
const BEFOREHAND_MS = 60_000

/**
 * The number of the batch, from 1, that something belongs to that was done at an instant.
 *
 * @param openedAt when the reading was opened
 */
export function batchAt(openedAt: string, at: Date, batches: Batches): number {
  const beforehand = Math.min(BEFOREHAND_MS, lengthOf(batches) / 2)
  return Math.max(1, 1 + passed(openedAt, at.getTime() + beforehand, batches))
}

/** When a batch appears. */
export function appearsAt(openedAt: string, batch: number, batches: Batches): string {
  return new Date(Date.parse(openedAt) + batch * lengthOf(batches)).toISOString()
}

/** The number of the last batch that has appeared at an instant; 0 for none. */
export function lastBatchAt(openedAt: string, now: Date, batches: Batches): number {
  return Math.max(0, passed(openedAt, now.getTime(), batches))
}

/** Batches appear while a reading is open. What has not appeared then may still arrive, and appears with the settlement. */
export function endOfBatches(
  { closing, closesAt }: { readonly closing?: { readonly at: string } | undefined; readonly closesAt: string },
  now: Date,
): Date {
  const ends = [now.toISOString(), closesAt, ...(closing === undefined ? [] : [closing.at])]
  return new Date(ends.reduce((first, one) => (one < first ? one : first)))
}

function passed(openedAt: string, now: number, batches: Batches): number {
  return Math.floor((now - Date.parse(openedAt)) / lengthOf(batches))
}

/** In milliseconds. */
function lengthOf({ everyMinutes }: Batches): number {
  return Math.round(everyMinutes * 60_000)
}
