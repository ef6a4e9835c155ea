import { durationOf } from '../../../shared/stage-rules.ts'
import type { Rehearsing } from '../../dialogues/dry-run.ts'

const MINUTE_MS = 60 * 1_000
const HALF_A_DAY_MS = 12 * 60 * MINUTE_MS

/** When a reading was opened, when its deadline was, and when it was closed and settled: in milliseconds since 1970. */
export type Times = { readonly [is in 'opened' | 'closes' | 'closed' | 'settled']: number }

/**
 * One reading after the other, as the rules and the closings of a rehearsal have them. A facilitator closes a reading after
 * half a day, or after half of a shorter one.
 *
 * @param start when the round started
 */
export function timesOf(readings: readonly Rehearsing[], start: number): readonly Times[] {
  let opened = start
  return readings.map(({ rehearsed, reading: { rules } }) => {
    opened += MINUTE_MS
    const closes = opened + durationOf(rules)
    const closed = rehearsed.decision === undefined ? closes : Math.min(opened + HALF_A_DAY_MS, (opened + closes) / 2)
    const times = { opened, closes, closed, settled: closed + MINUTE_MS }
    opened = times.settled
    return times
  })
}
