import type { RoundRecord } from '../../shared/record.ts'
import type { SortedReading } from './count.ts'
import { isEarly } from './formats.ts'
import type { Findings } from './mismatch.ts'

/**
 * Checks the baskets that waited since an earlier round: the rule tabled them in the first reading of the stage, so they
 * have neither an author nor a side. Whether they waited is in the record of that round.
 */
export function checkWaiting({ at, reading, proposals }: SortedReading, record: RoundRecord, findings: Findings): void {
  for (const proposal of proposals.values()) {
    const { id, waitedIn, tabledIn, body, author, side, chair, amends, consolidates, answers } = proposal
    if (waitedIn === undefined) continue
    const place = `${at}.submissions (${id}).waitedIn`
    const [round = '', stage] = waitedIn.split('.')
    if (isEarly(record)) findings.report(place, `is present in a record of ${record.format}`)
    if (body.kind !== 'basket') findings.report(place, `is of a ${body.kind}, and only a basket waits`)
    if (stage !== 'baskets' || Number(round) >= record.round.number) {
      findings.report(place, `names ${waitedIn}, which is no reading of baskets in an earlier round`)
    }
    if (tabledIn === reading.id && reading.number !== 1) {
      findings.report(place, 'is of a text that was tabled here, and what waited is tabled in the first reading')
    }
    if ([author, side, chair, amends, consolidates, answers].some((part) => part !== undefined)) {
      findings.report(place, 'is of a text that somebody tabled, or that is made from others')
    }
  }
}
