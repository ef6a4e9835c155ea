import { createHash } from 'node:crypto'
import * as z from 'zod'
import { MessageSignature } from '../../shared/caucus/sealed-message.ts'
import { type AnswerContent, Message, type MessageContent } from '../../shared/message.ts'
import { pageOf } from '../../shared/note.ts'
import {
  messageOnPage,
  messagesOfKey,
  messagesToKey,
  signatureSort,
  waitingMessageSort,
} from './keys/keys-of-conversations.ts'
import { SORT } from './keys/keys-of-readings.ts'
import { ifMet, written } from './store-errors.ts'
import { all, type Stored, type Table } from './table.ts'
import { requireWellFormed } from './well-formed.ts'

/**
 * Messages to the facilitators. Nothing that is stored with a message says who wrote it, unless it is signed. Where the
 * answers to it go is stored with its author alone, and deleted when their name is erased.
 */
export type MessageLeft = Message & { readonly signature?: Signature }

/** Who signed a message, and for an encrypted one with which device. */
const Signature = z.object({ number: z.int().min(1), signedBy: z.string(), device: MessageSignature.optional() })
export type Signature = z.infer<typeof Signature>

/** Where a message of somebody is: for whom (a side, or `*`), and its number there. */
const OwnMessage = z.object({ to: z.string(), number: z.int().min(1), signed: z.boolean() })
export type OwnMessage = z.infer<typeof OwnMessage>

/** The key of a request was used for another message, or for another answer. */
export class KeyReused extends Error {
  override readonly name = 'KeyReused'
}

/** The messages that somebody left, in the order in which they left them. */
export async function readOwnMessages(table: Table, author: string): Promise<readonly OwnMessage[]> {
  const own = (await all(table.query(messagesOfKey(author).pk, SORT.message))).map((one) => OwnMessage.parse(one))
  return own.toSorted((one, other) => one.number - other.number)
}

/** Whether a request of somebody left a message, or began to. */
export async function wasSent(table: Table, author: string, key: string): Promise<boolean> {
  return (await table.get(ownKey(author, key))) !== undefined
}

/**
 * Leaves a message, once for each key.
 *
 * @param to a side, or `*` for all facilitators
 * @throws {KeyReused}
 * @throws {IllFormedText}
 */
export async function leaveMessage(
  table: Table,
  { to, author, key }: { readonly to: string; readonly author: string; readonly key: string },
  content: MessageContent,
  { signed, device }: { readonly signed: boolean; readonly device?: MessageSignature | undefined },
): Promise<void> {
  if ('text' in content) requireWellFormed(content.text, 'message')
  const own = await placeOf(table, ownKey(author, key), to, signed)
  if (own.signed !== signed) throw new KeyReused(key)
  const message = messagesToKey(own.to, messageOnPage(pageOf(own.number), own.number))
  const before = await table.get(message)
  if (before !== undefined) {
    if (!isSame(Message.parse(before), content)) throw new KeyReused(key)
    return
  }
  if (signed) {
    const signature = { number: own.number, signedBy: author, ...(device !== undefined && { device }) }
    await written(table.putNew({ pk: message.pk, sk: signatureSort(message.sk) }, signature))
  }
  // Written before the message, so that no message is left without being counted as one that waits for an answer.
  await written(table.putNew(waitingKey(own), { number: own.number }))
  await written(table.putNew(message, { number: own.number, ...content }))
}

/** The messages on a page, in the order in which they were left, with who signed them. */
export async function readMessages(table: Table, to: string, page: number): Promise<readonly MessageLeft[]> {
  const stored = await all(table.query(messagesToKey(to).pk, messageOnPage(page)))
  const signatures = new Map(stored.filter(isSignature).map((one) => [one['number'], Signature.parse(one)] as const))
  return stored
    .filter((one) => !isSignature(one))
    .map((one) => {
      const message = Message.parse(one)
      const signature = signatures.get(message.number)
      return { ...message, ...(signature !== undefined && { signature }) }
    })
}

/** One message, or `undefined`. */
export async function findMessage(table: Table, to: string, number: number): Promise<Message | undefined> {
  const stored = await table.get(messagesToKey(to, messageOnPage(pageOf(number), number)))
  return stored && Message.parse(stored)
}

/** How many numbers of messages are taken. */
export async function countMessages(table: Table, to: string): Promise<number> {
  return Taken.parse(await table.get(messagesToKey(to))).places
}

/** The numbers of the messages that nobody has answered. A number whose message was never written is none of them. */
export async function readWaiting(table: Table, to: string): Promise<readonly number[]> {
  const stored = await all(table.query(messagesToKey(to).pk, SORT.waitingMessage))
  const numbers = stored.map((one) => z.int().parse(one['number']))
  const messages = await Promise.all(numbers.map((number) => findMessage(table, to, number)))
  return numbers.filter((_, at) => messages[at] !== undefined)
}

/** Deletes who wrote the messages of somebody, and their signatures. The messages stay. */
export async function forgetMessagesOf(table: Table, author: string): Promise<void> {
  const { pk } = messagesOfKey(author)
  const own = await all(table.query(pk, SORT.message))
  for (const { to, number } of own.map((one) => OwnMessage.parse(one))) {
    await table.delete(messagesToKey(to, signatureSort(messageOnPage(pageOf(number), number))))
  }
  for (const one of own) await table.delete({ pk, sk: `${SORT.message}${z.string().parse(one['request'])}` })
  await table.delete(messagesOfKey(author, 'READ'))
}

/** The place of a message that was sent under a key: taken now, or by the same request before. */
async function placeOf(table: Table, key: ReturnType<typeof ownKey>, to: string, signed: boolean): Promise<OwnMessage> {
  const before = await table.get(key)
  if (before !== undefined) return OwnMessage.parse(before)
  const taken = await ifMet(
    table.update(messagesToKey(to), {
      set: 'places = if_not_exists(places, :none) + :one',
      when: 'attribute_not_exists(places) OR places >= :none',
      values: { ':none': 0, ':one': 1 },
    }),
  )
  const request = key.sk.slice(SORT.message.length)
  await written(table.putNew(key, { to, number: Taken.parse(taken).places, signed, request }))
  return OwnMessage.parse(await table.get(key))
}

/** A digest of the request's key, so that the sort key has a fixed length. */
function ownKey(author: string, key: string) {
  return messagesOfKey(author, `${SORT.message}${createHash('sha256').update(key).digest('hex')}`)
}

/** The key of what says that a message waits for an answer. */
export function waitingKey({ to, number }: Pick<OwnMessage, 'to' | 'number'>) {
  return messagesToKey(to, waitingMessageSort(number))
}

/** Whether two texts, or two ciphertexts, are the same. */
export function isSame(one: AnswerContent, other: AnswerContent): boolean {
  if ('text' in one) return 'text' in other && one.text === other.text
  return !('text' in other) && one.iv === other.iv && one.sealed === other.sealed
}

function isSignature(stored: Stored): boolean {
  return 'signedBy' in stored
}

const Taken = z.object({ places: z.int().min(0) }).catch({ places: 0 })
