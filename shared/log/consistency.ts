import { type Hash, nodeHash } from '../proof/merkle.ts'

/** A tree as a checkpoint names it. */
export type TreeHead = { readonly size: number; readonly root: Uint8Array }

/**
 * The consistency path between two sizes of a tree that only grows, RFC 9162 section 2.1.4.1: the hashes that lead from the
 * root of its first leaves, and from themselves, to the root of all.
 *
 * @param size how many leaves the smaller tree has
 * @param leaves the hashes of the leaves of the larger one, in their order
 * @throws {RangeError} when the smaller tree has no leaf, or more than the larger one
 */
export function consistencyPath(size: number, leaves: readonly Uint8Array[], hash: Hash): readonly Uint8Array[] {
  if (!(Number.isInteger(size) && size >= 1 && size <= leaves.length)) {
    throw new RangeError(`a tree of ${leaves.length} leaves has no tree of ${size} before it`)
  }
  return pathWithin(size, leaves, true, hash)
}

/**
 * Whether a path proves that the larger tree begins with the smaller one, RFC 9162 section 2.1.4.2. Trees of one size are consistent if
 * they have one root, and then the path is empty.
 */
export function areConsistent(smaller: TreeHead, larger: TreeHead, path: readonly Uint8Array[], hash: Hash): boolean {
  if (smaller.size < 1 || smaller.size > larger.size) return false
  if (smaller.size === larger.size) return path.length === 0 && isSame(smaller.root, larger.root)
  if (path.length === 0) return false
  const [first, ...others] = isPowerOfTwo(smaller.size) ? [smaller.root, ...path] : path
  if (first === undefined) return false
  let [at, last] = [smaller.size - 1, larger.size - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  let [before, after] = [first, first]
  for (const step of others) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      ;[before, after] = [nodeHash(step, before, hash), nodeHash(step, after, hash)]
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      after = nodeHash(after, step, hash)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && isSame(before, smaller.root) && isSame(after, larger.root)
}

/** `SUBPROOF` of RFC 9162. @param isKnown whether the root of the smaller tree is that of these leaves, which the verifier has */
function pathWithin(size: number, leaves: readonly Uint8Array[], isKnown: boolean, hash: Hash): readonly Uint8Array[] {
  if (size === leaves.length) return isKnown ? [] : [rootOf(leaves, hash)]
  const left = largestPowerBelow(leaves.length)
  const [before, after] = [leaves.slice(0, left), leaves.slice(left)]
  return size <= left
    ? [...pathWithin(size, before, isKnown, hash), rootOf(after, hash)]
    : [...pathWithin(size - left, after, false, hash), rootOf(before, hash)]
}

function rootOf(leaves: readonly Uint8Array[], hash: Hash): Uint8Array {
  const [only] = leaves
  if (only === undefined) throw new RangeError('a part of a tree has leaves')
  if (leaves.length === 1) return only
  const left = largestPowerBelow(leaves.length)
  return nodeHash(rootOf(leaves.slice(0, left), hash), rootOf(leaves.slice(left), hash), hash)
}

function largestPowerBelow(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1))
}

function isPowerOfTwo(size: number): boolean {
  return Number.isInteger(Math.log2(size))
}

function half(number: number): number {
  return Math.floor(number / 2)
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}
