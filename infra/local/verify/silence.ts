import type { RecordedReading } from '../../../shared/record.ts'
import type { Findings } from './mismatch.ts'

/** The decision of a facilitator that closed a reading; `undefined` where its deadline did. */
export function decisionIn({ closing }: Pick<RecordedReading, 'closing'>): string | undefined {
  return closing.by === 'facilitator' ? closing.decision : undefined
}

/** The rules of a reading: the stage's, or silence in their place where the sitting before was closed with that decision. */
export function rulesAfter(
  before: RecordedReading | undefined,
  usual: RecordedReading['rules'],
): RecordedReading['rules'] {
  return before !== undefined && decisionIn(before) === 'silence' ? { ...usual, rule: 'silence' } : usual
}

/** Checks that no reading was closed with a decision that nobody could take there. */
export function checkSilence(at: string, reading: RecordedReading, isFirstFormat: boolean, findings: Findings): void {
  const decision = decisionIn(reading)
  const place = `${at}.closing.decision`
  if (decision === 'silence') {
    if (isFirstFormat) findings.report(place, 'is silence, which rounds of the first format do not know')
    if (reading.stage === 'ratification') findings.report(place, 'is silence, and a text is not ratified by silence')
  }
  if (reading.rules.rule === 'silence' && decision !== undefined && decision !== 'adjourn') {
    findings.report(place, `is ${decision}: a reading under silence ends by its deadline, or is adjourned`)
  }
}
