import { MESSAGE_KEYS } from '../../../shared/message.ts'
import { CAUCUS_KEYS } from '../../../shared/note.ts'
import { type Key, padded } from './key.ts'
import { SORT } from './keys-of-readings.ts'

/** A caucus: of a side in a reading. Encrypted notes have a room of their own. */
export type Room = { readonly reading: string; readonly side: string; readonly isSealed?: true }

/** The key of a side's caucus. It has a partition of its own, which no query of a reading returns. */
export function caucusKey({ reading, side, isSealed }: Room, sk = 'ROOM'): Key {
  return { pk: `${CAUCUS_KEYS}${reading}#${side}${isSealed === true ? '#SEALED' : ''}`, sk }
}

/** The devices of a side and the keys that are wrapped for them, or one of these. No reading is called `KEYS`. */
export function sideKeysKey(side: string, sk = ''): Key {
  return { pk: `${CAUCUS_KEYS}KEYS#${side}`, sk }
}

export const SIDE_KEYS = { device: 'DEVICE#', key: 'KEY#' } as const

/** The sort key of a key of the side, by its number. */
export function sideKeySort(number: number): string {
  return `${SIDE_KEYS.key}${padded(number)}`
}

/**
 * The key of messages for the facilitators, or for those of a side. Their partition says nothing of who wrote them.
 *
 * @param to a side, or `*` for all facilitators
 */
export function messagesToKey(to: string, sk = 'ROOM'): Key {
  return { pk: `${MESSAGE_KEYS}#${to}`, sk }
}

/** The key of what only a participant's own messages are found by. */
export function messagesOfKey(participant: string, sk = ''): Key {
  return { pk: `${MESSAGE_KEYS}-OF#${participant}`, sk }
}

/** The prefix of a page's notes, or the key of one of them. */
export function notesOnPage(page: number, number?: number): string {
  return `${SORT.note}${padded(page)}#${number === undefined ? '' : padded(number)}`
}

/** The prefix of a page's messages for the facilitators, or the key of one of them. */
export function messageOnPage(page: number, number?: number): string {
  return `${SORT.message}${padded(page)}#${number === undefined ? '' : padded(number)}`
}

/** The prefix of the answers to a message, or the key of one of them. */
export function answerSort(message: number, number?: number): string {
  return `${SORT.answer}${padded(message)}#${number === undefined ? '' : padded(number)}`
}

export function waitingMessageSort(message: number): string {
  return `${SORT.waitingMessage}${padded(message)}`
}

/** The signature sorts right after its note or message, so that one query reads both. */
export function signatureSort(note: string): string {
  return `${note}#SIGNED`
}
