import { createHmac, randomBytes, randomInt, randomUUID } from 'node:crypto'

/** A new id: 80 random bits, in hexadecimal. */
export function newId(): string {
  return randomBytes(10).toString('hex')
}

/** A new secret of an invitation, a session or a round: 256 random bits, safe in a URL. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** A new code of decimal digits, for somebody to type. */
export function newCode(digits: number): string {
  return Array.from({ length: digits }, () => randomInt(10)).join('')
}

/** A new idempotency key of a form. A page may have sixty forms, and `randomUUID` is fast: it takes bits from a pool. */
export function newKey(): string {
  return randomUUID()
}

/** A new salt: 128 random bits. With it nobody can find a text by trying digests. */
export function newSalt(): string {
  return randomBytes(16).toString('hex')
}

/**
 * An id that is the same when the same request is sent again. It does not disclose the sender: without the secret
 * nobody can try the ids of participants until one fits, even with the idempotency key.
 *
 * @param secret the round's secret, or the sender's id where the sender need not be hidden
 */
export function idOfRequest(secret: string, ...parts: readonly string[]): string {
  return createHmac('sha256', secret).update(JSON.stringify(parts)).digest('hex').slice(0, 20)
}
