import type { MessageSignature, SealedAnswerWritten, SealedMessageWritten } from '../../shared/caucus/sealed-message.ts'
import { BY_FACILITATORS } from '../../shared/chosen-order.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { type AnswerContent, type MessageContent, type MessageWritten, MOST_MESSAGES } from '../../shared/message.ts'
import type { Participant } from '../../shared/participant.ts'
import * as environment from '../environment/environment.ts'
import { idOfRequest } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { answerMessage as storeAnswer } from '../store/message-answers.ts'
import { findMessage, KeyReused, readOwnMessages, leaveMessage as storeMessage, wasSent } from '../store/messages.ts'
import { runningRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { type Asker, deviceOfSession, noSuchDevice, readKeysOfSide, requireEncrypted } from './keys-of-side.ts'
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
  return leave(table, author, key, { text }, { signed })
}

/**
 * Leaves an encrypted message for devices of the co-chairs of one's own side, as {@link leaveMessage} does.
 *
 * @throws {Refused} also `caucus-not-encrypted`, and `no-such-device` for a device that no co-chair of the side has, or a signature of another device than the caller's
 */
export async function leaveSealedMessage(
  table: Table,
  { participant, secret }: Asker,
  { key, signature, ...content }: SealedMessageWritten & { readonly key: string },
  dialogue: Pick<Dialogue, 'caucus'>,
  now: Date,
): Promise<void> {
  // A running round may be without co-chairs: then all facilitators read messages, and none of them has a side’s device.
  requireEncrypted((await rulesOfMessages(table)).coChairs ? dialogue : {})
  const { devices } = await readKeysOfSide(table, participant, now)
  const ofChairs = new Set(devices.filter(({ isCoChair }) => isCoChair).map(({ id }) => id))
  const named = [...Object.keys(content.wrapped), ...Object.keys(signature?.wrapped ?? {})]
  if (!named.every((id) => ofChairs.has(id))) throw noSuchDevice()
  if (signature !== undefined && deviceOfSession(devices, secret)?.publicKey !== signature.by) throw noSuchDevice()
  return leave(table, participant, key, content, { signed: signature !== undefined, device: signature })
}

async function leave(
  table: Table,
  author: Participant,
  key: string,
  content: MessageContent,
  signature: { readonly signed: boolean; readonly device?: MessageSignature | undefined },
): Promise<void> {
  if (author.role !== 'participant')
    throw new Refused('forbidden', 'only participants leave messages for the facilitators')
  const to = readersOf(author, await rulesOfMessages(table))
  const own = await readOwnMessages(table, author.id)
  if (own.length >= MOST_MESSAGES && !(await wasSent(table, author.id, key))) {
    throw new Refused('messages-reached', `you have left ${MOST_MESSAGES} messages, as many as one person can`)
  }
  await refusingReused(() => storeMessage(table, { to, author: author.id, key }, content, signature))
}

type ToAnswer<Written> = Written & { readonly message: number; readonly key: string }

/**
 * Answers a message that is not encrypted. Only its author reads the answer. An answer that is sent twice with the same key is given once.
 *
 * @throws {Refused} `no-such-message`, `message-encrypted`, `messages-reached` for a message with {@link MOST_MESSAGES} answers,
 *   `not-a-co-chair`, or `idempotency-key-reused`
 */
export async function answerMessage(
  table: Table,
  facilitator: Participant,
  { message, key, text }: ToAnswer<{ readonly text: string }>,
): Promise<void> {
  const found = await toAnswer(table, facilitator, message)
  if (!found.isPlain) {
    throw new Refused('message-encrypted', `message ${message} is encrypted; this answer is not, and was not given`)
  }
  return answer(table, facilitator, { to: found.to, message, key }, { text })
}

/**
 * Answers an encrypted message from a device that has opened it, as {@link answerMessage} does.
 *
 * @throws {Refused} `message-not-encrypted` instead of `message-encrypted`
 */
export async function answerSealedMessage(
  table: Table,
  facilitator: Participant,
  { message, key, ...content }: ToAnswer<SealedAnswerWritten>,
): Promise<void> {
  const found = await toAnswer(table, facilitator, message)
  if (found.isPlain) {
    throw new Refused('message-not-encrypted', `message ${message} is not encrypted; its author could not open this`)
  }
  return answer(table, facilitator, { to: found.to, message, key }, content)
}

async function toAnswer(table: Table, facilitator: Participant, message: number) {
  if (facilitator.role !== 'facilitator') throw new Refused('forbidden', 'only facilitators answer messages')
  const to = readersOf(facilitator, await rulesOfMessages(table))
  const found = await findMessage(table, to, message)
  if (found === undefined) throw new Refused('no-such-message', `nobody left a message ${message} for you`)
  return { to, isPlain: 'text' in found }
}

async function answer(
  table: Table,
  facilitator: Participant,
  { to, message, key }: { readonly to: string; readonly message: number; readonly key: string },
  content: AnswerContent,
): Promise<void> {
  const given = { id: idOfRequest(facilitator.id, 'answer', String(message), key), ...content }
  if (await refusingReused(() => storeAnswer(table, { to, number: message }, given, MOST_MESSAGES))) return
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
