import { createHash } from 'node:crypto'
import type { ReadingView } from '../../functions/views/reading-view.ts'
import type { RoundView } from '../../functions/views/round-view.ts'
import { drawn } from '../faults/plan.ts'
import { change, stancesIn } from '../model/texts.ts'
import { TINY, textsOf } from './texts-of-a-round.ts'

/** Somebody asks and, where nobody answers or Parley cannot now, asks again until it can. */
export type Asks = <Body>(
  who: number | 'facilitator',
  method: string,
  path: string,
  body?: unknown,
  key?: string,
) => Promise<{ readonly status: number; readonly body: Body }>

/** What was acknowledged in a round: the digest of every receipt, by reading. */
export type Acknowledged = ReadonlyMap<string, ReadonlySet<string>>

export type Playing = {
  readonly asks: Asks
  /** How many participants there are; they are asked for by their number. */
  readonly people: number
  /** Is told that nothing is open and the round is not published: it may need time, or a facilitator. */
  readonly stuck: (round: RoundView) => Promise<void>
}

/**
 * Plays a whole round by a script that the seed alone makes: what is tabled by whom, what everybody says of it,
 * how often they change their minds, and what is decided. Whatever goes wrong meanwhile, the same seed comes to
 * the same settlements.
 *
 * @throws {Error} when something that was sent is not acknowledged in the end
 */
export async function playRound(playing: Playing, seed: string, number: number): Promise<Acknowledged> {
  const { asks } = playing
  const acknowledged = new Map<string, Set<string>>()
  const started = await asks<{ code?: string }>('facilitator', 'POST', '/api/rounds')
  // Sent again after its answer was lost, it was started by the first time.
  if (started.status !== 201 && started.body.code !== 'round-running') throw unexpected('starting', started)

  for (;;) {
    const { body: round } = await asks<RoundView>('facilitator', 'GET', `/api/rounds/${number}`)
    if (round.status === 'published') return acknowledged
    const open = round.readings.filter(({ id, status }) => status === 'open' && !acknowledged.has(id))
    await Promise.all(
      open.map(async ({ id, basket }) => {
        const receipts = new Set<string>()
        acknowledged.set(id, receipts)
        const lane = round.baskets.find((one) => one.id === basket)?.title.en
        await playReading(playing, `${seed} ${nameOf(id, lane)}`, id, receipts)
      }),
    )
    if (open.length === 0) await playing.stuck(round)
  }
}

/** What a reading is called in every round: lanes that tie are numbered as it comes. */
export function nameOf(reading: string, lane: string | undefined): string {
  const inRound = reading.replace(/^\d+\./, '')
  return lane === undefined ? inRound : inRound.replace(/\.b\d+\./, `.${lane}.`)
}

async function playReading({ asks, people }: Playing, seed: string, id: string, receipts: Set<string>) {
  const path = `/api/readings/${id}`
  const everybody = Array.from({ length: people }, (_, index) => index)
  const before = await seen(asks, path)
  const texts = textsOf(before.stage, seed)
  await Promise.all(
    texts.map(async (body, index) => {
      const author = pick(everybody, seed, index, 'tables')
      const tabled = await asks<{ digest: string }>(author, 'POST', `${path}/proposals`, { body }, `${seed} ${index}`)
      // Beside a form of the result that an earlier reading agreed on, nothing can be tabled.
      if (before.stage === 'modality' && before.number > 1 && tabled.status === 422) return
      if (tabled.status !== 201) throw unexpected('tabling', tabled)
      receipts.add(tabled.body.digest)
    }),
  )
  const { stage, proposals, readingsLeft } = texts.length === 0 ? before : await seen(asks, path)
  await Promise.all(
    proposals.flatMap(({ id: proposal, body }) =>
      everybody.map(async (who) => {
        const said = [seed, JSON.stringify(body.kind === 'text' ? 'text' : body), who]
        const minds = drawn(...said, 'changes') < 0.2 ? 2 : 1
        for (let revision = 0; revision < minds; revision += 1) {
          const stance = pick(stancesIn(stage), ...said, revision)
          const position = { stance, revision, ...change(stance) }
          const taken = await asks<{ digest: string }>(who, 'PUT', `${path}/proposals/${proposal}/position`, position)
          if (taken.status !== 200) throw unexpected('taking a position', taken)
          receipts.add(taken.body.digest)
        }
      }),
    ),
  )
  if (drawn(seed, 'extend') < 0.3 && !seed.startsWith(TINY)) await moveTwice(asks, path, before.closesAt)
  const again = readingsLeft > 0 && drawn(seed, 'decide') < 0.3 && !seed.startsWith(TINY)
  const decision = again ? 'another-reading' : 'settle'
  const advanced = await asks('facilitator', 'POST', `${path}/advance`, { decision })
  if (advanced.status !== 202) throw unexpected(decision, advanced)
}

/** Later, and then back to a little less than before: a machine that waits has to be woken for it. */
async function moveTwice(asks: Asks, path: string, closesAt: string): Promise<void> {
  for (const hours of [24, -1]) {
    const to = new Date(Date.parse(closesAt) + hours * 3_600_000).toISOString()
    const moved = await asks('facilitator', 'PATCH', path, { closesAt: to })
    if (moved.status !== 200) throw unexpected('moving the deadline', moved)
  }
}

/** As a participant sees it: a facilitator's look also counts who was not heard. */
async function seen(asks: Asks, path: string): Promise<ReadingView> {
  const { status, body } = await asks<ReadingView>(0, 'GET', path)
  if (status !== 200) throw unexpected('looking', { status, body })
  return body
}

function pick<Value>(from: readonly Value[], ...words: readonly unknown[]): Value {
  const picked = from[Math.floor(drawn(...words) * from.length)]
  if (picked === undefined) throw new Error('there is nothing to pick from')
  return picked
}

function unexpected(what: string, answer: { readonly status: number; readonly body: unknown }): Error {
  return new Error(`${what} was answered ${answer.status} ${JSON.stringify(answer.body)}`)
}

/** The digest of anything that is JSON. */
export function digestOfAll(what: unknown): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('hex')
}
