import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../functions/record/hashing.ts'
import { areConsistent, consistencyPath, type TreeHead } from '../../../shared/log/consistency.ts'
import { toHex } from '../../../shared/proof/hex.ts'
import { leafHash } from '../../../shared/proof/merkle.ts'

const MOST = 70
const leaf = (number: number, history = 0) => leafHash(Uint8Array.of(number, history), sha256)
const ALL = Array.from({ length: MOST }, (_, at) => leaf(at))
const node = (left: Uint8Array, right: Uint8Array) => sha256(Uint8Array.of(1, ...left, ...right))
const hex = (hashes: readonly Uint8Array[]) => hashes.map(toHex)

/** The Merkle tree hash as RFC 9162 section 2.1.1 defines it, recomputed from all leaves. */
function recomputed(leaves: readonly Uint8Array[]): Uint8Array {
  const [only = sha256(new Uint8Array())] = leaves
  if (leaves.length <= 1) return only
  let left = 1
  while (left * 2 < leaves.length) left *= 2
  return node(recomputed(leaves.slice(0, left)), recomputed(leaves.slice(left)))
}

const headOf = (leaves: readonly Uint8Array[]): TreeHead => ({ size: leaves.length, root: recomputed(leaves) })
const HEADS = [...ALL.keys(), MOST].map((size) => headOf(ALL.slice(0, size)))
const head = (size: number) => HEADS[size] ?? headOf([])

/** RFC 9162, section 2.1.5, draws the tree of seven leaves and gives these paths. */
test('gives the consistency paths of RFC 9162’s example', () => {
  const seven = ALL.slice(0, 7)
  const [a, b, c, d, e, f, j] = seven as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  const [g, h, i] = [node(a, b), node(c, d), node(e, f)]
  const [k, l] = [node(g, h), node(i, j)]

  expect(hex(consistencyPath(3, seven, sha256))).toEqual(hex([c, d, g, l]))
  expect(hex(consistencyPath(4, seven, sha256))).toEqual(hex([l]))
  expect(hex(consistencyPath(6, seven, sha256))).toEqual(hex([i, j, k]))
})

describe('for every two sizes', () => {
  test('the path proves that the larger tree begins with the smaller one', () => {
    for (let to = 1; to <= MOST; to += 1) {
      for (let from = 1; from <= to; from += 1) {
        const path = consistencyPath(from, ALL.slice(0, to), sha256)

        expect(areConsistent(head(from), head(to), path, sha256), `${from} to ${to}`).toBe(true)
        expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(to)) + 1)
      }
    }
  })

  test('it proves nothing of a tree in which one of the first leaves is another', () => {
    for (let to = 2; to <= MOST; to += 1) {
      for (let from = 1; from < to; from += 1) {
        const edited = ALL.slice(0, to).with((from * 7 + to) % from, leaf(0, 1))
        const path = consistencyPath(from, edited, sha256)

        expect(areConsistent(head(from), headOf(edited), path, sha256), `${from} to ${to}`).toBe(false)
      }
    }
  })
})

const sizes = fc
  .integer({ min: 2, max: MOST })
  .chain((to) => fc.tuple(fc.integer({ min: 1, max: to - 1 }), fc.constant(to)))

test('no path of a server that lies is taken: one with a hash changed, left out or added, or for another size or root', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.uint8Array({ minLength: 32, maxLength: 32 }), ([from, to], where, other) => {
      const path = consistencyPath(from, ALL.slice(0, to), sha256)
      const at = where % path.length

      expect(areConsistent(head(from), head(to), path.with(at, other), sha256)).toBe(false)
      expect(areConsistent(head(from), head(to), path.toSpliced(at, 1), sha256)).toBe(false)
      expect(areConsistent(head(from), head(to), path.toSpliced(at, 0, other), sha256)).toBe(false)
      expect(areConsistent({ ...head(from), root: other }, head(to), path, sha256)).toBe(false)
      expect(areConsistent(head(from), { ...head(to), root: other }, path, sha256)).toBe(false)
      expect(areConsistent(head(to), head(from), path, sha256)).toBe(false)
      expect(areConsistent(head(from), head(to), [], sha256)).toBe(false)
    }),
  )
})

test('two trees of one size are consistent only with one root, and need no path', () => {
  expect(consistencyPath(5, ALL.slice(0, 5), sha256)).toEqual([])
  expect(areConsistent(head(5), head(5), [], sha256)).toBe(true)
  expect(areConsistent(head(5), head(5), [leaf(1)], sha256)).toBe(false)
  expect(areConsistent(head(5), { size: 5, root: leaf(1) }, [], sha256)).toBe(false)
})

test.each([0, -1, 1.5, 6])('there is no path from a size of %d to five', (from) => {
  expect(() => consistencyPath(from, ALL.slice(0, 5), sha256)).toThrow(RangeError)
})
