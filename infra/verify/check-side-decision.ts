import type { RegisterRecord, SaidEvent } from '../../shared/consultation/recorded-register.ts'
import { reaches } from './compare-share.ts'
import { ms } from './instants.ts'
import type { Findings } from './mismatch.ts'
import { leafDigest, merkleRoot } from './recompute-hashes.ts'

type Recorded = RegisterRecord['events'][number]
type Made = Extract<SaidEvent, { is: 'made' }>
type Leaf = NonNullable<NonNullable<Recorded['submissions']>[number]['submission']>
type Answer = Extract<Leaf, { is: 'support' }>

const MOST_REVISIONS = 64
const ONE_STEP = 65_536
const POWERS = [4, 8, 16, 32, 64]

/**
 * Checks a decision that a side came to: that it is by the rule of the consultation, that its leaves have the root and the padded
 * number that were sealed and, where they are shown, that enough of the side support it.
 */
export function checkSideDecision(at: string, { event, submissions }: Recorded, made: Made, findings: Findings): void {
  const decision = event !== undefined && 'decision' in event ? event.decision : undefined
  if (decision === undefined || event === undefined) {
    if (submissions !== undefined) findings.report(`${at}.submissions`, 'are there, and no side decided')
    return
  }
  findings.expect(`${at}.event.decision.by`, decision.by, made.rules.by)
  if (!made.sides.includes(decision.side)) {
    findings.report(`${at}.event.decision.side`, `is ${decision.side}, which is no side of this consultation`)
  }
  if (ms(decision.at) > ms(event.at)) findings.report(`${at}.event.decision.at`, 'is after the event')
  if (decision.by === 'co-chair') {
    if (submissions !== undefined) findings.report(`${at}.submissions`, 'are there, and a co-chair decided')
    return
  }
  if (submissions === undefined) {
    findings.report(`${at}.submissions`, 'are left out')
    return
  }
  checkTree(`${at}.submissions`, submissions, findings)
  findings.expect(`${at}.event.decision.counted`, decision.counted, submissions.length)
  findings.expect(`${at}.event.decision.root`, decision.root, merkleRoot(submissions.map(({ digest }) => digest)))
  const shown = submissions.flatMap(({ submission }) => submission ?? [])
  if (shown.some(({ draft }) => draft !== decision.draft)) {
    findings.report(`${at}.submissions`, 'have an answer to another draft')
  }
  const answers = shown.filter((one) => one.is === 'support')
  const isCovered = shown.length < submissions.length
  if (isCovered && shown.length > 0) findings.report(`${at}.submissions`, 'show some answers and cover others')
  const powers = isCovered ? POWERS : [powerFor(answers)]
  if (!powers.some((power) => submissions.length === sizeFor(decision.roll, power, submissions.length, answers))) {
    findings.report(
      `${at}.submissions`,
      `are ${submissions.length}, which is not a padded size for ${decision.roll} people`,
    )
  }
  if (!isCovered) checkAnswers(`${at}.submissions`, answers, decision.roll, made, findings)
}

function checkTree(at: string, submissions: NonNullable<Recorded['submissions']>, findings: Findings): void {
  for (const [index, { digest, submission }] of submissions.entries()) {
    const before = submissions[index - 1]
    if (submission !== undefined && leafDigest(submission) !== digest) {
      findings.report(`${at}[${index}]`, 'does not have the digest under which it was counted')
    }
    if (before !== undefined && before.digest >= digest)
      findings.report(`${at}[${index}]`, 'is not in the order of digests')
  }
}

function powerFor(answers: readonly Answer[]): number {
  const most = Math.max(1, ...answers.map(({ revision }) => revision))
  return POWERS.find((power) => power >= most) ?? MOST_REVISIONS
}

function sizeFor(roll: number, power: number, leaves: number, answers: readonly Answer[]): number {
  if (roll * power <= ONE_STEP) return roll * power
  return Math.ceil((answers.length > 0 ? answers.length : leaves) / ONE_STEP) * ONE_STEP
}

/** Only members of the side answered, each revision after the one before, and enough of them support. */
function checkAnswers(at: string, answers: readonly Answer[], roll: number, { rules }: Made, findings: Findings): void {
  const voices = Map.groupBy(answers, ({ voice }) => voice)
  if (voices.size > roll) findings.report(at, `are of ${voices.size} people, and the side has ${roll} on its roll`)
  let supporters = 0
  for (const [voice, all] of voices) {
    const inOrder = all.toSorted((one, other) => one.revision - other.revision)
    const isWhole = inOrder.every(({ revision }, index) => revision === index + 1)
    if (!isWhole || all.length > MOST_REVISIONS) findings.report(at, `lack a revision of ${voice}`)
    if (inOrder.some(({ support }, index) => !support && inOrder[index - 1]?.support !== true)) {
      findings.report(at, `take back an answer of ${voice} that is not there`)
    }
    if (inOrder.at(-1)?.support === true) supporters += 1
  }
  if (supporters === 0 || !reaches(supporters, roll, rules.quorum)) {
    findings.report(at, `have ${supporters} of ${roll} in support, which is not the quorum of ${rules.quorum}`)
  }
}
