/** Hashes bytes; Parley uses SHA-256. Passed in, so that the rules need no library. */
export type Hash = (bytes: Uint8Array) => Uint8Array

/** A leaf's hash, RFC 9162 section 2.1.1: the hash of a zero byte and the leaf. */
export function leafHash(leaf: Uint8Array, hash: Hash): Uint8Array {
  // No spread into arguments: a leaf may have more bytes than an engine allows arguments.
  const prefixed = new Uint8Array(leaf.length + 1)
  prefixed.set(leaf, 1)
  return hash(prefixed)
}

/** A tree that grows leaf by leaf, and stores at most one hash for each level. */
export type GrowingTree = {
  readonly size: number
  /** The roots of the complete subtrees so far, largest first. */
  readonly subtrees: readonly Uint8Array[]
}

export const EMPTY_TREE: GrowingTree = { size: 0, subtrees: [] }

/** The tree with one more leaf, given by its hash. */
export function grow(tree: GrowingTree, leaf: Uint8Array, hash: Hash): GrowingTree {
  const subtrees = [...tree.subtrees, leaf]
  for (let complete = tree.size; complete % 2 === 1; complete = Math.floor(complete / 2)) {
    const [right, left] = [subtrees.pop(), subtrees.pop()]
    if (left === undefined || right === undefined) throw new RangeError('a tree this size has more subtrees')
    subtrees.push(nodeHash(left, right, hash))
  }
  return { size: tree.size + 1, subtrees }
}

/** The Merkle tree hash, RFC 9162 section 2.1.1; of no leaves at all, the hash of nothing. */
export function root(tree: GrowingTree, hash: Hash): Uint8Array {
  return tree.subtrees.length === 0
    ? hash(new Uint8Array())
    : tree.subtrees.reduceRight((right, left) => nodeHash(left, right, hash))
}

/** An inner node's hash, RFC 9162 section 2.1.1: the hash of a one byte and the two below. */
export function nodeHash(left: Uint8Array, right: Uint8Array, hash: Hash): Uint8Array {
  const node = new Uint8Array(1 + left.length + right.length)
  node[0] = 1
  node.set(left, 1)
  node.set(right, 1 + left.length)
  return hash(node)
}
