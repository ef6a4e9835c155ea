import { toHex } from './hex.ts'
import { canonicalBytes } from './leaf.ts'
import type { Hash } from './merkle.ts'

/** The digests of the parts that a link of the chain covers, by the parts' names. */
export type Sealed = { readonly [part: string]: string }

/**
 * Hashes parts one by one, so that a verifier can name the part that was changed. Absent parts are left out.
 */
export function seal(parts: { readonly [part: string]: unknown }, hash: Hash): Sealed {
  const present = Object.entries(parts).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present.map(([part, value]) => [part, toHex(hash(canonicalBytes(value)))]))
}

/**
 * A link of the chain: the hash of the link before it and of the seals of this one. The last link therefore fixes all
 * links before it, and their order.
 *
 * @param previous the link before, or `null` for the first
 */
export function linkOf(previous: string | null, sealed: Sealed, hash: Hash): string {
  return toHex(hash(canonicalBytes({ previous, sealed })))
}
