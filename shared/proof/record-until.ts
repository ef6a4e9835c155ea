import type { RoundRecord } from '../record.ts'

/** The record up to a reading, or `undefined` if the reading is not in it. */
export function recordUntil(record: RoundRecord, reading: string): RoundRecord | undefined {
  const index = record.readings.findIndex(({ id }) => id === reading)
  return index < 0 ? undefined : firstReadings(record, index + 1)
}

/** The record without the last settled reading. */
export function recordBefore(record: RoundRecord): RoundRecord {
  return firstReadings(record, Math.max(record.readings.length - 1, 0))
}

/** Links are only appended, so an earlier record is the beginning of a later one. */
function firstReadings(record: RoundRecord, many: number): RoundRecord {
  const { publication: _, release: __, confirmations: ___, ...open } = record
  const readings = record.readings.slice(0, many)
  return { ...open, readings, head: readings.at(-1)?.link ?? record.opening.link }
}
