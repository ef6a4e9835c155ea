import { createHmac, randomBytes, randomUUID } from 'node:crypto'

/** The id of somebody or something: 80 random bits. */
export function newId(): string {
  return randomBytes(10).toString('hex')
}

/** What an invitation, a session or a round keeps secret: 256 random bits, safe in a link. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What a form is told apart by, when it is sent again. A page may hold sixty: made from a pool, in no time. */
export function newKey(): string {
  return randomUUID()
}

/** 128 random bits that keep a text from being guessed by its digest. */
export function newSalt(): string {
  return randomBytes(16).toString('hex')
}

/**
 * An id that is the same for the same request sent again, and tells nothing of who sent it: without the secret, not
 * even whoever guesses the key that was sent along can try out participants until one fits.
 *
 * @param secret the round's, or the sender's own id where that they sent it is nothing to hide
 */
export function idOfRequest(secret: string, ...parts: readonly string[]): string {
  return createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex').slice(0, 20)
}
