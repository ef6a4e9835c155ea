import type { RoundRecord } from '../../shared/record.ts'
import { checkAnswers } from './check-confirmation-answers.ts'
import { mayCoverRatification } from './covered-ratification.ts'
import { isEarly, startsFromBefore } from './formats.ts'
import { DAY_MS, instant, ms } from './instants.ts'
import type { Findings } from './mismatch.ts'
import { isSame } from './recompute-hashes.ts'
import type { RoundRead } from './record-read.ts'

type Recorded = NonNullable<RoundRecord['confirmations']>[number]
type Rules = Exclude<NonNullable<RoundRecord['dialogue']['confirmation']>, 'none'>

/**
 * Checks the confirmations of what sides accepted ad referendum, which come after the head: that each is of an adopted basket with
 * such an acceptance, once for each side, that its date follows from the rules and the moves, and its outcome from the answers.
 */
export function checkConfirmations(record: RoundRead, findings: Findings): void {
  const { confirmations = [], publication, dialogue, readings } = record
  if (confirmations.length === 0) return
  if (isEarly(record) || !startsFromBefore(record)) {
    findings.report('confirmations', `are not part of the format ${record.format}`)
  }
  const rules = dialogue.confirmation ?? 'none'
  if (rules === 'none') findings.report('confirmations', 'are not part of the rules of this round')
  if (publication === undefined) findings.report('confirmations', 'are of a round that is not published')
  if (rules === 'none' || publication === undefined) return

  for (const [index, confirmation] of confirmations.entries()) {
    const at = `confirmations[${index}]`
    const earlier = confirmations.slice(0, index)
    const ratification = readings.findLast((one) => one.stage === 'ratification' && one.basket === confirmation.basket)
    findings.expect(`${at}.reading`, confirmation.reading, ratification?.id)
    checkBasket(at, ratification, record, findings)
    checkSide(at, confirmation, earlier, record, findings)
    checkDate(at, confirmation, { rules, publishedAt: publication.at, earlier }, findings)
    checkAnswers(at, confirmation, ratification, record, findings)
  }
}

/** It was adopted, and somebody accepted it ad referendum. */
function checkBasket(
  at: string,
  ratification: RoundRecord['readings'][number] | undefined,
  record: RoundRecord,
  findings: Findings,
): void {
  const { readings, dialogue } = record
  if (ratification?.settlement.next !== 'ratified') findings.report(`${at}.basket`, 'was not ratified')
  const isCovered =
    ratification?.ratification === undefined && ratification !== undefined && mayCoverRatification(ratification, record)
  if (!isCovered && !(ratification?.ratification?.forms ?? []).includes('ad-referendum')) {
    findings.report(at, 'is of a basket that nobody accepted ad referendum')
  }
  if (dialogue.packageRule !== 'single-undertaking') return
  const lanes = readings.flatMap(({ settlement }) => settlement.lanes ?? [])
  const isWhole = lanes.every(
    ({ basket }) => readings.findLast((one) => one.basket === basket)?.settlement.next === 'ratified',
  )
  if (!isWhole) findings.report(at, 'is of a package that was not adopted as a whole')
}

/** Each side confirms a basket once. Whose confirmation it is may be covered only where sides are not disclosed. */
function checkSide(
  at: string,
  { of, basket, roll }: Recorded,
  earlier: readonly Recorded[],
  { dialogue }: RoundRecord,
  findings: Findings,
): void {
  const sides = dialogue.sides.map(({ id }) => id)
  findings.expect(`${at}.roll`, Object.keys(roll).toSorted(), sides.toSorted())
  if (earlier.some((one) => !isSame(one.roll, roll)))
    findings.report(`${at}.roll`, 'is not that of the confirmation before')
  const ofBasket = earlier.filter((one) => one.basket === basket)
  if (ofBasket.length >= sides.length) findings.report(at, `is one more of ${basket} than there are sides`)
  if (of === undefined) {
    if (dialogue.attribution !== 'none') findings.report(`${at}.of`, 'is missing, and sides are disclosed')
    return
  }
  if (!sides.includes(of.side)) findings.report(`${at}.of`, `names ${of.side}, which is no side of this dialogue`)
  if (ofBasket.some((one) => one.of?.side === of.side))
    findings.report(at, `is a second one of ${of.side} on ${basket}`)
}

/** The date is some days after the publication, or where it was moved to, each time to a later one and before it had passed. */
function checkDate(
  at: string,
  { basket, closesAt, extensions, settledAt }: Recorded,
  {
    rules,
    publishedAt,
    earlier,
  }: { readonly rules: Rules; readonly publishedAt: string; readonly earlier: readonly Recorded[] },
  findings: Findings,
): void {
  let [date, last] = [ms(publishedAt) + Math.round(rules.days * DAY_MS), ms(publishedAt)]
  for (const [index, move] of extensions.entries()) {
    const place = `${at}.extensions[${index}]`
    if (ms(move.at) <= last) findings.report(`${place}.at`, 'is not after the publication and the move before it')
    if (ms(move.at) >= date) findings.report(`${place}.at`, 'is after the date had passed')
    if (ms(move.closesAt) <= date) findings.report(`${place}.closesAt`, 'is not later than the date before it')
    ;[date, last] = [ms(move.closesAt), ms(move.at)]
  }
  findings.expect(`${at}.closesAt`, closesAt, instant(date))
  const before = earlier.at(-1)?.settledAt ?? publishedAt
  if (ms(settledAt) <= ms(before)) findings.report(`${at}.settledAt`, `is not after ${before}, which came before it`)
  if (ms(settledAt) <= last) findings.report(`${at}.settledAt`, 'is not after the last move of its date')
  const other = earlier.findLast((one) => one.basket === basket)
  const shared = Math.min(other?.extensions.length ?? 0, extensions.length)
  if (other !== undefined && !isSame(other.extensions.slice(0, shared), extensions.slice(0, shared))) {
    findings.report(`${at}.extensions`, 'are not those of the other side: a date is moved for all of them')
  }
}
