import type { RecordedReading } from '../../shared/recorded-reading.ts'
import type { Findings } from './mismatch.ts'
import type { ReadingRead, RoundRead } from './record-read.ts'

export const MINUTE_MS = 60_000
export const DAY_MS = 24 * 60 * MINUTE_MS

/** The notices of a last call, in milliseconds. */
export const NOTICE_MS = { '10 minutes': 10 * MINUTE_MS, '1 hour': 60 * MINUTE_MS, '1 day': DAY_MS } as const

/** An instant of a record in milliseconds since 1970. Instants are compared as numbers, never as texts. */
export function ms(instant: string): number {
  return Date.parse(instant)
}

/** An instant as a record writes it. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

/** The duration of a reading by its rules, in whole milliseconds. */
export function durationBy({ days = 0, minutes = 0 }: RecordedReading['rules']): number {
  return Math.round((days * 24 * 60 + minutes) * MINUTE_MS)
}

/** Checks that every instant is in UTC with milliseconds, `2026-11-28T09:00:00.000Z`: one instant has one form. */
export function checkInstants(record: RoundRead, findings: Findings): void {
  const { round, readings, publication, release, confirmations = [] } = record
  const found = [
    ['round.startedAt', round.startedAt],
    ...readings.flatMap((reading, index) => instantsIn(reading, `readings[${index}]`)),
    ['publication.at', publication?.at],
    ['release.at', release?.at],
    ...confirmations.flatMap(({ closesAt, settledAt, extensions }, index): readonly Placed[] => [
      [`confirmations[${index}].closesAt`, closesAt],
      [`confirmations[${index}].settledAt`, settledAt],
      ...extensions.flatMap((one, move): readonly Placed[] => [
        [`confirmations[${index}].extensions[${move}].at`, one.at],
        [`confirmations[${index}].extensions[${move}].closesAt`, one.closesAt],
      ]),
    ]),
  ] as const
  for (const [place, written] of found) {
    if (written !== undefined && !isInstant(written)) {
      findings.report(place, `is ${written}, which is not written as an instant in UTC with milliseconds`)
    }
  }
}

type Placed = readonly [place: string, written: string | undefined]

function instantsIn(reading: ReadingRead, at: string): readonly Placed[] {
  const { openedAt, closesAt, extensions, closing, settlement, submissions } = reading
  return [
    [`${at}.openedAt`, openedAt],
    [`${at}.closesAt`, closesAt],
    ...extensions.flatMap((one, index): readonly Placed[] => [
      [`${at}.extensions[${index}].at`, one.at],
      [`${at}.extensions[${index}].closesAt`, one.closesAt],
    ]),
    [`${at}.closing.at`, closing.at],
    ...(closing.by === 'facilitator'
      ? ([
          [`${at}.closing.until`, closing.until],
          [`${at}.closing.lastCall.at`, closing.lastCall?.at],
        ] as const)
      : []),
    [`${at}.settlement.settledAt`, settlement.settledAt],
    ...submissions.flatMap(({ submission, index }): readonly Placed[] =>
      submission?.is === 'floor-set-aside' ? [[`${at}.submissions[${index}].at`, submission.at]] : [],
    ),
  ]
}

/** Whether an instant is written in UTC with milliseconds. */
export function isInstant(written: string): boolean {
  const at = ms(written)
  return !Number.isNaN(at) && instant(at) === written
}
