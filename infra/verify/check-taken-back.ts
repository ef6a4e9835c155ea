import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import { isEarly } from './formats.ts'
import type { Findings } from './mismatch.ts'
import { TAKEN_BACK } from './stances.ts'

/**
 * Checks the revisions that took a position back: from format 3 on, and each after a revision that took one. So neither
 * the first revision says `none`, nor two in a row.
 */
export function checkTakenBack(
  place: string,
  { submissions }: RecordedReading,
  { format }: RoundRecord,
  findings: Findings,
): void {
  const positions = submissions.flatMap(({ submission }) => (submission?.is === 'position' ? [submission] : []))
  const took = new Set(
    positions.flatMap(({ voice, revision, stance }) => (stance === TAKEN_BACK ? [] : [`${voice} ${revision}`])),
  )
  for (const { voice, revision } of positions.filter(({ stance }) => stance === TAKEN_BACK)) {
    if (isEarly({ format })) {
      findings.report(place, `position ${voice} is taken back, which ${format} does not know`)
    }
    if (!took.has(`${voice} ${revision - 1}`))
      findings.report(place, `position ${voice} is taken back without being there`)
  }
}
