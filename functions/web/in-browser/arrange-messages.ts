import type { WrappedKey } from '../../../shared/caucus/side-key.ts'
import { cleanText } from '../../../shared/text/clean-text.ts'
import { type Kept, keepDevice, loadDevice } from './device-store.ts'
import { confirmedDevices, type DeviceTold, type KeysTold, openRing, type Ring } from './key-ring.ts'
import { answerIn, found, type Says, saying, sendWith } from './on-the-page.ts'
import { isSignedBy, openAnswer, openMessage, openMessageKey, sealAnswer, sealMessage } from './seal-message.ts'
import { digestOf, importedKey, type Sealed } from './seal-text.ts'
import { send } from './send.ts'

/** An encrypted message as the page has it: one’s own, or one for a co-chair. */
type MessageTold = Sealed & {
  readonly answers: readonly Sealed[]
  readonly isOwn: boolean
  readonly number?: number
  readonly name?: string
  readonly wrapped?: WrappedKey
  readonly signature?: { readonly by: string; readonly wrapped: WrappedKey }
}

/**
 * Opens the encrypted messages on the page, with their answers. Lets an author encrypt another one, if codes of co-chairs’ devices were typed here,
 * and a co-chair answer what this device has opened. No device is made for it: a visitor has one from the pages of the caucus.
 */
export async function arrangeMessages(reader: string, told: KeysTold, says: Says): Promise<Ring | undefined> {
  const ring = (await loadDevice(reader)) === undefined ? undefined : await openRing(reader, told)
  for (const article of document.querySelectorAll<HTMLElement>('[data-message]')) {
    await show(article, JSON.parse(article.dataset['message'] ?? '{}') as MessageTold, ring, told, says)
  }
  const chairs = ring === undefined ? [] : confirmedDevices(ring).filter(({ isCoChair }) => isCoChair)
  const [why, choice] = [found('[data-needs]'), found<HTMLFieldSetElement>('fieldset[data-encrypt]')]
  if (choice === null) return ring
  if (ring === undefined || chairs.length === 0) {
    const place = why?.querySelector('p')
    if (place) place.textContent = saying(says, 'noChair')
    return ring
  }
  if (why !== null) why.hidden = true
  offer(choice, chairs)
  const form = choice.closest('form')
  sendWith(form, says, (one) => leave(one, ring, chairs, says), isEncrypted)
  return ring
}

/** The choice is nobody’s but the author’s: nothing is chosen before, and nothing is sent without a choice. */
function offer(choice: HTMLFieldSetElement, chairs: readonly DeviceTold[]): void {
  const names = [...new Set(chairs.map(({ name }) => `\u2068${name}\u2069`))]
  const place = choice.querySelector('[data-chairs]')
  if (place !== null) place.textContent = new Intl.ListFormat(document.documentElement.lang).format(names)
  choice.hidden = false
  choice.disabled = false
}

function isEncrypted(form: HTMLFormElement): boolean {
  return new FormData(form).get('sealed') === 'yes'
}

async function show(
  article: HTMLElement,
  message: MessageTold,
  ring: Ring | undefined,
  told: KeysTold,
  says: Says,
): Promise<void> {
  const text = article.querySelector<HTMLElement>('[data-text]')
  if (text === null) return
  const key = await keyOf(message, ring, told).catch(() => 'broken' as const)
  if (key === undefined || key === 'broken') {
    text.textContent = saying(says, key === 'broken' ? 'brokenMessage' : message.isOwn ? 'otherDevice' : 'notForThis')
    return
  }
  const opened = await openMessage(told, message, key).catch(() => undefined)
  text.textContent = opened === undefined ? saying(says, 'brokenMessage') : cleanText(opened.text).text
  if (opened === undefined) return
  article.removeAttribute('data-closed')
  for (const [at, place] of article.querySelectorAll('[data-sealed-answer]').entries()) {
    const answer = message.answers[at]
    const said = answer && (await openAnswer(told, message, opened.answerKey, answer).catch(() => undefined))
    place.textContent = said === undefined ? saying(says, 'brokenMessage') : cleanText(said).text
  }
  await showSigner(article, message, key, ring, told, says)
  const form = article.querySelector<HTMLFormElement>('form[data-seal-answer]')
  if (form === null) return
  form.hidden = false
  sendWith(form, says, (one) => answerTo(message, opened.answerKey, one, told, says))
}

/** The key of a message; `undefined` where this device has none. */
async function keyOf(message: MessageTold, ring: Ring | undefined, told: KeysTold) {
  if (ring === undefined) return undefined
  if (message.isOwn) return ring.kept.messages?.[await digestOf(message)]
  return message.wrapped && openMessageKey(told, message, message.wrapped, ring.kept.pair)
}

/** A name stands under a message only if a device signed whose code was typed here; it is the name from then. */
async function showSigner(
  article: HTMLElement,
  message: MessageTold,
  key: Parameters<typeof openMessage>[2],
  ring: Ring | undefined,
  told: KeysTold,
  says: Says,
): Promise<void> {
  const [place, { signature }] = [article.querySelector('[data-signed]'), message]
  if (place === null || message.isOwn || (signature === undefined && message.name === undefined)) return
  const [pair, known] = [
    ring?.kept.pair,
    ring && confirmedDevices(ring).find(({ publicKey }) => publicKey === signature?.by),
  ]
  const isIt =
    pair !== undefined &&
    known !== undefined &&
    signature !== undefined &&
    !(key instanceof CryptoKey) &&
    (await isSignedBy(told, message, key, signature, pair))
  place.textContent = isIt
    ? `${says['signedBy'] ?? ''}${says['space'] ?? ' '}\u2068${known.name}\u2069`
    : saying(says, 'doubtfulMessage', message.name ?? '')
}

/** What was encrypted last, and of what: it is sent again as it is when the answer of the server was lost. */
let last: { readonly of: string; readonly sealed: Sealed } | undefined

async function sealedOnce(parts: readonly unknown[], seal: () => Promise<Sealed>): Promise<Sealed> {
  const of = JSON.stringify(parts)
  if (last?.of !== of) last = { of, sealed: await seal() }
  return last.sealed
}

async function leave(form: HTMLFormElement, ring: Ring, chairs: readonly DeviceTold[], says: Says): Promise<void> {
  const typed = new FormData(form)
  const { text } = cleanText(String(typed.get('text') ?? ''))
  if (text === '') return answerIn('[data-answer]', saying(says, 'emptyMessage'))
  const [request, isSigned] = [String(typed.get('key')), typed.get('signed') === 'yes']
  const takers = chairs.map(({ publicKey }) => publicKey)
  const message = await sealedOnce([request, isSigned, text, takers], async () => {
    const { message, key } = await sealMessage(ring.told, text, takers, isSigned ? ring.kept : undefined)
    // Kept before it is sent: without its key nobody could read the answer.
    await keepKey(ring.kept, await digestOf(message), await importedKey(key, 'decrypt'))
    return message
  })
  await send('POST', '/api/messages/sealed', message, request)
  location.assign(`/messages?${new URLSearchParams({ said: 'left', done: request })}`)
}

async function keepKey(before: Kept, digest: string, key: CryptoKey): Promise<void> {
  await keepDevice(before.reader, (kept = before) => ({ ...kept, messages: { ...kept.messages, [digest]: key } }))
}

async function answerTo(
  message: MessageTold,
  answerKey: Uint8Array<ArrayBuffer>,
  form: HTMLFormElement,
  told: KeysTold,
  says: Says,
): Promise<void> {
  const typed = new FormData(form)
  const { text } = cleanText(String(typed.get('text') ?? ''))
  if (text === '') return answerIn('[data-answer]', saying(says, 'emptyMessage'))
  const [request, page] = [String(typed.get('key')), String(typed.get('page'))]
  const answer = await sealedOnce([request, text], () => sealAnswer(told, message, answerKey, text))
  await send('POST', `/api/messages/${message.number}/answer/sealed`, answer, request)
  location.assign(
    `/messages?${new URLSearchParams({ said: 'answered', done: request, page })}#message-${message.number}`,
  )
}
