import type { ReadingSummary } from '../../functions/views/reading-summary.ts'
import type { ReadingView } from '../../functions/views/reading-view.ts'
import type { Decision } from '../../shared/reading.ts'
import type { Stage } from '../../shared/stage.ts'
import { seededRandom } from '../fault-injection/plan.ts'
import { change, stancesIn } from '../model/texts.ts'
import { answerObjections } from './answers.ts'
import { type Asks, unexpected } from './asks.ts'
import { tableForTheChair } from './chairs-texts.ts'
import { decideTogether } from './decide-together.ts'
import { pick, probabilitiesOf } from './probabilities.ts'
import { type Acknowledgements, amends, type PlayingAReading, tables } from './tabling.ts'
import { isWhole, textsOf } from './texts-of-a-round.ts'

export type { Acknowledgements, PlayingAReading }

/** In a round that is to come to a text, so many proposals have nobody against them. */
const IN_HARMONY = 0.75

/** Plays one reading by its seed: tables, withdraws, takes positions, moves the deadline, and closes it or waits. */
export async function playReading(
  playing: PlayingAReading,
  seed: string,
  reading: ReadingSummary,
  acknowledged: Acknowledgements,
): Promise<void> {
  const { asks } = playing
  const path = `/api/readings/${reading.id}`
  const texts = textsOf(reading.stage, seed)
  const [first] = await Promise.all(
    texts.map((body, index) => tables(playing, path, reading, { seed, body, index }, acknowledged)),
  )
  if (first !== undefined) await amends(playing, path, reading, first, { seed, text: texts[0] }, acknowledged)
  await tableForTheChair({ ...playing, path }, reading, seed, acknowledged)
  await answerObjections(playing, path, await seen(asks, path), seed, acknowledged)
  await speakOnTheFloor(playing, path, first, seed, acknowledged)
  await takeAllPositions(playing, path, await seen(asks, path), seed, acknowledged)
  // Under silence nothing but the deadline settles, and it is not brought forward.
  if (reading.rule === 'silence') return
  if (seededRandom(seed, 'extend') < probabilitiesOf(seed).extends) await moveTwice(asks, path, reading.closesAt)
  const calledOff = seededRandom(seed, 'calls off') < probabilitiesOf(seed).callsOff ? await callOffOnce(asks, path) : 0
  if (seededRandom(seed, 'passes') < probabilitiesOf(seed).letsItPass) return waitForDeadline(playing, path)
  const decision = decided(seed, reading)
  const until = decision === 'silence' && { until: new Date(playing.silenceUntil()).toISOString() }
  const isCalled = playing.waits && seededRandom(seed, 'gives last call') < probabilitiesOf(seed).givesLastCall
  const notice = isCalled ? '10 minutes' : 'now'
  await decideTogether(playing, `${path}/advance`, { decision, notice, calledOff, ...until })
}

/** Gives last call and calls it off: what was decided is undone. @returns how many were called off */
async function callOffOnce(asks: Asks, path: string): Promise<number> {
  const said = { decision: 'adjourn', notice: '1 day' }
  const given = await asks('facilitator', 'POST', `${path}/advance`, said)
  if (given.status !== 202) throw unexpected('giving last call', given)
  const off = await asks('facilitator', 'DELETE', `${path}/last-call?call=1`)
  if (off.status !== 200) throw unexpected('calling a last call off', off)
  return 1
}

/** Each of those who speak asks something, or gives a reason, on the first text or on the reading as a whole. */
async function speakOnTheFloor(
  { asks, people }: PlayingAReading,
  path: string,
  proposal: string | undefined,
  seed: string,
  { receipts }: Acknowledgements,
): Promise<void> {
  const speak = async (who: number) => {
    if (seededRandom(seed, who, 'speaks') >= probabilitiesOf(seed).speaks) return
    const kind = seededRandom(seed, who, 'asks') < 0.5 ? 'question' : 'reason'
    const on = proposal !== undefined && seededRandom(seed, who, 'on') < 0.5 && { proposal }
    const made = { kind, ...on, text: { en: `What ${who} has to say of it` } }
    const said = await asks<{ digest: string }>(who, 'POST', `${path}/statements`, made, `${seed} ${who} speaks`)
    if (said.status !== 201) throw unexpected('making a statement', said)
    receipts.add(said.body.digest)
  }
  await Promise.all(Array.from({ length: people }, (_, who) => speak(who)))
}

async function takeAllPositions(
  { asks, people }: PlayingAReading,
  path: string,
  { stage, proposals }: ReadingView,
  seed: string,
  { receipts }: Acknowledgements,
): Promise<void> {
  const positionOn = (text: unknown, who: number, revision: number) => {
    const stance = stanceOf(stage, seed, text, [seed, text, who, revision])
    return { stance, revision, ...change(stance) }
  }
  const isSilent = (text: unknown, who: number) =>
    seededRandom(seed, text, who, 'silent') < probabilitiesOf(seed).silent
  /** @param from how many revisions were taken before, together with others */
  const speak = async (proposal: string, text: unknown, who: number, from: number) => {
    const said = [seed, text, who]
    if (isSilent(text, who)) return
    const minds = seededRandom(...said, 'changes') < probabilitiesOf(seed).changes ? 2 : 1
    for (let revision = from; revision < minds; revision += 1) {
      const position = positionOn(text, who, revision)
      const taken = await asks<{ digest: string }>(who, 'PUT', `${path}/proposals/${proposal}/position`, position)
      if (taken.status !== 200) throw unexpected('taking a position', taken)
      receipts.add(taken.body.digest)
    }
    if (isWhole(seed) || seededRandom(...said, 'takes back') >= probabilitiesOf(seed).takesBack) return
    const taken = `${path}/proposals/${proposal}/position?revision=${minds}`
    const back = await asks<{ digest: string }>(who, 'DELETE', taken)
    if (back.status !== 200) throw unexpected('taking a position back', back)
    receipts.add(back.body.digest)
  }
  const standing = proposals
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ id, body }) => ({ id, text: JSON.stringify(body.kind === 'text' ? 'text' : body) }))
  const speakOnAll = async (who: number) => {
    const spoken = standing.filter(({ text }) => !isSilent(text, who))
    const isTogether = spoken.length > 0 && seededRandom(seed, who, 'together') < TOGETHER
    if (isTogether) {
      const positions = spoken.map(({ id, text }) => ({ proposal: id, ...positionOn(text, who, 0) }))
      for (const digest of await takeTogether(asks, path, who, positions)) receipts.add(digest)
    }
    await Promise.all(standing.map(({ id, text }) => speak(id, text, who, isTogether ? 1 : 0)))
  }
  await Promise.all(Array.from({ length: people }, (_, who) => speakOnAll(who)))
}

/** So many send their first positions in one request. */
const TOGETHER = 0.3

/** Takes several positions in one request, which is sent again while any of them fails. @returns their digests */
async function takeTogether(asks: Asks, path: string, who: number, positions: readonly object[]) {
  for (let attempts = 1; ; attempts += 1) {
    const answer = await asks<Together>(who, 'POST', `${path}/positions`, { positions })
    const each = answer.status === 200 ? answer.body.positions : []
    const isRefused = each.some(({ status }) => status !== 200 && status !== 500)
    if (each.length === 0 || isRefused || attempts === MOST_ATTEMPTS) throw unexpected('taking positions', answer)
    const receipts = each.flatMap(({ receipt }) => (receipt === undefined ? [] : [receipt.digest]))
    if (receipts.length === positions.length) return receipts
  }
}

/** More, and something that was promised does not come. */
const MOST_ATTEMPTS = 60

type Together = {
  readonly positions: readonly { readonly status: number; readonly receipt?: { readonly digest: string } }[]
}

/** Rounds that are to be whole would otherwise hardly ever have a text to ratify. */
function stanceOf(stage: Stage, seed: string, text: unknown, said: readonly unknown[]): string {
  const [favourable = '', ...others] = stancesIn(stage)
  const inHarmony = isWhole(seed) && seededRandom(seed, text, 'harmony') < IN_HARMONY
  return inHarmony ? favourable : ([favourable, ...others][pick(others.length + 1, ...said)] ?? favourable)
}

function decided(seed: string, { stage, readingsLeft }: ReadingSummary): Decision {
  const mayBeSilent = readingsLeft > 0 && stage !== 'ratification'
  if (mayBeSilent && seededRandom(seed, 'silence') < probabilitiesOf(seed).silence) return 'silence'
  if (readingsLeft > 0 && seededRandom(seed, 'decide') < probabilitiesOf(seed).anotherReading) return 'another-reading'
  return seededRandom(seed, 'adjourn') < probabilitiesOf(seed).adjourns ? 'adjourn' : 'settle'
}

/** Later, and then back to a little less than before: a machine that waits has to be woken for it. */
async function moveTwice(asks: Asks, path: string, closesAt: string): Promise<void> {
  for (const hours of [24, -1]) {
    const to = new Date(Date.parse(closesAt) + hours * 3_600_000).toISOString()
    const moved = await asks('facilitator', 'PATCH', path, { closesAt: to })
    if (moved.status !== 200) throw unexpected('moving the deadline', moved)
  }
}

/** Brings the deadline forward, and leaves it to the machine to close the reading. */
async function waitForDeadline({ asks, soon }: PlayingAReading, path: string): Promise<void> {
  for (;;) {
    const closesAt = new Date(soon()).toISOString()
    const moved = await asks<{ code?: string }>('facilitator', 'PATCH', path, { closesAt })
    // Where nobody heard that it was moved, it may have passed before it is asked again.
    if (moved.status === 200 || moved.body.code === 'reading-not-open') return
    if (moved.status !== 422) throw unexpected('bringing the deadline forward', moved)
  }
}

/** As a participant sees it: a facilitator's look also counts who was not heard. */
async function seen(asks: Asks, path: string): Promise<ReadingView> {
  const { status, body } = await asks<ReadingView>(0, 'GET', path)
  if (status !== 200) throw unexpected('looking', { status, body })
  return body
}
