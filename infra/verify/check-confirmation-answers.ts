import type { RoundRecord } from '../../shared/record.ts'
import { reaches } from './compare-share.ts'
import { ms } from './instants.ts'
import type { Findings } from './mismatch.ts'
import { leafDigest, merkleRoot } from './recompute-hashes.ts'
import type { ReadingRead } from './record-read.ts'

type Recorded = NonNullable<RoundRecord['confirmations']>[number]
type Answer = Extract<NonNullable<Recorded['submissions'][number]['submission']>, { is: 'confirmation' }>

const MOST_REVISIONS = 64
const ONE_STEP = 65_536

/** Checks the leaves of a confirmation and, where they are shown, computes its outcome from them. */
export function checkAnswers(
  at: string,
  confirmation: Recorded,
  ratification: ReadingRead | undefined,
  record: RoundRecord,
  findings: Findings,
): void {
  const { submissions, counted, root } = confirmation
  for (const [index, { digest, submission }] of submissions.entries()) {
    const place = `${at}.submissions[${index}]`
    const before = submissions[index - 1]
    if (submission !== undefined && leafDigest(submission) !== digest) {
      findings.report(place, 'does not have the digest under which it was counted')
    }
    if (before !== undefined && before.digest >= digest) findings.report(place, 'is not in the order of digests')
  }
  findings.expect(`${at}.counted`, counted, submissions.length)
  findings.expect(`${at}.root`, root, merkleRoot(submissions.map(({ digest }) => digest)))

  const shown = submissions.flatMap(({ submission }) => submission ?? [])
  const answers = shown.filter((one) => one.is === 'confirmation')
  const padding = shown.length - answers.length
  checkSize(at, confirmation, { answers, padding, isCovered: shown.length < submissions.length }, record, findings)
  checkPeople(at, confirmation, answers, record, findings)
  if (shown.length < submissions.length || confirmation.of === undefined) return
  checkWhose(at, confirmation, answers, ratification, findings)
  checkOutcome(at, confirmation, answers, record, findings)
}

/** The number of leaves depends on the whole roll, and on the most revisions of anybody. */
function checkSize(
  at: string,
  { roll, submissions }: Recorded,
  {
    answers,
    padding,
    isCovered,
  }: { readonly answers: readonly Answer[]; readonly padding: number; readonly isCovered: boolean },
  { dialogue }: RoundRecord,
  findings: Findings,
): void {
  const place = `${at}.submissions`
  if (dialogue.attribution === 'named') {
    if (padding > 0) findings.report(place, `contain ${padding} leaves of padding, which this record may not have`)
    return
  }
  const entitled = Object.values(roll).reduce((sum, many) => sum + many, 0)
  const sizeFor = (power: number, leaves: number) =>
    entitled * power > ONE_STEP ? Math.ceil(leaves / ONE_STEP) * ONE_STEP : entitled * power
  const most = Math.max(1, ...answers.map(({ revision }) => revision))
  const exact = [4, 8, 16, 32, 64].find((power) => power >= most) ?? 64
  const powers = isCovered ? [4, 8, 16, 32, 64] : [exact]
  const leaves = isCovered ? submissions.length : answers.length
  if (!powers.some((power) => submissions.length === sizeFor(power, leaves))) {
    findings.report(place, `are ${submissions.length}, which is not a padded size for ${entitled} people`)
  }
}

function checkPeople(
  at: string,
  { names }: Recorded,
  answers: readonly Answer[],
  { dialogue }: RoundRecord,
  findings: Findings,
): void {
  const isNamed = dialogue.attribution === 'named'
  if (!isNamed && names !== undefined) findings.report(`${at}.names`, 'disclose persons')
  for (const { participant } of answers) {
    if (!isNamed && participant !== undefined) findings.report(`${at}.submissions`, 'disclose a person')
    if (isNamed && participant === undefined) findings.report(`${at}.submissions`, 'do not say who answered')
    if (isNamed && participant !== undefined && names?.[participant] === undefined) {
      findings.report(`${at}.names`, `lacks ${participant}`)
    }
  }
}

/** The side accepted ad referendum, and only its members answered, each revision after the one before. */
function checkWhose(
  at: string,
  { of, roll, reading }: Recorded,
  answers: readonly Answer[],
  ratification: ReadingRead | undefined,
  findings: Findings,
): void {
  const side = of?.side ?? ''
  const accepted = lastStances(ratification)
  if (accepted !== undefined && !accepted.some((one) => one.side === side && one.stance === 'ad-referendum')) {
    findings.report(`${at}.of`, `names ${side}, of which nobody accepted ad referendum`)
  }
  const voices = Map.groupBy(answers, ({ voice }) => voice)
  if (voices.size > (roll[side] ?? 0))
    findings.report(`${at}.submissions`, `are of more people than ${side} has on its roll`)
  for (const one of answers) {
    if (one.side !== side) findings.report(`${at}.submissions`, `have an answer of ${one.side}`)
    if (one.reading !== reading) findings.report(`${at}.submissions`, `have an answer on ${one.reading}`)
  }
  for (const [voice, all] of voices) {
    const inOrder = all.toSorted((one, other) => one.revision - other.revision)
    const isWhole = inOrder.every(({ revision }, index) => revision === index + 1)
    if (!isWhole || all.length > MOST_REVISIONS) findings.report(`${at}.submissions`, `lack a revision of ${voice}`)
    const isEmpty = inOrder.some(
      ({ decision }, index) => decision === 'none' && (inOrder[index - 1]?.decision ?? 'none') === 'none',
    )
    if (isEmpty) findings.report(`${at}.submissions`, `take back an answer of ${voice} that is not there`)
  }
}

/** The last stances of a ratification; `undefined` where its positions are covered. */
function lastStances(ratification: ReadingRead | undefined) {
  if (ratification === undefined || ratification.leaves.size === 0 || ratification.leaves.covered > 0) return undefined
  const positions = ratification.submissions.flatMap(({ submission }) =>
    submission?.is === 'position' ? [submission] : [],
  )
  return [...Map.groupBy(positions, ({ voice }) => voice).values()].flatMap(
    (all) => all.toSorted((one, other) => one.revision - other.revision).at(-1) ?? [],
  )
}

function checkOutcome(
  at: string,
  { of, roll, outcome, settledAt, closesAt }: Recorded,
  answers: readonly Answer[],
  { dialogue }: RoundRecord,
  findings: Findings,
): void {
  const rules = dialogue.confirmation
  if (rules === undefined || rules === 'none') return
  const quorum = rules.quorum ?? dialogue.stages.ratification.quorum
  const members = roll[of?.side ?? ''] ?? 0
  const last = new Map<string, Answer>()
  for (const one of answers) if (one.revision > (last.get(one.voice)?.revision ?? 0)) last.set(one.voice, one)
  const many = (decision: Answer['decision']) => [...last.values()].filter((one) => one.decision === decision).length
  const [confirm, decline] = [many('confirm'), many('decline')]
  findings.expect(`${at}.outcome`, outcome, outcomeBy(quorum, members, confirm, decline))
  if (ms(settledAt) >= ms(closesAt)) return
  const missing = members - confirm - decline
  const ends = [
    outcomeBy(quorum, members, confirm + missing, decline),
    outcomeBy(quorum, members, confirm, decline + missing),
  ]
  if (outcome === 'lapsed' || ends.some((one) => one !== outcome)) {
    findings.report(`${at}.settledAt`, `is before the date ${closesAt}, and the outcome was not decided`)
  }
}

function outcomeBy(quorum: number | string, members: number, confirm: number, decline: number): Recorded['outcome'] {
  if (members === 0) return 'lapsed'
  if (confirm > 0 && reaches(confirm, members, quorum) && confirm * 3 >= (confirm + decline) * 2) return 'confirmed'
  return reaches(confirm + decline, members, quorum) ? 'declined' : 'lapsed'
}
