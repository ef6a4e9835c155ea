import type { MessagesView, OwnMessagesView } from '../../functions/views/messages-view.ts'
import { seededRandom } from '../fault-injection/plan.ts'
import { type Asks, unexpected } from './asks.ts'
import { probabilitiesOf } from './probabilities.ts'
import type { PlayingAReading } from './tabling.ts'

/** What every message to the facilitators and every answer to one says: no record has it. */
export const IN_CONFIDENCE = 'for nobody else'

/** A message that was acknowledged, and the answer to it if one was. */
export type Left = { readonly who: number; readonly text: string; readonly answer: string | undefined }

const ADDRESS = '/api/messages'

/**
 * Some of the participants leave a message for the facilitators, and some of these are answered.
 *
 * @returns what was acknowledged
 */
export async function useGoodOffices(
  { asks, people }: Pick<PlayingAReading, 'asks' | 'people'>,
  seed: string,
): Promise<readonly Left[]> {
  const all = await Promise.all(Array.from({ length: people }, (_, who) => leaveMessage(asks, who, seed)))
  const left: Left[] = []
  for (const one of all.flat()) left.push(await answerMessage(asks, one, seed))
  return left
}

async function leaveMessage(asks: Asks, who: number, seed: string): Promise<readonly Left[]> {
  if (seededRandom(seed, who, 'leaves a message') >= probabilitiesOf(seed).leavesMessage) return []
  const text = `Of ${seed}, from ${who}, ${IN_CONFIDENCE}`
  const sent = await asks<{ code?: string }>(who, 'POST', ADDRESS, { text }, `${seed} message`)
  // Everybody has so many in a dialogue, and thousands of rounds are played in one.
  if (sent.body.code === 'messages-reached') return []
  if (sent.status !== 201) throw unexpected('leaving a message', sent)
  return [{ who, text, answer: undefined }]
}

async function answerMessage(asks: Asks, left: Left, seed: string): Promise<Left> {
  if (seededRandom(seed, left.who, 'is answered') >= 0.5) return left
  const reader = await readerOf(asks, left)
  const answer = `To ${left.text}`
  const path = `${ADDRESS}/${reader.number}/answer`
  const sent = await asks(reader.who, 'POST', path, { text: answer }, `${seed} ${left.who} answer`)
  if (sent.status !== 201) throw unexpected('answering a message', sent)
  return { ...left, answer }
}

/** Who reads a message, and its number. With co-chairs only that of the author's side does. */
async function readerOf(asks: Asks, { text }: Left) {
  for (const who of ['facilitator', 'co-chair'] as const) {
    for (const found of (await everyMessage(asks, who)).messages) {
      if (found.text === text) return { who, number: found.number }
    }
  }
  throw new Error(`no facilitator reads what was left: ${text}`)
}

/** Everything that was left for a facilitator; nothing where there is no such facilitator. */
async function everyMessage(asks: Asks, who: 'facilitator' | 'co-chair') {
  const messages: MessagesView['messages'][number][] = []
  let waiting: readonly number[] = []
  for (let [page, pages] = [1, 1]; page <= pages; page += 1) {
    const seen = await asks<MessagesView>(who, 'GET', `${ADDRESS}?page=${page}`)
    if (seen.status !== 200) throw unexpected('reading messages', seen)
    messages.push(...seen.body.messages)
    ;({ waiting, pages } = seen.body)
  }
  return { messages, waiting }
}

/**
 * Checks that everything that was left in a round is read by its author, once, with its answer, and that what waits for
 * an answer is what has none.
 *
 * @throws {Error} where it is not so
 */
export async function checkGoodOffices(
  { asks, people, coChairs }: Pick<PlayingAReading, 'asks' | 'people' | 'coChairs'>,
  round: string,
  left: readonly Left[],
): Promise<void> {
  for (let who = 0; who < people; who += 1) {
    const { status, body } = await asks<OwnMessagesView>(who, 'GET', ADDRESS)
    if (status !== 200) throw unexpected('reading one’s own messages', { status, body })
    const found = body.messages
      .filter(({ text }) => text.startsWith(`Of ${round} `))
      .map(({ text, answers }) => [text, ...answers])
    const expected = left
      .filter((one) => one.who === who)
      .map(({ text, answer }) => [text, ...(answer ? [answer] : [])])
    const [has, should] = [found, expected].map((all) => JSON.stringify(all.toSorted()))
    if (has !== should) throw new Error(`${who} finds the messages ${has}, not ${should}`)
  }
  for (const who of coChairs ? (['facilitator', 'co-chair'] as const) : (['facilitator'] as const)) {
    const { messages, waiting } = await everyMessage(asks, who)
    const unanswered = messages.filter(({ answers }) => answers.length === 0).map(({ number }) => number)
    if (JSON.stringify(waiting.toSorted()) !== JSON.stringify(unanswered.toSorted())) {
      throw new Error(`the messages ${waiting} wait for an answer, and ${unanswered} have none`)
    }
  }
}
