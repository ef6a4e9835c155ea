import { type Hash, nodeHash } from './merkle.ts'

/**
 * The inclusion path of one leaf, RFC 9162 section 2.1.3.1: the hashes that lead from it to the root, from the
 * leaf upwards.
 *
 * @param leaves the leaves' hashes, in the order of the tree
 * @throws {RangeError} when there is no leaf of that index
 */
export function inclusionPath(index: number, leaves: readonly Uint8Array[], hash: Hash): readonly Uint8Array[] {
  if (!(index in leaves)) throw new RangeError(`a tree of ${leaves.length} leaves has no leaf ${index}`)
  const path: Uint8Array[] = []
  let [level, at] = [leaves, index]
  while (level.length > 1) {
    const sibling = level[at % 2 === 0 ? at + 1 : at - 1]
    if (sibling !== undefined) path.push(sibling)
    level = levelAbove(level, hash)
    at = Math.floor(at / 2)
  }
  return path
}

/**
 * The root that a leaf and its inclusion path lead to, RFC 9162 section 2.1.3.2; `undefined` when the path does
 * not fit a tree of that size.
 */
export function rootOfPath(
  leaf: { readonly index: number; readonly size: number; readonly hash: Uint8Array },
  path: readonly Uint8Array[],
  hash: Hash,
): Uint8Array | undefined {
  if (leaf.index >= leaf.size) return undefined
  let [at, last, reached] = [leaf.index, leaf.size - 1, leaf.hash]
  for (const step of path) {
    if (last === 0) return undefined
    if (at % 2 === 1 || at === last) {
      reached = nodeHash(step, reached, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
    } else {
      reached = nodeHash(reached, step, hash)
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 ? reached : undefined
}

/** A last node without a sibling rises as it is, which gives RFC 9162's tree. */
function levelAbove(level: readonly Uint8Array[], hash: Hash): readonly Uint8Array[] {
  return Array.from({ length: Math.ceil(level.length / 2) }, (_, pair) => {
    const [left, right] = level.slice(2 * pair, 2 * pair + 2)
    if (left === undefined) throw new RangeError('a pair has a left node')
    return right === undefined ? left : nodeHash(left, right, hash)
  })
}
