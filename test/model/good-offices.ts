import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { MessagesView, OwnMessagesView } from '../../functions/views/messages-view.ts'
import type { Model } from './model.ts'
import { expectStatus, person, type Real } from './real.ts'

const ADDRESS = '/api/messages'

type Talk = { readonly who: number; readonly isAnswered: boolean }

/** Somebody leaves a message for the facilitators, and sends it twice; it is answered, or waits. */
export async function leaveMessage(model: Model, real: Real, { who, isAnswered }: Talk): Promise<void> {
  const { world, facilitator } = real
  const somebody = person(model, who)
  const text = `Message ${model.messages.length}`
  const key = randomUUID()
  for (const _ of ['once', 'and again']) {
    const sent = await world.ask(somebody, 'POST', ADDRESS, { text }, key)
    expectStatus(sent, somebody.revoked ? 401 : 201, 'leaving a message')
  }
  if (!somebody.revoked) model.messages.push({ by: somebody.id, text, answers: [] })
  if (isAnswered) await answerOne(model, real, who)
  await compareMessages(model, world, facilitator)
}

async function answerOne(model: Model, { world, facilitator }: Real, which: number): Promise<void> {
  const message = model.messages[which % Math.max(model.messages.length, 1)]
  if (message === undefined) return
  const found = (await seen(world, facilitator)).messages.find(({ text }) => text === message.text)
  const text = `Answer ${message.answers.length} to ${message.text}`
  const key = randomUUID()
  for (const _ of ['once', 'and again']) {
    const sent = await world.ask(facilitator, 'POST', `${ADDRESS}/${found?.number}/answer`, { text }, key)
    expectStatus(sent, 201, 'answering a message')
  }
  message.answers.push(text)
}

/** Everybody finds their own messages with the answers, and the facilitator all of them without their authors. */
async function compareMessages(model: Model, world: Real['world'], facilitator: Real['facilitator']): Promise<void> {
  const { messages, waiting } = await seen(world, facilitator)
  same('what facilitators read', messages, model.messages)
  const unanswered = messages.filter(({ answers }) => answers.length === 0).map(({ number }) => number)
  if (!isDeepStrictEqual(waiting.toSorted(), unanswered.toSorted())) {
    throw new Error(`the messages ${waiting} wait for an answer, and ${unanswered} have none`)
  }
  for (const [id, { token, revoked }] of model.people) {
    const own = await world.ask({ id, token }, 'GET', ADDRESS)
    expectStatus(own, revoked ? 401 : 200, 'reading one’s own messages')
    if (revoked) continue
    same(
      'what its author reads',
      (own.body as OwnMessagesView).messages,
      model.messages.filter(({ by }) => by === id),
    )
  }
}

async function seen(world: Real['world'], facilitator: Real['facilitator']): Promise<MessagesView> {
  const answer = await world.ask(facilitator, 'GET', ADDRESS)
  expectStatus(answer, 200, 'reading messages')
  return answer.body as MessagesView
}

type Read = readonly { readonly text: string; readonly answers: readonly string[] }[]

function same(what: string, found: Read, expected: Read): void {
  const [is, should] = [found, expected].map((all) => all.map(({ text, answers }) => [text, ...answers]))
  if (isDeepStrictEqual(is, should)) return
  throw new Error(`${what}: found ${JSON.stringify(is)}, the model says ${JSON.stringify(should)}`)
}
