import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import type { SortedReading } from './count.ts'
import { isEarly } from './formats.ts'
import type { Findings } from './mismatch.ts'

/**
 * Checks who the settlement says was admitted anew: people of the sides of the dialogue, on days up to that of the
 * settlement, in order, and nobody of the readings that led here is missing.
 */
export function checkRecoveries(
  { at, reading }: Pick<SortedReading, 'at' | 'reading'>,
  before: readonly Pick<SortedReading, 'reading'>[],
  record: Pick<RoundRecord, 'format' | 'dialogue'>,
  findings: Findings,
): void {
  const { recoveries = [], settledAt } = reading.settlement
  const place = `${at}.settlement.recoveries`
  if (recoveries.length > 0 && (isEarly(record) || record.format === 'parley-record/3')) {
    findings.report(place, `are not part of the format ${record.format}`)
  }
  const sides = record.dialogue.sides.map(({ id }) => id)
  const keys = recoveries.map(({ side, day }) => `${day} ${String(sides.indexOf(side)).padStart(6, '0')}`)
  findings.expect(place, keys, keys.toSorted())
  for (const { side, day } of recoveries) {
    if (!sides.includes(side)) findings.report(place, `name ${side}, which is no side of this dialogue`)
    if (day > settledAt.slice(0, 10)) findings.report(place, `name ${day}, which is after the settlement`)
  }
  for (const earlier of before) {
    if (!ledTo(earlier.reading, reading)) continue
    const left = missing(earlier.reading.settlement.recoveries ?? [], recoveries)
    for (const { side, day } of left) findings.report(place, `lack one of ${side} on ${day}, of ${earlier.reading.id}`)
  }
}

/** Whether a reading was settled before another one was opened: in the same lane, or before there were lanes. */
function ledTo({ basket: earlier }: RecordedReading, { basket }: RecordedReading): boolean {
  return earlier === undefined || earlier === basket
}

type Recoveries = NonNullable<RecordedReading['settlement']['recoveries']>

/** Those of the first list that the second one has fewer of. */
function missing(first: Recoveries, second: Recoveries): Recoveries {
  const left = second.map(({ side, day }) => `${day} ${side}`)
  return first.filter(({ side, day }) => {
    const found = left.indexOf(`${day} ${side}`)
    if (found >= 0) left.splice(found, 1)
    return found < 0
  })
}
