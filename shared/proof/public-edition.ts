import type { RecordedReading, RecordedSubmission, RoundRecord } from '../record.ts'

/**
 * The record as anybody may read it. Where the attribution rule covers identity and affiliation, positions give
 * way to their digests (with their salts, or they could be guessed), and so does how each side stood; links,
 * roots and everything else stay as they are. Where sides or names are disclosed, nothing is covered.
 */
export function publicEdition(record: RoundRecord): RoundRecord {
  if (record.dialogue.attribution !== 'none') return record
  return { ...record, readings: record.readings.map(publicReading) }
}

function publicReading(reading: RecordedReading): RecordedReading {
  return {
    ...reading,
    submissions: reading.submissions.map(publicSubmission),
    outcomes: reading.outcomes.map(({ sides: _, ...outcome }) => outcome),
  }
}

function publicSubmission({ digest, submission }: RecordedSubmission): RecordedSubmission {
  return submission === undefined || submission.is === 'position' ? { digest } : { digest, submission }
}
