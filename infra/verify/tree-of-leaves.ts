import { merkleRoot, sha256 } from './recompute-hashes.ts'

const DIGEST_BYTES = 32

/**
 * A Merkle tree (RFC 9162, section 2.1.1) over leaves that are hashed already and come one after the other. In memory are the digests,
 * 32 bytes each, and the hash of each complete subtree.
 */
export class TreeOfLeaves {
  #digests = new Uint8Array(64 * DIGEST_BYTES)
  #size = 0
  /** The complete subtrees from the left on, each of them at least twice as large as the next one. */
  readonly #subtrees: { readonly size: number; readonly hash: string }[] = []

  get size(): number {
    return this.#size
  }

  /** Adds the digest of a leaf, in hexadecimal. */
  add(digest: string): void {
    this.#keep(bytesOf(digest))
    let subtree = { size: 1, hash: digest }
    for (let left = this.#subtrees.at(-1); left?.size === subtree.size; left = this.#subtrees.at(-1)) {
      this.#subtrees.pop()
      subtree = { size: left.size * 2, hash: merkleRoot([left.hash, subtree.hash]) }
    }
    this.#subtrees.push(subtree)
  }

  /** The root, in hexadecimal. */
  root(): string {
    const [last, ...others] = this.#subtrees.toReversed()
    if (last === undefined) return sha256('')
    return others.reduce((right, { hash }) => merkleRoot([hash, right]), last.hash)
  }

  /** Whether there is a leaf with this digest, if they were added in the order of their digests. */
  has(digest: string): boolean {
    const sought = bytesOf(digest)
    let [low, high] = [0, this.#size]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      const order = this.#compare(middle, sought)
      if (order === 0) return true
      if (order < 0) low = middle + 1
      else high = middle
    }
    return false
  }

  #compare(leaf: number, sought: Uint8Array): number {
    for (let at = 0; at < DIGEST_BYTES; at += 1) {
      const order = (this.#digests[leaf * DIGEST_BYTES + at] ?? 0) - (sought[at] ?? 0)
      if (order !== 0) return order
    }
    return 0
  }

  #keep(digest: Uint8Array): void {
    if ((this.#size + 1) * DIGEST_BYTES > this.#digests.length) {
      const larger = new Uint8Array(this.#digests.length * 2)
      larger.set(this.#digests)
      this.#digests = larger
    }
    this.#digests.set(digest, this.#size * DIGEST_BYTES)
    this.#size += 1
  }
}

/** What is no digest becomes zeros: a record with it is refused by its schema. */
function bytesOf(digest: string): Uint8Array {
  const bytes = new Uint8Array(DIGEST_BYTES)
  if (/^[0-9a-f]{64}$/.test(digest)) {
    for (let at = 0; at < DIGEST_BYTES; at += 1) bytes[at] = Number.parseInt(digest.slice(at * 2, at * 2 + 2), 16)
  }
  return bytes
}
