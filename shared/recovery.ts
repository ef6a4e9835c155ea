import * as z from 'zod'
import { dayOf } from './moment.ts'

/** That somebody of a side was admitted anew on a day, as a record says it: nobody is named, whatever the attribution. */
export const RecordedRecovery = z
  .strictObject({ side: z.string(), day: z.iso.date() })
  .meta({ id: 'RecordedRecovery', description: 'That somebody of a side was admitted anew, on a day in UTC' })
export type RecordedRecovery = z.infer<typeof RecordedRecovery>

/**
 * What a record says of recoveries: those of people of the round's sides, in the order of their days and then of the sides.
 *
 * @param recoveries every recovery of the dialogue so far
 */
export function recordedRecoveries(
  recoveries: readonly { readonly side?: string | undefined; readonly at: string }[],
  sides: readonly { readonly id: string }[],
): readonly RecordedRecovery[] {
  const ids = sides.map(({ id }) => id)
  return recoveries
    .flatMap(({ side, at }) => (side !== undefined && ids.includes(side) ? [{ side, day: dayOf(at) }] : []))
    .toSorted((one, other) => one.day.localeCompare(other.day) || ids.indexOf(one.side) - ids.indexOf(other.side))
}
