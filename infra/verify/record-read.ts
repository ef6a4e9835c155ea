import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import { LeavesRead, type ShownLeaf } from './leaves-read.ts'

/** A reading whose leaves were read: those that it shows, without padding, and what is known of all of them. */
export type ReadingRead = Omit<RecordedReading, 'submissions'> & {
  readonly submissions: readonly ShownLeaf[]
  readonly leaves: LeavesRead
}

/** A record as its schema reads it, with its leaves apart. */
export type RoundRead = Omit<RoundRecord, 'readings'> & { readonly readings: readonly ReadingRead[] }

/**
 * A record as JSON gives it, with the leaves of its readings apart: a large record has them nowhere in memory all at once.
 */
export class RecordRead {
  /** The record without leaves. */
  readonly written: unknown
  /** Those of its readings, by the place of the reading. */
  readonly leaves: ReadonlyMap<number, LeavesRead>

  constructor(written: unknown, leaves: ReadonlyMap<number, LeavesRead>) {
    this.written = written
    this.leaves = leaves
  }

  /** The record with its texts as its only leaves, for what compares the records of a dialogue. It was verified before. */
  withTexts(): RoundRecord {
    const { readings, ...record } = this.written as RoundRecord
    const with_ = readings.map((reading, index) => ({ ...reading, submissions: this.leaves.get(index)?.texts ?? [] }))
    return { ...record, readings: with_ as RoundRecord['readings'] }
  }
}

/** Takes the leaves out of a record that is in memory. What is read apart already stays as it is. */
export function recordRead(given: unknown): RecordRead {
  if (given instanceof RecordRead) return given
  const { readings } = (given ?? {}) as { readonly readings?: unknown }
  const leaves = new Map<number, LeavesRead>()
  if (!Array.isArray(readings)) return new RecordRead(given, leaves)
  const without = readings.map((reading: unknown, index) => {
    const { submissions } = (reading ?? {}) as { readonly submissions?: unknown }
    if (!Array.isArray(submissions)) return reading
    const read = new LeavesRead(`readings[${index}]`)
    for (const leaf of submissions) read.take(leaf)
    leaves.set(index, read)
    return { ...(reading as object), submissions: [] }
  })
  return new RecordRead({ ...(given as object), readings: without }, leaves)
}
