import type { RoundRecord } from '../../shared/record.ts'
import type { SortedReading } from './count.ts'
import { isEarly } from './formats.ts'
import type { Findings } from './mismatch.ts'

const MOST_REVISIONS = 64

/**
 * Checks that no more people of a side took a position on a text than are on its roll, with those who took theirs back, and
 * that nobody changed one too often.
 */
export function checkVoices(
  { at, reading, mostRevisions }: SortedReading,
  record: RoundRecord,
  findings: Findings,
): void {
  const voices = new Map<string, Set<string>>()
  for (const { submission } of reading.submissions) {
    if (submission?.is !== 'position') continue
    const { proposal, side, voice } = submission
    const key = JSON.stringify([proposal, side])
    voices.set(key, (voices.get(key) ?? new Set()).add(voice))
  }
  for (const [key, { size }] of voices) {
    const [proposal, side] = JSON.parse(key)
    const roll = reading.roll[side] ?? 0
    if (size > roll) {
      findings.report(
        `${at}.submissions`,
        `${size} people of ${side} took a position on ${proposal}, and its roll has ${roll}`,
      )
    }
  }
  // Earlier formats had no such limit.
  if (!isEarly(record) && mostRevisions > MOST_REVISIONS) {
    findings.report(
      `${at}.submissions`,
      `have ${mostRevisions} revisions of one position; ${MOST_REVISIONS} are allowed`,
    )
  }
}
