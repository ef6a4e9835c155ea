import type { RecordedReading, RoundRecord } from '../../shared/record.ts'
import type { Findings } from './mismatch.ts'

/** The notices of a last call, in minutes. */
const NOTICES = { '10 minutes': 10, '1 hour': 60, '1 day': 1_440 } as const

/**
 * Checks a last call: it was given in the open reading, and the reading closed when its notice ended, or at its deadline
 * if that was earlier; not before. Records of the first two formats have none.
 */
export function checkLastCall(
  at: string,
  { openedAt, closesAt, closing }: Pick<RecordedReading, 'openedAt' | 'closesAt' | 'closing'>,
  { format }: Pick<RoundRecord, 'format'>,
  findings: Findings,
): void {
  if (closing.by !== 'facilitator' || closing.lastCall === undefined) return
  const { at: given, notice } = closing.lastCall
  const place = `${at}.closing.lastCall`
  if (format === 'parley-record/1' || format === 'parley-record/2') {
    findings.report(place, `is in a record of ${format}, which has no last call`)
  }
  if (given < openedAt) findings.report(place, 'was given before the reading was opened')
  if (given >= closesAt) findings.report(place, 'was given after the deadline')
  const end = Math.min(Date.parse(given) + NOTICES[notice] * 60_000, Date.parse(closesAt))
  if (Date.parse(closing.at) < end) findings.report(`${at}.closing.at`, 'is before the last call ended')
}
