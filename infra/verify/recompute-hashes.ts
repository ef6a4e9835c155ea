import { hash } from 'node:crypto'

/**
 * A second implementation of Parley's hashing, from its description and not from its code. A mistake in one of the two
 * shows as a difference.
 */

/** SHA-256 in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}

/** RFC 8785: keys in order of their UTF-16 code units, no spaces. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson)}]`
  let members = ''
  for (const key of Object.keys(value).sort()) {
    const separator = members === '' ? '' : ','
    members += `${separator}${JSON.stringify(key)}:${canonicalJson((value as Record<string, unknown>)[key])}`
  }
  return `{${members}}`
}

/** A leaf of RFC 9162, section 2.1.1. */
export function leafDigest(submission: unknown): string {
  return sha256(`\0${canonicalJson(submission)}`)
}

/** The Merkle tree hash of RFC 9162, section 2.1.1, by its own recursion, over leaves that are hashed already. */
export function merkleRoot(leaves: readonly string[]): string {
  const [first] = leaves
  if (first === undefined) return sha256('')
  if (leaves.length === 1) return first
  const split = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1)
  const [left, right] = [merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split))]
  const pairs = `01${left}${right}`.match(/../g) ?? []
  return sha256(Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16)))
}

/** A link of the chain, over the link before and the digests sealed into this one. */
export function chainLink(previous: string | null, sealed: unknown): string {
  return sha256(canonicalJson({ previous, sealed }))
}

/** Whether two values are the same, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null)
}
