import { hash } from 'node:crypto'
import { DIGEST_BYTES } from '../store/counted-digests.ts'

const LEFT = 1
const RIGHT = LEFT + DIGEST_BYTES

/**
 * The Merkle root over leaves' digests that are added in their order: the tree of RFC 9162 section 2.1.1, as `grow` in
 * `shared/proof/merkle.ts` makes it. A settlement counts up to millions, so each level has one node that is written over:
 * nothing is allocated for a leaf. `hash` returns text, because it takes three times as long to return a buffer.
 */
export class RootOfDigests {
  /** For each level the node that waits for its right half: a one byte, and the digests of the two below. */
  readonly #nodes: Buffer[] = []
  #size = 0

  /** Adds a leaf. @param digest in hexadecimal */
  add(digest: string): void {
    let level = 0
    let [below, encoding]: [string, BufferEncoding] = [digest, 'hex']
    for (let complete = this.#size; complete % 2 === 1; complete = Math.floor(complete / 2)) {
      const node = this.#nodeAt(level)
      node.write(below, RIGHT, encoding)
      below = hash('sha256', node, 'binary')
      encoding = 'binary'
      level += 1
    }
    this.#nodeAt(level).write(below, LEFT, encoding)
    this.#size += 1
  }

  /** The root over all leaves so far, in hexadecimal; of no leaves, the hash of nothing. */
  inHex(): string {
    let right: string | undefined
    let level = 0
    for (let complete = this.#size; complete > 0; complete = Math.floor(complete / 2)) {
      if (complete % 2 === 1) right = this.#overWhatWaits(level, right)
      level += 1
    }
    return right === undefined ? hash('sha256', '', 'hex') : Buffer.from(right, 'binary').toString('hex')
  }

  #overWhatWaits(level: number, right: string | undefined): string {
    const node = this.#nodeAt(level)
    if (right === undefined) return node.toString('binary', LEFT, RIGHT)
    node.write(right, RIGHT, 'binary')
    return hash('sha256', node, 'binary')
  }

  #nodeAt(level: number): Buffer {
    const there = this.#nodes[level]
    if (there !== undefined) return there
    const node = Buffer.alloc(RIGHT + DIGEST_BYTES)
    node[0] = 1
    this.#nodes[level] = node
    return node
  }
}
