import type { ConfirmationView } from '../../functions/views/confirmation-view.ts'
import type { RoundView } from '../../functions/views/round-view.ts'
import type { Tabled } from '../../shared/proposal.ts'
import type { StandingText } from '../../shared/standing/standing-text.ts'
import { aBasket, aCommitment, aDefinition, aModality } from '../builders.ts'
import { seededRandom } from '../fault-injection/plan.ts'
import type { Acknowledged, Playing } from './a-round.ts'
import { unexpected } from './asks.ts'
import { type AcknowledgedInConsultations, type Consulting, consult, endConsultation } from './consultations.ts'
import { decideTogether } from './decide-together.ts'
import type { Acknowledgements } from './tabling.ts'

/**
 * What the seed of two rounds begins with. In the first one both sides accept a basket ad referendum. They answer, and what they
 * answered is settled. They consult on what stands. The second round amends it, and takes the basket up for review if it stands.
 */
export const YEARS = 'years'

/** And that of two in which nobody waits for a date. */
export const YEARS_AT_ONCE = `${YEARS}/at once`

export function isOfYears(seed: string): boolean {
  return seed.startsWith(YEARS)
}

/** What was acknowledged in both rounds, of the answers between them, and of consultations. */
export type AcknowledgedInYears = {
  readonly rounds: readonly [Acknowledged, Acknowledged]
  readonly answers: ReadonlySet<string>
  readonly consulted: AcknowledgedInConsultations
}

/** Who plays, and what settles confirmations in a deployed dialogue every five minutes. */
export type PlayingYears = Playing & Consulting & { readonly settles: () => Promise<void> }

/** Nobody asks for ever: more than this, and something that was promised does not come. */
const MOST_ATTEMPTS = 60

/** Plays both rounds. @throws {Error} when something that was sent is not acknowledged in the end */
export async function playYears(playing: PlayingYears, seed: string): Promise<AcknowledgedInYears> {
  const first = await playOne(playing, seed, 1, firstTexts(seed))
  const answers = await confirm(playing, seed)
  const standing = await stands(playing)
  const consulted: AcknowledgedInConsultations = new Set()
  const open = await consult(playing, standing, seed, consulted, !seed.startsWith(YEARS_AT_ONCE))
  const second = await playOne(playing, seed, 2, secondTexts(standing))
  await endConsultation(playing, open, seed, consulted)
  return { rounds: [first, second], answers, consulted }
}

/** What is tabled in a stage: texts, of which one may amend what stands. */
type Texts = Readonly<Record<string, readonly { readonly body: Tabled; readonly amends?: string }[]>>

function firstTexts(seed: string): Texts {
  return {
    terms: [{ body: aDefinition('Interference', `What one side does within ten days, in ${seed}.`) }],
    baskets: [{ body: aBasket('Media') }],
    modality: [{ body: aModality() }],
    commitments: [{ body: aCommitment({ action: { en: 'paying for news within ten days' } }) }],
  }
}

/** A fresh basket if the first one ended, and otherwise its review. */
function secondTexts({ definitions, baskets }: StandingText): Texts {
  const [term] = definitions
  const [basket] = baskets.filter(({ ended }) => ended === undefined)
  const [clause] = basket?.clauses ?? []
  return {
    terms: [{ body: aDefinition('Interference', 'What one side does within five days.'), ...amending(term?.id) }],
    baskets: [{ body: aBasket('Media'), ...amending(basket?.id) }],
    modality: basket === undefined ? [{ body: aModality() }] : [],
    commitments: [
      { body: aCommitment({ action: { en: 'paying for news within five days' } }), ...amending(clause?.id) },
      { body: aCommitment({ action: { en: 'paying for films' } }) },
    ],
  }
}

function amending(id: string | undefined) {
  return id === undefined ? {} : { amends: id }
}

async function playOne(playing: PlayingYears, seed: string, number: number, texts: Texts): Promise<Acknowledged> {
  const acknowledged = new Map<string, Acknowledgements>()
  const started = await playing.asks<{ code?: string }>('facilitator', 'POST', '/api/rounds?knowingly=true')
  if (started.status !== 201 && started.body.code !== 'round-running') throw unexpected('starting', started)
  for (const stage of ['terms', 'baskets', 'modality', 'commitments', 'ratification']) {
    const id = [number, stage, stage === 'terms' || stage === 'baskets' ? undefined : 'b1', 1]
      .filter((part) => part !== undefined)
      .join('.')
    const receipts = new Set<string>()
    acknowledged.set(id, { receipts, withdrawn: new Set() })
    await until(playing, number, ({ readings }) => readings.some((one) => one.id === id && one.status === 'open'))
    const tabled = texts[stage] ?? []
    for (const [index, text] of tabled.entries()) await agree(playing, id, text, `${seed} ${id} ${index}`, receipts)
    if (stage === 'ratification') await ratify(playing, id, receipts)
    await decideTogether(playing, `/api/readings/${id}/advance`, { decision: 'settle', notice: 'now', calledOff: 0 })
  }
  await until(playing, number, ({ status }) => status === 'published')
  return acknowledged
}

/** Waits until a round is so far. */
async function until({ asks, stuck }: Playing, number: number, isSo: (round: RoundView) => boolean): Promise<void> {
  for (;;) {
    const { body } = await asks<RoundView>('facilitator', 'GET', `/api/rounds/${number}`)
    if (isSo(body)) return
    await stuck(body)
  }
}

type Answer = { readonly id: string; readonly digest: string; readonly code?: string; readonly proposal?: string }

async function agree(
  { asks, people }: Playing,
  reading: string,
  text: Texts[string][number],
  key: string,
  receipts: Set<string>,
): Promise<void> {
  const path = `/api/readings/${reading}/proposals`
  const tabled = await asks<Answer>(0, 'POST', path, text, key)
  // What was not confirmed is offered again, and nobody tables it once more.
  const isOffered = tabled.body.code === 'already-tabled'
  if (tabled.status !== 201 && !isOffered) throw unexpected('tabling', tabled)
  const id = isOffered ? tabled.body.proposal : tabled.body.id
  if (!isOffered) receipts.add(tabled.body.digest)
  for (let who = 0; who < people; who += 1) {
    const position = { stance: 'support', revision: 0 }
    receipts.add(await taken(asks(who, 'PUT', `${path}/${id}/position`, position)))
  }
}

/** One of each side accepts ad referendum. */
async function ratify({ asks, people }: Playing, reading: string, receipts: Set<string>): Promise<void> {
  for (let who = 0; who < people; who += 1) {
    const position = { stance: who === 0 ? 'ratify' : 'ad-referendum', revision: 0 }
    receipts.add(await taken(asks(who, 'PUT', `/api/readings/${reading}/proposals/text/position`, position)))
  }
}

/** Everybody answers, somebody changes their mind, and what was answered is settled. */
async function confirm(playing: PlayingYears, seed: string): Promise<ReadonlySet<string>> {
  const { asks, people, settles } = playing
  const path = '/api/rounds/1/confirmations/b1'
  const digests = new Set<string>()
  const declines = seededRandom(seed, 'declines') < 0.5
  for (let who = 0; who < people; who += 1) {
    // The last of them is alone on their side.
    const last = who === people - 1 && declines ? 'decline' : 'confirm'
    const minds = who === 1 ? ['decline', last] : [last]
    for (const [revision, decision] of minds.entries()) {
      digests.add(await taken(asks(who, 'PUT', `${path}/position`, { decision, revision })))
    }
  }
  for (let attempts = 1; attempts <= MOST_ATTEMPTS; attempts += 1) {
    await settles()
    const { body } = await asks<ConfirmationView>('facilitator', 'GET', path)
    if (body.outcomes.length === 2) return digests
  }
  throw new Error('the confirmations are not settled')
}

async function taken(asked: Promise<{ readonly status: number; readonly body: unknown }>): Promise<string> {
  const answer = await asked
  if (answer.status !== 200) throw unexpected('taking a position', answer)
  return (answer.body as { digest: string }).digest
}

async function stands({ asks }: Playing): Promise<StandingText> {
  const answer = await asks<StandingText>(0, 'GET', '/api/standing')
  if (answer.status !== 200) throw unexpected('reading what stands', answer)
  return answer.body
}
