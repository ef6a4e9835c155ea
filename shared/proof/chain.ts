import { toHex } from './hex.ts'
import { canonicalBytes } from './leaf.ts'
import type { Hash } from './merkle.ts'

/** The digest of every part of something, by the part's name: what a link of the chain is made of. */
export type Sealed = { readonly [part: string]: string }

/**
 * Seals parts one by one, so that whoever checks them can say which one was changed. Parts that are absent are
 * left out.
 */
export function seal(parts: { readonly [part: string]: unknown }, hash: Hash): Sealed {
  const present = Object.entries(parts).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present.map(([part, value]) => [part, toHex(hash(canonicalBytes(value)))]))
}

/**
 * A link of the chain: the hash of the link before it and of everything sealed here. Who knows the last link
 * knows all that came before it, in its order.
 *
 * @param previous the link before, or `null` for the first
 */
export function linkOf(previous: string | null, sealed: Sealed, hash: Hash): string {
  return toHex(hash(canonicalBytes({ previous, sealed })))
}
