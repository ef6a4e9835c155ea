import type { RecordedReading } from '../../shared/record.ts'
import type { Findings } from './mismatch.ts'

/** The decision of a facilitator that closed a reading; `undefined` where its deadline did. */
export function decisionIn({ closing }: Pick<RecordedReading, 'closing'>): string | undefined {
  return closing.by === 'facilitator' ? closing.decision : undefined
}

/** The rules of a reading: the stage's, or silence if the sitting before was closed with that decision. */
export function rulesAfter(
  before: RecordedReading | undefined,
  usual: RecordedReading['rules'],
): RecordedReading['rules'] {
  return before !== undefined && decisionIn(before) === 'silence' ? { ...usual, rule: 'silence' } : usual
}

/** Checks the silence procedure: when it applies, when it ends, and that no reading under it was settled early. */
export function checkSilence(
  at: string,
  reading: RecordedReading,
  before: RecordedReading | undefined,
  isFirstFormat: boolean,
  findings: Findings,
): void {
  const decision = decisionIn(reading)
  const place = `${at}.closing.decision`
  const until = untilIn(before)
  if (until !== undefined && until > reading.openedAt && reading.extensions.length === 0) {
    findings.expect(`${at}.closesAt`, reading.closesAt, until)
  }
  if (untilIn(reading) !== undefined && decision !== 'silence') {
    findings.report(`${at}.closing.until`, 'is present, but the decision is not silence')
  }
  if (decision === 'silence') {
    if (isFirstFormat) findings.report(place, 'is silence, which rounds of the first format do not have')
    if (reading.stage === 'ratification')
      findings.report(place, 'is silence, and a ratification has no silence procedure')
  }
  if (reading.rules.rule === 'silence' && decision !== undefined && decision !== 'adjourn') {
    findings.report(place, `is ${decision}, and a reading under silence must end by its deadline or be adjourned`)
  }
}

/** The end of the silence in the next reading, if the facilitator set it. */
function untilIn(reading: RecordedReading | undefined): string | undefined {
  return reading?.closing.by === 'facilitator' ? reading.closing.until : undefined
}
