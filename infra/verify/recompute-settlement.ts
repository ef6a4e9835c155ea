import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import { byOrder } from './check-order.ts'
import { hasPadding } from './check-padding.ts'
import { checkStatementsAlone, onceEach } from './check-words.ts'
import type { SortedReading } from './count.ts'
import { mayCoverRatification } from './covered-ratification.ts'
import { mayCoverRatifications } from './formats.ts'
import type { Findings } from './mismatch.ts'
import { reviewedIn, standingIn } from './standing-roots.ts'
import { isOpen, isWaiting, whereItLeads } from './where-it-leads.ts'

const FORMS = ['ratify', 'ratify-with-reservation', 'ad-referendum']

/** Recomputes a reading's settlement and next step from its outcomes, and compares. */
export function checkSettlement(
  sorted: SortedReading,
  sameStageBefore: readonly RecordedReading[],
  record: RoundRecord,
  findings: Findings,
): void {
  const { at, reading, proposals } = sorted
  const { settlement, outcomes } = reading
  const isFirstFormat = record.format === 'parley-record/1'
  const inOrder = outcomes.toSorted(bySubject)
  const withStatus = (status: string) => inOrder.filter((outcome) => outcome.status === status)
  const agreed = withStatus('agreed')
  const place = `${at}.settlement`
  findings.expect(`${place}.agreed`, settlement.agreed, idsOf(agreed))
  const bracketed = withStatus('bracketed')
  findings.expect(`${place}.bracketed`, settlement.bracketed, idsOf(bracketed))
  const open = isFirstFormat ? [] : bracketed.filter(isOpen)
  findings.expect(`${place}.open`, settlement.open, isFirstFormat ? undefined : idsOf(open))
  const waiting = inOrder.filter((one) => isWaiting(one, record.format))
  findings.expect(`${place}.waiting`, settlement.waiting, waiting.length > 0 ? idsOf(waiting) : undefined)
  const parts = new Set(bracketed.flatMap(({ text }) => text?.consolidates ?? []))
  const merged = withStatus('merged').filter(({ proposal }) => parts.has(proposal))
  findings.expect(`${place}.merged`, settlement.merged, isFirstFormat ? undefined : idsOf(merged))
  findings.expect(`${place}.dropped`, settlement.dropped, withStatus('dropped').length)
  findings.expect(`${place}.decided`, settlement.decided, [...new Set(agreed.map(({ competes }) => competes))])

  const lanesBefore = sameStageBefore.flatMap((one) => one.settlement.lanes ?? []).length
  const next = whereItLeads(reading, outcomes, sameStageBefore, record)
  const isEnd = ({ proposal }: RecordedReading['outcomes'][number]) => proposals.get(proposal)?.ends !== undefined
  const standing = (next === 'another-reading' ? agreed : [...agreed, ...open]).filter((one) => !isEnd(one))
  const taken = byOrder(onePerCompetition(standing).toSorted(bySubject), settlement.order)
  const lanes = taken.map(({ proposal, competes }, index) => {
    const reviews = standingIn(competes)
    return { basket: `b${lanesBefore + index + 1}`, proposal, ...(reviews !== undefined && { reviews }) }
  })
  findings.expect(`${place}.lanes`, settlement.lanes, reading.stage === 'baskets' ? lanes : undefined)
  const chosen = agreed[0]?.text?.body ?? proposals.get(agreed[0]?.proposal ?? '')?.body
  const form = chosen?.kind === 'modality' ? chosen.modality : formThatStays(reading, next, sameStageBefore, record)
  findings.expect(`${place}.modality`, settlement.modality, form)

  findings.expect(`${place}.next`, settlement.next, next)
  checkRatification(sorted, record, findings)
}

/** In a review in which no other form was agreed: the form that stands, when the lane goes on to drafting. */
function formThatStays(
  { stage, basket }: RecordedReading,
  next: string,
  sameStageBefore: readonly RecordedReading[],
  record: RoundRecord,
) {
  const isDecided = sameStageBefore.some(({ settlement }) => settlement.modality !== undefined)
  if (stage !== 'modality' || next !== 'next-stage' || isDecided) return undefined
  return reviewedIn(record, basket)?.modality
}

/** By competition, then by id: an order that does not reveal approval. */
function bySubject(one: RecordedReading['outcomes'][number], other: typeof one): number {
  if (one.competes !== other.competes) return one.competes < other.competes ? -1 : 1
  return one.proposal < other.proposal ? -1 : 1
}

/** A competition whose wording is open takes one lane, under the first of its texts. */
function onePerCompetition(outcomes: RecordedReading['outcomes']): RecordedReading['outcomes'] {
  return outcomes.filter(({ competes }, index) => outcomes.findIndex((other) => other.competes === competes) === index)
}

function idsOf(outcomes: RecordedReading['outcomes']): readonly string[] {
  return outcomes.map(({ proposal }) => proposal)
}

/** Checks the details of a ratification against the submissions, if they are shown. */
function checkRatification(read: SortedReading, record: RoundRecord, findings: Findings): void {
  const { at, reading, positions, statements } = read
  const place = `${at}.ratification`
  const isCovered = reading.ratification === undefined && mayCoverRatification(reading, record)
  if ((reading.stage === 'ratification') !== (reading.ratification !== undefined || isCovered)) {
    findings.report(place, 'must be present in a ratification, and nowhere else')
  }
  if (reading.ratification === undefined) return
  const hasSalt = mayCoverRatifications(record) && record.dialogue.attribution === 'none'
  if ((reading.ratification.salt !== undefined) !== hasSalt) {
    findings.report(
      `${place}.salt`,
      'must be present where sides are not disclosed, from format 7 on, and nowhere else',
    )
  }
  const saysOnce = hasPadding(record)
  // A public edition of the first format leaves the words out, so it is not known whether there are any.
  const areShown = positions !== undefined || statements.length > 0
  if (areShown) {
    const said = statements
      .filter(({ says }) => says !== 'change')
      .map(({ says, clause, text, side, participant }) => ({ is: says, clause, text, side, participant }))
    const sorted = (all: readonly unknown[]) => all.map((one) => JSON.stringify(sortKeys(one))).sort()
    findings.expect(
      `${place}.statements`,
      sorted(reading.ratification.statements),
      sorted(saysOnce ? onceEach(said) : said),
    )
  }
  if (saysOnce) checkStatementsAlone(`${place}.statements`, reading.ratification.statements, read, findings)
  if (positions === undefined) return
  // If names are not disclosed, plain ratifications are not listed.
  const told = FORMS.filter((form) => !saysOnce || form !== 'ratify')
  const forms = told.filter((form) => positions.some(({ stance }) => stance === form))
  findings.expect(`${place}.forms`, reading.ratification.forms, forms)
}

function sortKeys(value: unknown): unknown {
  return Object.fromEntries(Object.entries(value as object).sort(([one], [other]) => (one < other ? -1 : 1)))
}
