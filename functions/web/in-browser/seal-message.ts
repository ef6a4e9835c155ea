import { bindingOfMessage, KEY_BYTES, type MessagePlace, pad, unpad } from '../../../shared/caucus/bindings.ts'
import type { MessageSignature, SealedMessageWritten } from '../../../shared/caucus/sealed-message.ts'
import type { WrappedKey } from '../../../shared/caucus/side-key.ts'
import { fromBase64, toBase64 } from '../../../shared/log/base64.ts'
import { idOfDevice, openWrapped, wrapFor } from './device-keys.ts'
import { digestOf, open, type Sealed, seal } from './seal-text.ts'

/*
 * Messages that only devices of the co-chairs can read (`docs/encrypted-caucus.md`). A message has a key of its own. In it is another key, with which
 * the answers are encrypted.
 */

type Bytes = Uint8Array<ArrayBuffer>

/** A message that was opened. */
export type OpenedMessage = { readonly text: string; readonly answerKey: Bytes }

/** A message as it is sent, and its key, with which the author's device reads it and the answers. */
export type SealedByAuthor = { readonly message: SealedMessageWritten; readonly key: Bytes }

/**
 * Encrypts a message for devices of co-chairs. Nothing in it tells its author, unless they sign.
 *
 * @param takers the public keys of these devices
 * @param signer the device of an author who signs
 */
export async function sealMessage(
  place: MessagePlace,
  text: string,
  takers: readonly string[],
  signer?: { readonly pair: CryptoKeyPair; readonly publicKey: string },
): Promise<SealedByAuthor> {
  const [key, answerKey] = [randomKey(), randomKey()]
  const sealed = await seal(key, pad(toBase64(answerKey) + text), bindingOfMessage('text', place))
  const digest = await digestOf(sealed)
  const wrapped = await wrapForAll(takers, bindingOfMessage('key', place, digest), key)
  if (signer === undefined) return { key, message: { ...sealed, wrapped } }
  const info = bindingOfMessage('signature', place, digest)
  const signature = { by: signer.publicKey, wrapped: await wrapForAll(takers, info, key, signer.pair) }
  return { key, message: { ...sealed, wrapped, signature } }
}

/**
 * Opens the key of a message that was wrapped for this device.
 *
 * @throws {Error} when it is of another message or side, for another device, or was changed
 */
export async function openMessageKey(
  place: MessagePlace,
  message: Sealed,
  wrapped: WrappedKey,
  taker: CryptoKeyPair,
): Promise<Bytes> {
  return openWrapped(taker, bindingOfMessage('key', place, await digestOf(message)), wrapped, undefined)
}

/** Opens a message with its key. @throws {Error} when it was changed, or is for another side */
export async function openMessage(
  place: MessagePlace,
  message: Sealed,
  key: Bytes | CryptoKey,
): Promise<OpenedMessage> {
  const opened = unpad(await open(key, message, bindingOfMessage('text', place)))
  const answerKey = new Uint8Array(fromBase64(opened.slice(0, ANSWER_KEY_LENGTH)))
  return { text: opened.slice(ANSWER_KEY_LENGTH), answerKey }
}

/**
 * Whether a device signed a message: it alone could wrap the key of the message so for this device.
 *
 * @param key of the message
 */
export async function isSignedBy(
  place: MessagePlace,
  message: Sealed,
  key: Bytes,
  { by, wrapped }: Pick<MessageSignature, 'by'> & { readonly wrapped: WrappedKey },
  taker: CryptoKeyPair,
): Promise<boolean> {
  const info = bindingOfMessage('signature', place, await digestOf(message))
  const opened = await openWrapped(taker, info, wrapped, by).catch(() => undefined)
  return opened !== undefined && toBase64(opened) === toBase64(key)
}

/** Encrypts an answer to a message. */
export async function sealAnswer(place: MessagePlace, to: Sealed, answerKey: Bytes, text: string): Promise<Sealed> {
  return seal(answerKey, pad(text), bindingOfMessage('answer', place, await digestOf(to)))
}

/** Opens an answer. @throws {Error} when it answers another message, or was changed */
export async function openAnswer(place: MessagePlace, to: Sealed, answerKey: Bytes, answer: Sealed): Promise<string> {
  return unpad(await open(answerKey, answer, bindingOfMessage('answer', place, await digestOf(to))))
}

/** How many characters a key has in Base64. */
const ANSWER_KEY_LENGTH = Math.ceil(KEY_BYTES / 3) * 4

function randomKey(): Bytes {
  return crypto.getRandomValues(new Uint8Array(KEY_BYTES))
}

async function wrapForAll(
  takers: readonly string[],
  info: Bytes,
  key: Bytes,
  giver?: CryptoKeyPair,
): Promise<Record<string, WrappedKey>> {
  const wrapped: Record<string, WrappedKey> = {}
  for (const taker of takers) wrapped[await idOfDevice(taker)] = await wrapFor(taker, info, key, giver)
  return wrapped
}
