import type { RoundRecord } from '../../shared/record.ts'
import type { SortedReading } from './count.ts'
import { isEarly, startsFromBefore } from './formats.ts'
import type { Findings } from './mismatch.ts'

/**
 * Checks the texts that are offered again: the rule tabled them in the first reading of the stage, so they have neither an author
 * nor a side, and nobody withdraws them. In the third and fourth format they are baskets that waited for a lane. Whether an
 * earlier round left them is in the record of that round (`check-offered-row.ts`).
 *
 * @param before the readings before it
 */
export function checkOfferedAgain(
  sorted: SortedReading,
  before: readonly SortedReading[],
  record: RoundRecord,
  findings: Findings,
): void {
  const { at, reading, proposals, withdrawn } = sorted
  for (const proposal of proposals.values()) {
    const { id, waitedIn, tabledIn, body, author, side, chair, consents, amends, consolidates, answers } = proposal
    if (waitedIn === undefined) continue
    const place = `${at}.submissions (${id}).waitedIn`
    const [round = '', stage] = waitedIn.split('.')
    if (isEarly(record)) findings.report(place, `is present in a record of ${record.format}`)
    if (stage !== reading.stage || Number(round) >= record.round.number) {
      findings.report(place, `names ${waitedIn}, which is no reading of ${reading.stage} in an earlier round`)
    }
    if (tabledIn === reading.id && reading.number !== 1) {
      findings.report(
        place,
        'is of a text that was tabled here, and what is offered again is tabled in the first reading',
      )
    }
    const ofSomebody = [author, side, consents, answers]
    const ofOthers = [chair, amends, consolidates]
    const isEmpty = (parts: readonly unknown[]) => parts.every((part) => part === undefined)
    if (startsFromBefore(record)) {
      if (!isEmpty(ofSomebody)) findings.report(place, 'is of a text that somebody tabled')
      if (withdrawn.has(id)) findings.report(place, 'is of a text that was withdrawn, which nobody can')
      if (!isOfTheLane(sorted, before)) {
        findings.report(place, 'is of a text in the lane of a basket that was not offered again')
      }
      continue
    }
    if (body.kind !== 'basket') findings.report(place, `is of a ${body.kind}, and only a basket waits`)
    if (!isEmpty([...ofSomebody, ...ofOthers])) {
      findings.report(place, 'is of a text that somebody tabled, or that is made from others')
    }
  }
}

/** Whether a reading is in no lane, or in that of a matter of which a basket was offered again. */
function isOfTheLane({ reading }: SortedReading, before: readonly SortedReading[]): boolean {
  if (reading.basket === undefined) return true
  const splits = before.filter((one) => one.reading.stage === 'baskets')
  const lanes = splits.flatMap((one) => one.reading.settlement.lanes ?? [])
  const lane = lanes.find(({ basket }) => basket === reading.basket)
  const outcomes = splits.flatMap((one) => one.reading.outcomes)
  const competes = outcomes.find(({ proposal }) => proposal === lane?.proposal)?.competes
  return splits.some((one) =>
    [...one.proposals.values()].some((basket) => basket.waitedIn !== undefined && basket.competes === competes),
  )
}
