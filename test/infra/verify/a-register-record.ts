import { assembleRegister, type DecisionLeaves } from '../../../functions/record/assemble-register.ts'
import { rootOf } from '../../../functions/record/count-reading.ts'
import { sha256 } from '../../../functions/record/hashing.ts'
import type { RegisterRecord } from '../../../shared/consultation/recorded-register.ts'
import type { NewEvent } from '../../../shared/consultation/register-event.ts'
import type { SideDecision, SupportLeaf } from '../../../shared/consultation/side-decision.ts'
import { toHex } from '../../../shared/proof/hex.ts'
import { canonicalBytes } from '../../../shared/proof/leaf.ts'
import { leafHash } from '../../../shared/proof/merkle.ts'
import { day, FIRST, linkedEvents, made, RULES, SECOND } from '../../shared/consultation/a-register.ts'

/** How many are on each side; half of them decide. */
const ROLL = 6

/** What is decided in a test: events, and the leaves of each decision by its draft. */
export type Course = {
  readonly events: readonly NewEvent[]
  readonly leaves: ReadonlyMap<string, DecisionLeaves>
}

/** A decision of a side with its leaves: so many support it; one of them took it back once, and one at last. */
export function supported(side: string, at: string, draft: string, supporters = 3) {
  const answers = Array.from({ length: supporters }, (_, index) => answer(draft, `voice-${index}`, 1, true))
  const more = [
    ...[answer(draft, 'voice-0', 2, false), answer(draft, 'voice-0', 3, true)],
    ...[answer(draft, 'voice-back', 1, true), answer(draft, 'voice-back', 2, false)],
  ]
  const padding = Array.from({ length: ROLL * 4 - answers.length - more.length }, (_, index) => ({
    ...{ is: 'support-padding' as const, draft },
    salt: `${draft}.${index}`,
  }))
  return decisionOn([...answers, ...more, ...padding], side, at, draft)
}

/** A decision on these leaves. */
export function decisionOn(leaves: readonly SupportLeaf[], side: string, at: string, draft: string) {
  const submissions = leaves
    .map((submission) => ({ digest: digestOfLeaf(submission), submission }))
    .toSorted((one, other) => (one.digest < other.digest ? -1 : 1))
  const decision: SideDecision = {
    ...{ by: 'quorum', side, draft, at, roll: ROLL, run: `run of ${draft}` },
    ...{ counted: submissions.length, root: rootOf(submissions.map(({ digest }) => digest)) },
  }
  return { decision, submissions }
}

function answer(draft: string, voice: string, revision: number, support: boolean): SupportLeaf {
  return { is: 'support', draft, voice: `${voice} on ${draft}`, revision, support, salt: `${voice} ${revision}` }
}

export function digestOfLeaf(leaf: SupportLeaf): string {
  return toHex(leafHash(canonicalBytes(leaf), sha256))
}

const drafts = {
  request: FIRST,
  answer: 'a'.repeat(20),
  closing: 'b'.repeat(20),
  sea: 'c'.repeat(20),
  river: 'd'.repeat(20),
}
const ABOUT_A_TERM = made().about

/**
 * The register of two consultations. The first one was answered after its date was moved, closed as clarified, and every side consented
 * that it becomes public. The second one was not answered until its date, and the rule closed it for the review.
 */
export function aCourse(about = ABOUT_A_TERM): Course {
  const one = { consultation: FIRST }
  const other = { consultation: SECOND }
  const decided = {
    request: supported('river', day(0), drafts.request),
    answer: supported('sea', day(33), drafts.answer),
    closing: supported('river', day(34), drafts.closing),
    sea: supported('sea', day(35), drafts.sea, 4),
    river: supported('river', day(36), drafts.river),
    second: supported('sea', day(2), SECOND),
  }
  const events: readonly NewEvent[] = [
    made({ about, decision: decided.request.decision }),
    { is: 'transmitted', ...one, at: day(1), by: 'at-once' },
    made({
      about,
      ...other,
      at: day(2),
      consultationNumber: 2,
      kind: 'concern',
      decision: decided.second.decision,
      rules: { ...RULES, answerDays: 10 },
    }),
    { is: 'transmitted', ...other, at: day(3), by: 'at-once' },
    { is: 'unanswered', ...other, at: day(13), side: 'river' },
    { is: 'date-moved', ...one, at: day(20), to: day(40) },
    { is: 'answered', ...one, at: day(33), words: { en: 'It does not.' }, decision: decided.answer.decision },
    {
      is: 'closed',
      ...one,
      at: day(34),
      outcome: 'clarified',
      words: { en: 'Thank you.' },
      decision: decided.closing.decision,
    },
    { is: 'consented', ...one, at: day(35), decision: decided.sea.decision },
    { is: 'consented', ...one, at: day(36), decision: decided.river.decision },
    { is: 'closed', ...other, at: day(43), outcome: 'for-review' },
  ]
  const leaves = new Map(Object.values(decided).map(({ decision, submissions }) => [decision.draft, submissions]))
  return { events, leaves }
}

/** The complete record of what happened in a course, hashed from beginning to end, as whoever holds all of it can do. */
export function registerOfCourse({ events, leaves }: Course, dialogue = 'river-and-sea'): RegisterRecord {
  return JSON.parse(JSON.stringify(assembleRegister(dialogue, linkedEvents(events), leaves)))
}
