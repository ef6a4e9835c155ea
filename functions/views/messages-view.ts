import * as z from 'zod'
import { SealedAnswerWritten } from '../../shared/caucus/sealed-message.ts'
import { DevicePublicKey, WrappedKey } from '../../shared/caucus/side-key.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { namesById } from '../../shared/epoch.ts'
import { type AnswerContent, type Message, MOST_MESSAGES } from '../../shared/message.ts'
import { pageOf } from '../../shared/note.ts'
import type { Participant } from '../../shared/participant.ts'
import { type Asker, deviceOfSession } from '../actions/keys-of-side.ts'
import { readersOf, rulesOfMessages } from '../actions/leave-message.ts'
import { countRead, readAnswers, rememberRead } from '../store/message-answers.ts'
import {
  countMessages,
  findMessage,
  readMessages,
  readOwnMessages,
  readWaiting,
  type Signature,
} from '../store/messages.ts'
import { readRoster } from '../store/participants.ts'
import { readKeyDevices } from '../store/side-keys.ts'
import type { Table } from '../store/table.ts'

/** Who reads the messages: all facilitators, or in a dialogue with co-chairs those of one's own side. */
export const ReadersOfMessages = z.enum(['facilitators', 'co-chairs']).meta({ id: 'ReadersOfMessages' })
export type ReadersOfMessages = z.infer<typeof ReadersOfMessages>

const answers = z.array(z.string()).readonly()

const { iv, sealed } = SealedAnswerWritten.shape
const ciphertext = { iv, sealed, answers: z.array(SealedAnswerWritten).readonly() }

/** An encrypted message of one's own. */
const OwnSealedMessage = z.object(ciphertext).meta({
  id: 'OwnSealedMessage',
  description: 'What the device that encrypted it opens; `text` and `answers` are empty',
})

/** An encrypted message, and what of it is for the viewer's device. */
const SealedMessageView = z
  .object({
    ...ciphertext,
    wrapped: WrappedKey.optional().meta({ description: 'Its key, if it is for the device of this session' }),
    signature: z
      .object({ by: DevicePublicKey, wrapped: WrappedKey })
      .optional()
      .meta({ description: 'What shows this device which device signed it' }),
  })
  .meta({ id: 'SealedMessageView', description: 'What the co-chairs’ devices open; `text` and `answers` are empty' })

/** What a participant left for the facilitators, with the answers. Nobody else sees this view. */
export const OwnMessagesView = z
  .object({
    readBy: ReadersOfMessages,
    /** How many more messages they can leave. */
    left: z.int().min(0),
    messages: z
      .array(z.object({ text: z.string(), signed: z.boolean(), answers, sealed: OwnSealedMessage.optional() }))
      .readonly(),
  })
  .meta({ id: 'OwnMessagesView' })
export type OwnMessagesView = z.infer<typeof OwnMessagesView>

/** One page of the messages that were left for a facilitator. It has no author, unless the author signed. */
export const MessagesView = z
  .object({
    page: z.int().min(1),
    pages: z.int().min(1),
    /** The numbers of the messages that nobody has answered, on any page. */
    waiting: z.array(z.int().min(1)).readonly(),
    messages: z
      .array(
        z.object({
          number: z.int().min(1),
          text: z.string(),
          name: z.string().optional(),
          answers,
          sealed: SealedMessageView.optional(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'MessagesView' })
export type MessagesView = z.infer<typeof MessagesView>

/** Reads what a participant left, and remembers that they have read the answers to it. */
export async function seeOwnMessages(table: Table, author: Participant): Promise<OwnMessagesView> {
  const [{ coChairs }, own] = await Promise.all([rulesOfMessages(table), readOwnMessages(table, author.id)])
  const messages = await Promise.all(
    own.map(async ({ to, number, signed }) => {
      const [message, answers] = await Promise.all([findMessage(table, to, number), readAnswers(table, to, number)])
      return message === undefined ? [] : [{ ...shownOf(message, answers), signed }]
    }),
  )
  const read = messages.flat().reduce((sum, one) => sum + one.answers.length + (one.sealed?.answers.length ?? 0), 0)
  if (read > 0) await rememberRead(table, author.id, read)
  return {
    readBy: coChairs ? 'co-chairs' : 'facilitators',
    left: Math.max(MOST_MESSAGES - own.length, 0),
    messages: messages.flat(),
  }
}

/**
 * Reads the messages that were left for a facilitator.
 *
 * @param page the last page by default
 * @throws {Refused} `not-a-co-chair` for a facilitator whom no side convened
 */
export async function seeMessages(
  table: Table,
  { participant, secret }: Asker,
  page: number | undefined,
): Promise<MessagesView> {
  const to = readersOf(participant, await rulesOfMessages(table))
  const [places, waiting] = await Promise.all([countMessages(table, to), readWaiting(table, to)])
  const pages = pageOf(Math.max(places, 1))
  const here = Math.min(page ?? pages, pages)
  const messages = await readMessages(table, to, here)
  const isSigned = messages.some(({ signature }) => signature !== undefined)
  const names = namesById(isSigned ? await readRoster(table) : [])
  const isSealed = messages.some((one) => !('text' in one))
  const device = isSealed ? deviceOfSession(await readKeyDevices(table, to), secret)?.id : undefined
  return {
    page: here,
    pages,
    waiting,
    messages: await Promise.all(
      messages.map(async ({ signature, ...message }) => {
        const { number } = message
        const { sealed, ...shown } = shownOf(message, await readAnswers(table, to, number))
        const name = names.get(signature?.signedBy ?? '')
        return {
          number,
          ...shown,
          ...(name !== undefined && { name }),
          ...(sealed !== undefined && { sealed: { ...sealed, ...forDevice(message, signature, device) } }),
        }
      }),
    ),
  }
}

/** A message with its answers: as texts, or as ciphertext. */
function shownOf(message: Message, answers: readonly AnswerContent[]) {
  const texts = answers.flatMap((one) => ('text' in one ? [one.text] : []))
  if ('text' in message) return { text: message.text, answers: texts }
  const ciphertexts = answers.flatMap((one) => ('text' in one ? [] : [one]))
  return { text: '', answers: texts, sealed: { iv: message.iv, sealed: message.sealed, answers: ciphertexts } }
}

/** What of an encrypted message is for one device. */
function forDevice(message: Message, signature: Signature | undefined, device: string | undefined) {
  if ('text' in message || device === undefined) return {}
  const [wrapped, by] = [message.wrapped[device], signature?.device]
  const signed = by?.wrapped[device]
  return { ...(wrapped && { wrapped }), ...(by && signed && { signature: { by: by.by, wrapped: signed } }) }
}

/** What the first page says of messages: how many wait for a facilitator, or how many new answers an author has. */
export async function countForFirstPage(
  table: Table,
  viewer: Participant,
  rules: Pick<Dialogue, 'coChairs' | 'sides'>,
): Promise<{ readonly messagesToAnswer?: number; readonly newAnswers?: number }> {
  if (viewer.role === 'facilitator') {
    if (rules.coChairs && !rules.sides.some(({ id }) => id === viewer.convenedBy)) return {}
    return { messagesToAnswer: (await readWaiting(table, readersOf(viewer, rules))).length }
  }
  if (viewer.role !== 'participant') return {}
  const own = await readOwnMessages(table, viewer.id)
  if (own.length === 0) return { newAnswers: 0 }
  const [read, ...answered] = await Promise.all([
    countRead(table, viewer.id),
    ...own.map(async ({ to, number }) => (await readAnswers(table, to, number)).length),
  ])
  return { newAnswers: Math.max(answered.reduce((sum, one) => sum + one, 0) - (read ?? 0), 0) }
}
