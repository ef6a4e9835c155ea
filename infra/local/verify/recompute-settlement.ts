import type { RecordedReading, RoundRecord } from '../../../shared/record.ts'
import { hasPadding } from './check-padding.ts'
import { checkStatementsAlone, onceEach } from './check-words.ts'
import type { SortedReading } from './count.ts'
import type { Findings } from './mismatch.ts'

const FORMS = ['ratify', 'ratify-with-reservation', 'ad-referendum']

/** Recomputes what a reading came to from its outcomes, and where it led, and compares. */
export function checkSettlement(
  sorted: SortedReading,
  sameStageBefore: readonly RecordedReading[],
  record: RoundRecord,
  findings: Findings,
): void {
  const { at, reading, proposals } = sorted
  const { settlement, outcomes } = reading
  const inOrder = outcomes.toSorted(bySubject)
  const withStatus = (status: string) => inOrder.filter((outcome) => outcome.status === status)
  const agreed = withStatus('agreed')
  const place = `${at}.settlement`
  findings.expect(`${place}.agreed`, settlement.agreed, idsOf(agreed))
  findings.expect(`${place}.bracketed`, settlement.bracketed, idsOf(withStatus('bracketed')))
  findings.expect(`${place}.dropped`, settlement.dropped, withStatus('dropped').length)
  findings.expect(`${place}.decided`, settlement.decided, [...new Set(agreed.map(({ competes }) => competes))])

  const lanesBefore = sameStageBefore.flatMap((one) => one.settlement.lanes ?? []).length
  const lanes = agreed.map(({ proposal }, index) => ({ basket: `b${lanesBefore + index + 1}`, proposal }))
  findings.expect(`${place}.lanes`, settlement.lanes, reading.stage === 'baskets' ? lanes : undefined)
  const chosen = proposals.get(agreed[0]?.proposal ?? '')?.body
  findings.expect(`${place}.modality`, settlement.modality, chosen?.kind === 'modality' ? chosen.modality : undefined)

  const hasAgreed = agreed.length > 0
  const hasBracketed = settlement.bracketed.length > 0
  const next = nextOf(reading, { hasAgreed, hasBracketed, sameStageBefore, redraftings: record.dialogue.redraftings })
  findings.expect(`${place}.next`, settlement.next, next)
  checkRatification(sorted, record, findings)
}

/** By what they compete for, then by id: an order that tells nothing of how well they were liked. */
function bySubject(one: RecordedReading['outcomes'][number], other: typeof one): number {
  if (one.competes !== other.competes) return one.competes < other.competes ? -1 : 1
  return one.proposal < other.proposal ? -1 : 1
}

function idsOf(outcomes: RecordedReading['outcomes']): readonly string[] {
  return outcomes.map(({ proposal }) => proposal)
}

function nextOf(
  { stage, sitting, passage, rules, closing }: RecordedReading,
  came: {
    readonly hasAgreed: boolean
    readonly hasBracketed: boolean
    readonly sameStageBefore: readonly RecordedReading[]
    readonly redraftings: number
  },
): string {
  const decision = closing.by === 'facilitator' ? closing.decision : undefined
  if (decision === 'adjourn') return stage === 'terms' || stage === 'baskets' ? 'adjourn' : 'shelve'
  const wantsAnother = decision === 'another-reading' || (decision === undefined && came.hasBracketed)
  if (wantsAnother && sitting < rules.readings) return 'another-reading'
  if (stage === 'terms') return 'next-stage'
  if (stage === 'ratification') return came.hasAgreed ? 'ratified' : passage <= came.redraftings ? 'redraft' : 'shelve'
  const everAgreed = came.hasAgreed || came.sameStageBefore.some(({ settlement }) => settlement.agreed.length > 0)
  return everAgreed ? 'next-stage' : stage === 'baskets' ? 'adjourn' : 'shelve'
}

/** What the instrument says of a ratification follows from what was submitted, where that is shown. */
function checkRatification(read: SortedReading, record: RoundRecord, findings: Findings): void {
  const { at, reading, positions, statements } = read
  const place = `${at}.ratification`
  if ((reading.stage === 'ratification') !== (reading.ratification !== undefined)) {
    findings.report(place, 'belongs to a reading of the stage ratification, and only there')
  }
  if (reading.ratification === undefined) return
  const saysOnce = hasPadding(record)
  // A public edition of the first format covers the words, and none can be told from none being there.
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
  // Who ratified plainly is not told where persons are covered.
  const told = FORMS.filter((form) => !saysOnce || form !== 'ratify')
  const forms = told.filter((form) => positions.some(({ stance }) => stance === form))
  findings.expect(`${place}.forms`, reading.ratification.forms, forms)
}

function sortKeys(value: unknown): unknown {
  return Object.fromEntries(Object.entries(value as object).sort(([one], [other]) => (one < other ? -1 : 1)))
}
