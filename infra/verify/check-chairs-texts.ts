import type { RoundRecord } from '../../shared/record.ts'
import { checkConsents } from './check-consent.ts'
import type { SortedReading } from './count.ts'
import { isEarly } from './formats.ts'
import type { Findings } from './mismatch.ts'

/**
 * Checks which texts are the chair's: they have neither an author nor a side and, with co-chairs, one consent of each
 * side. Only they may say that a machine drafted them. Every other text that somebody tabled has its side, where sides
 * are disclosed.
 */
export function checkChairsTexts(
  { at, reading, proposals }: SortedReading,
  record: RoundRecord,
  findings: Findings,
): void {
  const { format, dialogue } = record
  for (const proposal of proposals.values()) {
    const { id, chair, drafted, consents, author, side, body, consolidates, waitedIn } = proposal
    const place = `${at}.submissions (${id})`
    if (chair === undefined) {
      if (drafted !== undefined) findings.report(place, 'says that a machine drafted it, and is no chair’s text')
      if (consents !== undefined) findings.report(place, 'has consents, and is no chair’s text')
      const isTabled = body.kind !== 'text' && consolidates === undefined && waitedIn === undefined
      const isSided = dialogue.attribution === 'none' || side !== undefined
      if (!isEarly({ format }) && isTabled && !isSided) {
        findings.report(place, 'has no side, and is no chair’s text')
      }
      continue
    }
    if (isEarly({ format })) findings.report(place, `is a chair’s text in a record of ${format}`)
    if (author !== undefined || side !== undefined) findings.report(place, 'is a chair’s text, and names who tabled it')
    if (body.kind === 'text') findings.report(place, 'is put to ratification, and is no chair’s text')
    if (consolidates !== undefined) findings.report(place, 'is a consolidated text, and is no chair’s text')
    // The record of the round in which the chair tabled it has the consents.
    if (waitedIn !== undefined && consents === undefined) continue
    checkConsents(place, at, consents, reading.names, record, findings)
  }
}
