import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import { isEarly } from './formats.ts'
import { ms } from './instants.ts'
import type { Findings } from './mismatch.ts'

/** The readings before a reading: the one that led to it, and the one that was settled last. */
type Preceding = { readonly led: RecordedReading | undefined; readonly last: RecordedReading | undefined }

/**
 * Checks the order of a reading's times: it was opened after what led to it, closed after that, and settled after that; a
 * decision came before its deadline, and a deadline closed it no earlier. How much later than its deadline a reading was
 * closed depends on the state machine, and is not checked.
 */
export function checkTimes(
  at: string,
  reading: RecordedReading,
  { led, last }: Preceding,
  record: RoundRecord,
  findings: Findings,
): void {
  const { openedAt, closing, settlement } = reading
  if (ms(openedAt) <= ms(record.round.startedAt)) {
    findings.report(`${at}.openedAt`, 'is not after the start of the round')
  }
  if (led !== undefined && ms(openedAt) <= ms(led.settlement.settledAt)) {
    findings.report(`${at}.openedAt`, `is not after the settlement of ${led.id}, which led here`)
  }
  if (ms(closing.at) <= ms(openedAt)) findings.report(`${at}.closing.at`, 'is not after the opening of the reading')
  checkDeadlineKept(at, reading, record, findings)
  if (ms(settlement.settledAt) <= ms(closing.at)) {
    findings.report(`${at}.settlement.settledAt`, 'is not after the closing of the reading')
  }
  if (last !== undefined && !isBefore(last, reading)) {
    findings.report(
      at,
      `is out of order: readings are in the order of their settlements, and ${last.id} was settled later`,
    )
  }
}

/** By the time of their settlements, then by id. */
function isBefore(one: RecordedReading, other: RecordedReading): boolean {
  const [left, right] = [ms(one.settlement.settledAt), ms(other.settlement.settledAt)]
  return left < right || (left === right && one.id < other.id)
}

function checkDeadlineKept(
  at: string,
  { openedAt, closesAt, closing }: RecordedReading,
  record: RoundRecord,
  findings: Findings,
): void {
  const [closed, deadline] = [ms(closing.at), ms(closesAt)]
  if (closing.by === 'deadline') {
    if (closed < deadline) findings.report(`${at}.closing`, 'was by the deadline, before the deadline')
    return
  }
  // A last call may end with the deadline (`check-last-call.ts`).
  if (closing.lastCall !== undefined || closed < deadline) return
  // Where the time of a machine was behind, servers of early formats recorded a decision one millisecond after the opening.
  if (isEarly(record) && closed === ms(openedAt) + 1) return
  findings.report(`${at}.closing.at`, 'is a decision after the deadline, which had closed the reading by rule')
}
