import type { RoundRecord } from '../../shared/record.ts'
import type { Agreement, RecordedOutcome } from '../../shared/recorded-reading.ts'
import type { SortedReading } from './count.ts'
import type { Findings } from './mismatch.ts'
import { isPossible } from './reasons.ts'
import { agreesOn } from './recompute-outcomes.ts'

type Side = Agreement['proposals'][number]['sides'][number]

/**
 * Checks the disclosed agreement of the sides: against the tallies if they are shown, otherwise against the outcomes
 * and for consistency.
 */
export function checkAgreement(sorted: SortedReading, record: RoundRecord, findings: Findings): void {
  const { at, reading, positions } = sorted
  const { agreement, outcomes } = reading
  if (agreement === undefined) {
    const areShown = positions !== undefined && positions.length > 0
    const mayCover = record.dialogue.attribution === 'none' && !areShown
    if (!mayCover) findings.report(`${at}.agreement`, 'is covered, although the attribution rule discloses it')
    return
  }
  const place = `${at}.agreement`
  findings.expect(
    `${place}.proposals`,
    agreement.proposals.map(({ proposal }) => proposal),
    outcomes.map(({ proposal }) => proposal),
  )
  for (const [index, { proposal, sides }] of agreement.proposals.entries()) {
    const outcome = outcomes[index]
    if (outcome?.proposal !== proposal) continue
    const here = `${place}.proposals[${index}].sides`
    const expected = outcome.sides?.map((side) => disclosed(side, proposal, sorted, record))
    if (expected !== undefined) findings.expect(here, sides, expected)
    else checkAlone(here, sides, outcome, sorted, record, findings)
  }
}

/**
 * A tally is disclosed under `named`, or for a large side without a stance of all or all but one, once for each text. What waited was counted in the round before.
 */
function disclosed(
  { tally, ...side }: NonNullable<RecordedOutcome['sides']>[number],
  proposal: string,
  { reading, proposals }: SortedReading,
  { dialogue }: RoundRecord,
): Side {
  const many = Object.values(tally)
  const silent = side.roll - many.reduce((sum, one) => sum + one, 0)
  const text = proposals.get(proposal)
  const isNew = text?.tabledIn === reading.id && text.waitedIn === undefined
  const isFirst = isNew && (reading.stage !== 'ratification' || reading.sitting === 1)
  const isSafe = side.roll >= dialogue.smallestCountedSide && Math.max(silent, ...many) <= side.roll - 2
  const isTold = dialogue.attribution === 'named' || (dialogue.attribution === 'side' && isFirst && isSafe)
  return isTold ? { ...side, tally } : side
}

function checkAlone(
  place: string,
  sides: readonly Side[],
  outcome: RecordedOutcome,
  { reading, proposals, withdrawn }: SortedReading,
  { dialogue, format }: RoundRecord,
  findings: Findings,
): void {
  findings.expect(
    `${place} (whose)`,
    sides.map(({ side, roll }) => [side, roll]),
    dialogue.sides.map(({ id }) => [id, reading.roll[id] ?? 0]),
  )
  const isText = proposals.get(outcome.proposal)?.body.kind === 'text'
  for (const [index, { tally, roll, agrees }] of sides.entries()) {
    if (tally !== undefined)
      findings.expect(`${place}[${index}].agrees`, agrees, agreesOn(isText, tally, roll, reading))
  }
  if (!isPossible(outcome, sides, withdrawn.has(outcome.proposal), format)) {
    const agreeing = sides.filter(({ agrees }) => agrees).length
    findings.report(place, `${agreeing} of ${sides.length} agree, and the outcome says ${outcome.reason}`)
  }
}
