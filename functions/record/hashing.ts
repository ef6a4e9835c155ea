import { createHmac, hash } from 'node:crypto'
import type { ConfirmationLeaf } from '../../shared/confirmation/recorded-confirmation.ts'
import type { SupportLeaf } from '../../shared/consultation/side-decision.ts'
import { toHex } from '../../shared/proof/hex.ts'
import { canonicalBytes } from '../../shared/proof/leaf.ts'
import { type Hash, leafHash } from '../../shared/proof/merkle.ts'
import type { NamedPerson } from '../../shared/recorded-name.ts'
import type { Submission } from '../../shared/submission.ts'

/** SHA-256, for functions in `shared/` that take a hash. By way of text, because `hash` takes three times as long to return a buffer. */
export const sha256: Hash = (bytes) => Buffer.from(hash('sha256', bytes, 'binary'), 'binary')

/** The digest of a name. Its salt keeps the name from being guessed, and is erased with the name. */
export function digestOfName({ salt, name }: NamedPerson): string {
  return toHex(sha256(canonicalBytes({ salt, name })))
}

/** The hash that allows a style in a content security policy (CSP Level 3, section 2.3.1). */
export function hashForPolicy(text: string): string {
  return `sha256-${hash('sha256', text, 'base64')}`
}

/** A submission's digest in hexadecimal: the hash of its leaf in the reading's Merkle tree. */
export function digestOf(submission: Submission | ConfirmationLeaf | SupportLeaf): string {
  return Buffer.from(leafHash(canonicalBytes(submission), sha256)).toString('hex')
}

/**
 * The pseudonym of a participant on one proposal of one reading. Without the round's secret nobody can tell
 * that two pseudonyms are one person.
 */
export function pseudonymOf(
  secret: string,
  position: { readonly reading: string; readonly proposal: string; readonly participant: string },
): string {
  const { reading, proposal, participant } = position
  return createHmac('sha256', secret).update(`${reading} ${proposal} ${participant}`).digest('hex').slice(0, 32)
}

/**
 * The salt of the words of a position, derived from the round's secret. It is always the same, and without the secret
 * nobody can tell which position it belongs to.
 */
export function saltOfWords(secret: string, position: { readonly salt: string }, index: number): string {
  return createHmac('sha256', secret).update(`statement ${position.salt} ${index}`).digest('hex').slice(0, 32)
}

/** The key that the salts of a reading's padding are derived with: one HMAC, so that each salt takes one plain hash. */
export function keyOfPadding(secret: string, reading: string): string {
  return createHmac('sha256', secret).update(`padding ${reading}`).digest('hex')
}

/** The hexadecimal digits of a salt. */
export const LENGTH_OF_SALT = 32

/** The salt of one leaf of padding, derived from the key, so always the same. */
export function saltOfPadding(key: string, index: number): string {
  return hash('sha256', `${key} ${index}`, 'hex').slice(0, LENGTH_OF_SALT)
}

/** The salts of so many leaves of padding of something, which the secret alone leads to. */
export function saltsOfPadding(secret: string, of: string, many: number): readonly string[] {
  const key = keyOfPadding(secret, of)
  return Array.from({ length: Math.max(many, 0) }, (_, index) => saltOfPadding(key, index))
}

/**
 * The salt of a part that is sealed and not public: of a reading the sides' agreement, the words, the
 * dispositions, or what was said in a ratification; of a confirmation whose it is; of a round what it says of consultations when it opens.
 *
 * @param of a reading, a confirmation, or a round
 */
export function saltOf(
  part: 'agreement' | 'words' | 'dispositions' | 'ratification' | 'confirmation' | 'register' | 'agenda',
  secret: string,
  of: string,
): string {
  return createHmac('sha256', secret).update(`${part} ${of}`).digest('hex').slice(0, 32)
}

/**
 * The key that a participant's browser seals drafts of a round with, in base64: 256 bits, derived from the round's secret.
 * Only pages of that participant have it, and it is the same for each of their sessions.
 */
export function keyOfDrafts(secret: string, participant: string): string {
  return createHmac('sha256', secret).update(`drafts ${participant}`).digest('base64')
}
