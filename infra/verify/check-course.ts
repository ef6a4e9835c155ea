import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import type { RecordedProposal } from '../../shared/submission.ts'
import { checkDeadline } from './check-deadline.ts'
import { checkDecision } from './check-decision.ts'
import { checkLastCall } from './check-last-call.ts'
import { checkTimes } from './check-times.ts'
import type { SortedReading } from './count.ts'
import { isEarly } from './formats.ts'
import type { Findings } from './mismatch.ts'
import { textAfter } from './recompute-consolidated.ts'
import { rulesAfter } from './recompute-silence.ts'
import { reviewedIn } from './standing-roots.ts'

type Before = readonly SortedReading[]

/** Checks that a reading follows from the readings before it: its number, its rules, its times, its texts. */
export function checkCourse(sorted: SortedReading, before: Before, record: RoundRecord, findings: Findings): void {
  const { at, reading } = sorted
  const { stage, basket, rules, roll } = reading
  const lane = before.filter((one) => one.reading.basket === basket)
  const sameStage = lane.filter((one) => one.reading.stage === stage)
  const redrafts = lane.filter((one) => one.reading.settlement.next === 'redraft').length
  const passage = stage === 'commitments' || stage === 'ratification' ? redrafts + 1 : 1
  const samePassage = sameStage.filter((one) => one.reading.passage === passage)
  const number = sameStage.length + 1

  findings.expect(`${at}.number`, reading.number, number)
  findings.expect(`${at}.passage`, reading.passage, passage)
  findings.expect(`${at}.sitting`, reading.sitting, samePassage.length + 1)
  const id = [record.round.number, stage, basket, number].filter((part) => part !== undefined).join('.')
  findings.expect(`${at}.id`, reading.id, id)
  const sittingBefore = samePassage.at(-1)?.reading
  findings.expect(`${at}.rules`, rules, rulesAfter(sittingBefore, record.dialogue.stages[stage]))
  if (rules.minutes !== undefined && isEarly(record))
    findings.report(`${at}.rules.minutes`, 'is present, which rounds of earlier formats do not have')
  findings.expect(`${at}.roll`, Object.keys(roll).sort(), record.dialogue.sides.map((side) => side.id).sort())
  findings.expect(
    `${at}.decided`,
    reading.decided,
    samePassage.flatMap((one) => one.reading.settlement.decided),
  )
  const led = whatLedHere(reading, passage, samePassage, lane, before)
  if (!isDue(reading, led, before)) findings.report(at, `was held although nothing before it led to it`)
  checkTimes(at, reading, { led, last: before.at(-1)?.reading }, record, findings)
  checkDeadline(at, reading, sittingBefore, record, findings)
  checkDecision(at, reading, record, findings)
  checkLastCall(at, reading, record, findings)
  checkCarried(sorted, expectedTexts(reading, passage, samePassage, lane, record), findings)
}

/** The reading whose settlement led to a reading; `undefined` for the first one of the round. */
function whatLedHere(
  { stage }: RecordedReading,
  passage: number,
  samePassage: Before,
  lane: Before,
  before: Before,
): RecordedReading | undefined {
  const last = samePassage.at(-1)
  if (last !== undefined) return last.reading
  const lastOf = (one: RecordedReading['stage'], where: Before) =>
    where.findLast(({ reading }) => reading.stage === one)?.reading
  switch (stage) {
    case 'terms':
      return undefined
    case 'baskets':
      return lastOf('terms', before)
    case 'modality':
      return lastOf('baskets', before)
    case 'commitments':
      return passage > 1 ? lastOf('ratification', lane) : lastOf('modality', lane)
    case 'ratification':
      return lastOf('commitments', lane)
    default:
      return stage satisfies never
  }
}

function isDue({ stage, basket }: RecordedReading, led: RecordedReading | undefined, before: Before): boolean {
  if (led === undefined) return stage === 'terms' && before.length === 0
  if (led.stage === stage) return led.settlement.next === 'another-reading'
  if (led.stage === 'ratification') return led.settlement.next === 'redraft'
  const isLane = before.some(({ reading }) => reading.settlement.lanes?.some((one) => one.basket === basket))
  return led.settlement.next === 'next-stage' && (stage !== 'modality' || isLane)
}

/** The texts that a reading begins with, from the readings before it. */
function expectedTexts(
  { stage, basket }: RecordedReading,
  passage: number,
  samePassage: Before,
  lane: Before,
  record: RoundRecord,
):
  | ReadonlyMap<string, RecordedProposal>
  | { readonly agreed: readonly string[]; readonly bracketed: readonly string[] } {
  const drafted = lane.filter(({ reading }) => reading.stage === 'commitments')
  const ofPassage = (number: number) => drafted.filter(({ reading }) => reading.passage === number)
  if (stage === 'ratification') {
    const sittings = ofPassage(passage)
    const amended = new Set(sittings.flatMap(({ reading }) => reading.settlement.decided))
    const standing = reviewedIn(record, basket)?.clauses ?? []
    const untouched = standing.flatMap(({ id }) => (amended.has(`commitment ${id}`) ? [] : [id]))
    return {
      agreed: [...sittings.flatMap(({ reading }) => reading.settlement.agreed), ...untouched],
      bracketed: sittings.at(-1)?.reading.settlement.bracketed ?? [],
    }
  }
  const last = samePassage.at(-1)
  if (last !== undefined) {
    const { bracketed, merged = [] } = last.reading.settlement
    return pick([[last, [...bracketed, ...merged]]])
  }
  if (stage !== 'commitments' || passage === 1) return new Map()
  const sittings = ofPassage(passage - 1)
  const end = sittings.at(-1)
  return pick([
    ...sittings.map((one) => [one, one.reading.settlement.agreed] as const),
    ...(end === undefined ? [] : [[end, end.reading.settlement.bracketed] as const]),
  ])
}

function pick(from: readonly (readonly [SortedReading, readonly string[]])[]): ReadonlyMap<string, RecordedProposal> {
  return new Map(
    from.flatMap(([sorted, ids]) =>
      ids.flatMap((id) => {
        const proposal = textAfter(sorted, id)
        return proposal === undefined ? [] : [[id, proposal] as const]
      }),
    ),
  )
}

function checkCarried(
  { at, reading, proposals }: SortedReading,
  expected: ReturnType<typeof expectedTexts>,
  findings: Findings,
): void {
  const place = `${at}.submissions`
  if ('agreed' in expected) {
    const [text, another] = [...proposals.values()]
    const { words: _, ...body } = text?.body.kind === 'text' ? text.body : { kind: undefined }
    findings.expect(place, body, { kind: 'text', ...expected })
    if (another !== undefined) findings.report(place, 'contain a second proposal besides the text put to ratification')
    return
  }
  for (const [id, original] of expected) {
    const { salt: _, reading: __, ...said } = proposals.get(id) ?? { salt: '', reading: '' }
    const { salt: ___, reading: ____, ...says } = original
    findings.expect(`${place} (${id}, carried from ${original.reading})`, said, says)
  }
  for (const [id, { tabledIn }] of proposals) {
    if (tabledIn !== reading.id && !expected.has(id)) {
      findings.report(place, `proposal ${id} was tabled in ${tabledIn} and not carried from there`)
    }
  }
}
