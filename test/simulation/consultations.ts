import type { ConsultationView } from '../../functions/views/consultation-view.ts'
import type { StandingText } from '../../shared/standing/standing-text.ts'
import { seededRandom } from '../fault-injection/plan.ts'
import type { PlayingAReading } from './a-reading.ts'
import { unexpected } from './asks.ts'

/** What the seed of a script begins with that holds no round: a definition stands, and sides consult on it. */
export const CONSULTING = 'consulting'

export function isConsulting(seed: string): boolean {
  return seed.startsWith(CONSULTING)
}

/** Who plays, and what lets a day pass: consultations whose execution has stopped go on then. */
export type Consulting = Pick<PlayingAReading, 'asks' | 'now'> & { readonly dayPasses: () => Promise<void> }

/** What was acknowledged of consultations: the digests of all answers that a decision of a side counted. */
export type AcknowledgedInConsultations = Set<string>

/** How long the other side can answer, and a side can close what it brought. */
const DAYS = 4
const LONG_MS = 300 * 86_400_000

/** Nobody waits for ever: longer than the dates of a consultation, and something that was promised does not come. */
const MOST_DAYS = 60

const OUTCOMES = ['clarified', 'not-agreed', 'for-review'] as const
const [RIVER, SEA] = [[0, 1], [2]] as const

/** The rules that are played by: everybody of a side decides, and in some dialogues a facilitator passes on what it brings. */
export function consultationRulesFor(seed: string) {
  const isPassedOn = seededRandom(seed, 'passed on') < 0.5
  const transmission = isPassedOn ? 'by-facilitators' : 'at-once'
  return { quorum: 1, transmission, answerDays: DAYS, closeDays: DAYS } as const
}

/** Plays a script that holds no round. @returns what was acknowledged */
export async function playConsultations(playing: Consulting, seed: string): Promise<AcknowledgedInConsultations> {
  const acknowledged: AcknowledgedInConsultations = new Set()
  const standing = await playing.asks<StandingText>(0, 'GET', '/api/standing')
  if (standing.status !== 200) throw unexpected('reading what stands', standing)
  const open = await consult(playing, standing.body, seed, acknowledged)
  await endConsultation(playing, open, seed, acknowledged)
  return acknowledged
}

/**
 * What happens between two rounds. One consultation is answered, closed and published, one is drafted and given up, one is closed by the
 * rule when its dates have passed, and one is open when the next round starts.
 *
 * @param letsDatesPass whether the second one waits for its dates; otherwise its side closes it
 * @returns the id of the one that is open
 */
export async function consult(
  playing: Consulting,
  { definitions }: StandingText,
  seed: string,
  acknowledged: AcknowledgedInConsultations,
  letsDatesPass = true,
): Promise<string> {
  const clause = definitions.find(({ ended }) => ended === undefined)?.id ?? ''
  const it = { playing, seed, acknowledged }
  const first = await make(it, RIVER, clause, 'first')
  await decide(it, SEA, first, { purpose: 'answer', words: { en: 'It does.' } })
  const outcome = OUTCOMES[Math.floor(seededRandom(seed, 'outcome') * OUTCOMES.length)] ?? 'clarified'
  await decide(it, RIVER, first, { purpose: 'closing', outcome })
  for (const side of [SEA, RIVER]) await decide(it, side, first, { purpose: 'publication' })
  await giveUp(it, clause)

  const second = await make(it, SEA, clause, 'second')
  if (!letsDatesPass) await decide(it, SEA, second, { purpose: 'closing', outcome: 'not-agreed' })
  await reaches(playing, second, 'closed')
  const third = await make(it, RIVER, clause, 'third')
  // The next round takes longer than the days of the rules.
  const closesAt = new Date(playing.now() + LONG_MS).toISOString()
  const moved = await playing.asks('facilitator', 'PATCH', `/api/consultations/${third}`, { closesAt })
  if (moved.status !== 200) throw unexpected('moving the date of a consultation', moved)
  return third
}

/** What is left when the next round has ended: the other side answers, and its own closes it for the review. */
export async function endConsultation(
  playing: Consulting,
  consultation: string,
  seed: string,
  acknowledged: AcknowledgedInConsultations,
): Promise<void> {
  const it = { playing, seed, acknowledged }
  await decide(it, SEA, consultation, { purpose: 'answer', words: { en: 'It does, since the second round.' } })
  await decide(it, RIVER, consultation, { purpose: 'closing', outcome: 'for-review', words: { en: 'We differ.' } })
}

type Played = {
  readonly playing: Consulting
  readonly seed: string
  readonly acknowledged: AcknowledgedInConsultations
}

/** A side makes a consultation, and it reaches the others. @returns its id */
async function make(it: Played, side: readonly number[], clause: string, which: string): Promise<string> {
  const { playing, seed } = it
  const [author = 0] = side
  const written = { kind: 'clarification', clause, words: { en: `What does it say of the ${which} case?` } }
  const drafted = await playing.asks<{ id: string }>(author, 'POST', '/api/consultations', written, `${seed} ${which}`)
  if (drafted.status !== 201) throw unexpected('drafting a consultation', drafted)
  const { id } = drafted.body
  await supportTogether(it, side, id, id)
  if (consultationRulesFor(seed).transmission === 'by-facilitators') {
    const passed = await playing.asks('facilitator', 'POST', `/api/consultations/${id}/transmission`)
    if (passed.status !== 200) throw unexpected('passing a consultation on', passed)
  }
  return id
}

/** Somebody drafts a consultation and takes it back: nobody else learns of it. */
async function giveUp(it: Played, clause: string): Promise<void> {
  const { asks } = it.playing
  const written = { kind: 'concern', clause, words: { en: 'Nobody is to know of this.' } }
  const drafted = await asks<{ id: string }>(0, 'POST', '/api/consultations', written, `${it.seed} given up`)
  if (drafted.status !== 201) throw unexpected('drafting a consultation', drafted)
  const { id } = drafted.body
  const back = await asks(0, 'PUT', positionOn(id, id), { support: false, revision: 1 })
  if (back.status !== 200) throw unexpected('taking support back', back)
  const seen = await asks<ConsultationView>(0, 'GET', `/api/consultations/${id}`)
  if (seen.body.phase !== 'over') throw unexpected('looking at a draft that was given up', seen)
}

/** A side decides on something: one drafts it, and all others support it. */
async function decide(
  it: Played,
  side: readonly number[],
  consultation: string,
  content: { readonly purpose: string; readonly outcome?: string; readonly words?: object },
): Promise<void> {
  const [author = 0] = side
  const key = `${it.seed} ${consultation} ${content.purpose}`
  const path = `/api/consultations/${consultation}/drafts`
  const drafted = await it.playing.asks<{ draft: string }>(author, 'POST', path, content, key)
  if (drafted.status !== 201) throw unexpected('drafting for a side', drafted)
  await supportTogether(it, side, consultation, drafted.body.draft)
}

/** All of a side support a draft. Its author did so by drafting it, and gets the receipt by saying it again. */
async function supportTogether(
  { playing, acknowledged }: Played,
  side: readonly number[],
  consultation: string,
  draft: string,
): Promise<void> {
  for (const who of side) {
    const said = { support: true, revision: 0 }
    const answer = await playing.asks<{ digest: string }>(who, 'PUT', positionOn(consultation, draft), said)
    if (answer.status !== 200) throw unexpected('supporting a draft', answer)
    acknowledged.add(answer.body.digest)
  }
}

function positionOn(consultation: string, draft: string): string {
  return `/api/consultations/${consultation}/drafts/${draft}/position`
}

/** Waits until a consultation is so far. */
async function reaches({ asks, dayPasses }: Consulting, id: string, phase: ConsultationView['phase']): Promise<void> {
  for (let days = 0; days < MOST_DAYS; days += 1) {
    const seen = await asks<ConsultationView>('facilitator', 'GET', `/api/consultations/${id}`)
    if (seen.status === 200 && seen.body.phase === phase) return
    await dayPasses()
  }
  throw new Error(`consultation ${id} does not become ${phase}`)
}
