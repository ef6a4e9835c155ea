import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import { isEarly } from './formats.ts'
import { DAY_MS, ms, NOTICE_MS } from './instants.ts'
import type { Findings } from './mismatch.ts'
import { decisionIn } from './recompute-silence.ts'

const SHORTEST_SILENCE_MS = 1_000
const LONGEST_MS = 365 * DAY_MS

/** Checks that a facilitator may close the reading with the decision of the record, and when the silence ends. */
export function checkDecision(at: string, reading: RecordedReading, record: RoundRecord, findings: Findings): void {
  const decision = decisionIn(reading)
  const { stage, sitting, rules } = reading
  const place = `${at}.closing.decision`
  if ((decision === 'another-reading' || decision === 'silence') && sitting >= rules.readings) {
    findings.report(place, `is ${decision}, and the rules allow ${rules.readings} readings, which were held`)
  }
  if (decision === 'silence') {
    if (record.format === 'parley-record/1')
      findings.report(place, 'is silence, which rounds of the first format do not have')
    if (stage === 'ratification') findings.report(place, 'is silence, and a ratification has no silence procedure')
  }
  if (rules.rule === 'silence' && decision !== undefined && decision !== 'adjourn') {
    findings.report(place, `is ${decision}, and a reading under silence must end by its deadline or be adjourned`)
  }
  checkUntil(at, reading, record, findings)
}

/**
 * The silence ends more than a second after the reading closes, and within a year of that. With co-chairs the decision
 * is checked when it is moved, and takes effect with the last consent: it may come when the silence would have ended.
 */
function checkUntil(at: string, { closing }: RecordedReading, record: RoundRecord, findings: Findings): void {
  if (closing.by !== 'facilitator' || closing.until === undefined) return
  const place = `${at}.closing.until`
  if (closing.decision !== 'silence') findings.report(place, 'is present, but the decision is not silence')
  const { at: decided, notice } = closing.lastCall ?? { at: closing.at, notice: undefined }
  const earliest = ms(decided) + (notice === undefined ? 0 : NOTICE_MS[notice]) + SHORTEST_SILENCE_MS
  const until = ms(closing.until)
  const isJoint = record.dialogue.coChairs
  if (!isEarly(record) && !isJoint && until <= earliest) {
    findings.report(place, 'is not later than a second after the reading closes')
  }
  if (until > earliest + LONGEST_MS + (isJoint ? DAY_MS : 0)) findings.report(place, 'is more than a year ahead')
}
