import * as z from 'zod'
import type { RecordedReading, RecordedSubmission, RoundRecord } from '../record.ts'
import { FIRST_FORMAT } from '../record-format.ts'

/**
 * Who a record is for. From the `complete` one every outcome can be recomputed, and on a small side it tells who
 * stood where: no role is given it alone. The others cover what the attribution rule does.
 */
export const Edition = z.enum(['complete', 'delegations', 'public']).meta({ id: 'Edition' })
export type Edition = z.infer<typeof Edition>

/**
 * A record's edition. What it covers gives way to its digest (without its salt, or it could be guessed); links and
 * roots stay as they are, so that every edition of a record has the same head.
 *
 * - Where names are disclosed, nothing is covered.
 * - Positions are covered, for their sides and numbers would tell whose they are, and so are padding and the leaves of
 *   words, whose number would be one of objections. What is left is how each side stood as far as `disclosedSides` goes,
 *   and the words that stand, each once (`words`, and the statements of a ratification).
 * - Records of the first format have their words in their leaves alone, and show those that stand.
 * - Where affiliation is covered as well, the public sees neither words of objection nor how each side stood.
 */
export function editionOf(record: RoundRecord, edition: Edition): RoundRecord {
  const { attribution } = record.dialogue
  if (edition === 'complete' || attribution === 'named') return record
  const isForPublic = edition === 'public' && attribution === 'none'
  const showsStatements = record.format === FIRST_FORMAT && !isForPublic
  return { ...record, readings: record.readings.map((reading) => covered(reading, isForPublic, showsStatements)) }
}

function covered(reading: RecordedReading, isForPublic: boolean, showsStatements: boolean): RecordedReading {
  const superseded = new Set(
    reading.submissions.flatMap(({ submission }) => (submission?.is === 'supersession' ? [submission.statement] : [])),
  )
  const isShown = ({ digest, submission }: RecordedSubmission) => {
    switch (submission?.is) {
      case 'proposal':
      case 'withdrawal':
        return true
      case 'statement':
        return showsStatements && !superseded.has(digest)
      case 'position':
      case 'words':
      case 'supersession':
      case 'padding':
      case undefined:
        return false
      default:
        return submission satisfies never
    }
  }
  const { agreement, words, ...shown } = reading
  return {
    ...shown,
    submissions: reading.submissions.map((one) => (isShown(one) ? one : { digest: one.digest })),
    outcomes: reading.outcomes.map(({ sides: _, ...outcome }) => outcome),
    ...(agreement !== undefined && !isForPublic && { agreement }),
    ...(words !== undefined && !isForPublic && { words }),
  }
}
