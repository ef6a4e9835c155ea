import { BY_FACILITATORS } from '../../shared/chosen-order.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { type MessageWritten, MOST_MESSAGES } from '../../shared/message.ts'
import type { Participant } from '../../shared/participant.ts'
import * as environment from '../environment/environment.ts'
import { idOfRequest } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import {
  findMessage,
  KeyReused,
  readOwnMessages,
  answerMessage as storeAnswer,
  leaveMessage as storeMessage,
  wasSent,
} from '../store/messages.ts'
import { runningRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { sideOf } from './propose-motion.ts'

/** The rules by which messages have their readers: those of the running round, or else of the dialogue's file. */
type Rules = Pick<Dialogue, 'coChairs' | 'sides'>

/** The rules that apply now. */
export async function rulesOfMessages(table: Table): Promise<Rules> {
  return (await runningRound(table))?.dialogue ?? environment.dialogue()
}

/**
 * Whose messages somebody reads, or who reads theirs: `*` for the facilitators together, or in a dialogue with co-chairs
 * those of one side. No request can name another side.
 *
 * @throws {Refused} `forbidden` for an observer, `not-a-co-chair` for a facilitator whom no side convened
 */
export function readersOf(person: Participant, { coChairs, sides }: Rules): string {
  if (person.role === 'observer') throw new Refused('forbidden', 'an observer leaves no messages for the facilitators')
  if (!coChairs) return BY_FACILITATORS
  return person.role === 'participant' ? person.side : sideOf(person, { sides })
}

/**
 * Leaves a message for the facilitators alone. A message that is sent twice with the same key is left once.
 *
 * @throws {Refused} `messages-reached` for a person who left {@link MOST_MESSAGES}, or `idempotency-key-reused`
 */
export async function leaveMessage(
  table: Table,
  author: Participant,
  { text, signed, key }: MessageWritten & { readonly key: string },
): Promise<void> {
  if (author.role !== 'participant')
    throw new Refused('forbidden', 'only participants leave messages for the facilitators')
  const to = readersOf(author, await rulesOfMessages(table))
  const own = await readOwnMessages(table, author.id)
  if (own.length >= MOST_MESSAGES && !(await wasSent(table, author.id, key))) {
    throw new Refused('messages-reached', `you have left ${MOST_MESSAGES} messages, as many as one person can`)
  }
  await refusingReused(() => storeMessage(table, { to, author: author.id, key }, { text, signed }))
}

/**
 * Answers a message. Only its author reads the answer. An answer that is sent twice with the same key is given once.
 *
 * @throws {Refused} `no-such-message`, `messages-reached` for a message with {@link MOST_MESSAGES} answers, `not-a-co-chair`, or
 *   `idempotency-key-reused`
 */
export async function answerMessage(
  table: Table,
  facilitator: Participant,
  { message, text, key }: { readonly message: number; readonly text: string; readonly key: string },
): Promise<void> {
  if (facilitator.role !== 'facilitator') throw new Refused('forbidden', 'only facilitators answer messages')
  const to = readersOf(facilitator, await rulesOfMessages(table))
  if ((await findMessage(table, to, message)) === undefined) {
    throw new Refused('no-such-message', `nobody left a message ${message} for you`)
  }
  const id = idOfRequest(facilitator.id, 'answer', String(message), key)
  if (await refusingReused(() => storeAnswer(table, { to, number: message }, { id, text }, MOST_MESSAGES))) return
  throw new Refused('messages-reached', `message ${message} has ${MOST_MESSAGES} answers, as many as it can have`)
}

async function refusingReused<Done>(store: () => Promise<Done>): Promise<Done> {
  try {
    return await store()
  } catch (cause) {
    if (!(cause instanceof KeyReused)) throw cause
    throw new Refused('idempotency-key-reused', 'something else was sent under this key; send this one under a new key')
  }
}
