import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import { isEarly } from './formats.ts'
import { ms, NOTICE_MS } from './instants.ts'
import type { Findings } from './mismatch.ts'

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
  if (isEarly({ format })) {
    findings.report(place, `is in a record of ${format}, which has no last call`)
  }
  if (ms(given) <= ms(openedAt)) findings.report(place, 'was given before the reading was opened')
  if (ms(given) >= ms(closesAt)) findings.report(place, 'was given after the deadline')
  const end = Math.min(ms(given) + NOTICE_MS[notice], ms(closesAt))
  if (ms(closing.at) < end) findings.report(`${at}.closing.at`, 'is before the last call ended')
}
