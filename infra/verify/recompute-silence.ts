import type { RecordedReading } from '../../shared/recorded-reading.ts'

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

/** The end of the silence in the next reading, if the facilitator set it. */
export function untilIn(reading: Pick<RecordedReading, 'closing'> | undefined): string | undefined {
  return reading?.closing.by === 'facilitator' ? reading.closing.until : undefined
}
