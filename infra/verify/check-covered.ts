import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedOutcome, RecordedReading } from '../../shared/recorded-reading.ts'
import { checkAuthentic } from './check-authentic.ts'
import { amendedBy } from './competition-outcomes.ts'
import type { SortedReading } from './count.ts'
import type { Findings } from './mismatch.ts'
import { possibleWays } from './possible-texts.ts'
import { MADE, statusWith } from './reasons.ts'
import { outOfLineIn, textOf } from './recompute-family.ts'
import { isSame } from './recompute-hashes.ts'
import { openIn } from './where-it-leads.ts'

/**
 * Checks outcomes in an edition that covers positions, where ranks cannot be computed: whether they are consistent, and
 * whether some ranks could have led to the consolidated texts.
 */
export function checkCovered(
  sorted: SortedReading,
  record: RoundRecord,
  sameStageBefore: readonly RecordedReading[],
  findings: Findings,
): void {
  const { at, reading, proposals, withdrawn, positions } = sorted
  if (positions !== undefined || record.format === 'parley-record/1') return
  const openBefore = openIn(sameStageBefore.at(-1))
  const isReadAgain = reading.settlement.next === 'another-reading'
  for (const [index, outcome] of reading.outcomes.entries()) {
    const place = `${at}.outcomes[${index}]`
    const { proposal: id, reason, competes } = outcome
    findings.expect(`${place}.status`, outcome.status, statusWith(reason, isReadAgain))
    const proposal = proposals.get(id)
    if (proposal !== undefined) {
      findings.expect(`${place}.competes`, competes, proposal.competes)
      findings.expect(`${place}.text`, outcome.text, undefined)
      if ((reason === 'withdrawn') !== withdrawn.has(id))
        findings.report(`${place}.reason`, 'does not match the withdrawals')
    } else if (!MADE.includes(reason)) findings.report(`${place}.reason`, `is ${reason}, of a consolidated text`)
    if (reason === 'not-read-again' && !openBefore.includes(id)) {
      findings.report(
        `${place}.reason`,
        'is of a text that the sitting before left neither with an open wording nor without a lane',
      )
    }
    if (reason === 'quorum-not-met' && reading.rules.rule === 'silence') {
      findings.report(`${place}.reason`, 'is about a quorum, and the silence procedure has none')
    }
    if (outcome.text !== undefined) checkText(`${place}.text`, outcome, sorted, findings)
  }
  for (const competing of Map.groupBy(reading.outcomes, ({ competes }) => competes).values()) {
    checkTogether(competing, sorted, openBefore, findings)
  }
  checkAuthentic(sorted, record, findings)
  checkNumbers(sorted, findings)
}

const STANDING = ['every-side-agrees', ...MADE]
const AGREED = ['every-side-agrees', 'consolidated', 'lacks-authentic-text']
const WENT_IN = ['merged', ...STANDING]

/** Checks that the outcomes of one competition are consistent. */
function checkTogether(
  competing: readonly RecordedOutcome[],
  sorted: SortedReading,
  openBefore: readonly string[],
  findings: Findings,
): void {
  const { at, proposals } = sorted
  const place = `${at}.outcomes (${competing[0]?.competes})`
  const standing = competing.filter(({ reason }) => STANDING.includes(reason))
  const tied = standing.filter(({ reason }) => reason === 'tied')
  const agreed = standing.filter(({ reason }) => AGREED.includes(reason))
  if (agreed.length > 1) findings.report(place, 'are agreed more than once')
  if (tied.length === 1) findings.report(place, `${tied[0]?.proposal} is tied, but there is no other tied text`)
  const reasons = new Set(standing.map(({ reason }) => reason))
  if (reasons.size > 1) findings.report(place, `cannot be ${[...reasons].join(' and ')} at once`)
  const gaveWay = competing.find(({ reason }) =>
    standing.length > 0 ? reason === 'not-read-again' : ['merged', 'amended', 'outranked'].includes(reason),
  )
  if (gaveWay !== undefined) {
    const what = standing.length > 0 ? 'something stands' : 'nothing stands'
    findings.report(place, `${gaveWay.proposal} is ${gaveWay.reason}, and ${what}`)
  }
  // A basket without a lane can have an open wording that was not read again. Then it does not replace the amended text.
  const isBeyond = ({ reason }: RecordedOutcome) => reason === 'more-baskets-than-lanes'
  if (standing.some((one) => isBeyond(one) && openBefore.includes(one.proposal))) return
  const owners = new Set(competing.filter(({ reason }) => WENT_IN.includes(reason)).map(({ proposal }) => proposal))
  const amended = amendedBy(owners, proposals)
  for (const { proposal, reason } of competing) {
    const isAmended = amended.has(proposal) && !owners.has(proposal) && reason !== 'withdrawn'
    if (isAmended !== (reason === 'amended')) {
      findings.report(
        place,
        `${proposal} is ${reason}, and ${isAmended ? 'an' : 'no'} amendment of it stands or went in`,
      )
    }
  }
}

/** Checks that a consolidated text can be the result of its amendments. */
function checkText(place: string, outcome: RecordedOutcome, sorted: SortedReading, findings: Findings): void {
  const { proposals, roots: standing, reading } = sorted
  const { text, competes } = outcome
  if (text === undefined || proposals.has(outcome.proposal)) return
  const { body, consolidates, outOfLine = [] } = text
  findings.expect(`${place}.consolidates`, consolidates, [...new Set(consolidates)].sort())
  const reasons = new Map(reading.outcomes.map(({ proposal, reason }) => [proposal, reason]))
  for (const id of consolidates) {
    const isIn = proposals.get(id)?.competes === competes && WENT_IN.includes(reasons.get(id) ?? '')
    if (!isIn) findings.report(`${place}.consolidates`, `names ${id}, which was not merged into it`)
    if (isSame(proposals.get(id)?.body, body)) findings.report(place, `is equal to ${id}, which could be agreed itself`)
  }
  const members = [...proposals.values(), ...standing.values()]
    .filter((one) => one.competes === competes)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((one) => ({ ...one, rank: undefined }))
  const ids = new Set(members.map(({ id }) => id))
  const roots = members.filter(({ amends, ends }) => amends === undefined || ends !== undefined || !ids.has(amends))
  const isPossible = roots.some((root) => {
    const ways = possibleWays(root, members, new Set(consolidates))
    if (ways === undefined) return true
    // The languages out of line depend on all variants of an amendment's amendments, and these depend on ranks.
    const areDirect = consolidates.every((id) => proposals.get(id)?.amends === root.id)
    return ways.some((way) => {
      const made = isSame(way.owners, consolidates) ? textOf(root.body, way.units) : undefined
      if (made === undefined || !isSame(made, body)) return false
      return !areDirect || isSame(outOfLineIn(root, made, way), outOfLine)
    })
  })
  if (!isPossible) findings.report(place, 'is not the result of the edits of its amendments, for any order of ranks')
}

/** Checks the ids of consolidated texts: numbered from 1, by competition, then by amendments. */
function checkNumbers({ at, reading, proposals }: SortedReading, findings: Findings): void {
  const place = `${at}.outcomes (consolidated)`
  const numbered = new Map(reading.outcomes.map((outcome) => [outcome.proposal, outcome]))
  const made = reading.outcomes.filter(({ proposal }) => !proposals.has(proposal))
  const inOrder = made.flatMap((_, index) => numbered.get(`${reading.id}.c${index + 1}`) ?? [])
  findings.expect(place, made.map(({ proposal }) => proposal).sort(), inOrder.map(({ proposal }) => proposal).sort())
  for (const [index, one] of inOrder.entries()) {
    const before = inOrder[index - 1]
    if (before !== undefined && isAfter(before, one)) findings.report(place, `${one.proposal} is not in order`)
  }
}

function isAfter(one: RecordedOutcome, other: RecordedOutcome): boolean {
  const owners = ({ text }: RecordedOutcome) => (text?.consolidates ?? []).join(',')
  return one.competes === other.competes ? owners(one) > owners(other) : one.competes > other.competes
}
