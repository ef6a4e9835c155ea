import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../../../functions/record/hashing.ts'
import { toHex } from '../../../shared/proof/hex.ts'
import { inclusionPath, rootOfPath } from '../../../shared/proof/inclusion.ts'
import { EMPTY_TREE, grow, leafHash, root } from '../../../shared/proof/merkle.ts'

/** RFC 9162, section 2.1.5, draws the tree of seven leaves and gives its paths. */
test('gives the inclusion paths of RFC 9162’s example', () => {
  const d = leaves(7)
  const node = (left: Uint8Array, right: Uint8Array) => sha256(Uint8Array.of(1, ...left, ...right))
  const [a, b, c, dd, e, f, j] = d as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  const [g, h, i] = [node(a, b), node(c, dd), node(e, f)]
  const [k, l] = [node(g, h), node(i, j)]

  expect(hex(inclusionPath(0, d, sha256))).toEqual(hex([b, h, l]))
  expect(hex(inclusionPath(3, d, sha256))).toEqual(hex([c, g, l]))
  expect(hex(inclusionPath(4, d, sha256))).toEqual(hex([f, j, k]))
  expect(hex(inclusionPath(6, d, sha256))).toEqual(hex([i, k]))
})

test('leads from every leaf of every tree to its root', () => {
  for (let size = 1; size <= 40; size += 1) {
    const all = leaves(size)
    const expected = toHex(
      root(
        all.reduce((tree, leaf) => grow(tree, leaf, sha256), EMPTY_TREE),
        sha256,
      ),
    )

    for (const [index, leaf] of all.entries()) {
      const reached = rootOfPath({ index, size, hash: leaf }, inclusionPath(index, all, sha256), sha256)

      expect(reached && toHex(reached)).toBe(expected)
    }
  }
})

test('gives no root, or another root, for another leaf, index or path', () => {
  const sizeAndIndex = fc.integer({ min: 2, max: 60 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)))
  fc.assert(
    fc.property(sizeAndIndex, fc.nat(), ([size, index], where) => {
      const all = leaves(size)
      const path = inclusionPath(index, all, sha256)
      const proven = toHex(rootOfPath({ index, size, hash: all[index] ?? a() }, path, sha256) ?? a())
      const at = where % path.length

      const forged = [
        rootOfPath({ index, size, hash: leafHash(Uint8Array.of(9, 9), sha256) }, path, sha256),
        rootOfPath({ index: (index + 1) % size, size, hash: all[index] ?? a() }, path, sha256),
        rootOfPath({ index, size, hash: all[index] ?? a() }, path.with(at, a()), sha256),
        rootOfPath({ index, size, hash: all[index] ?? a() }, path.slice(1), sha256),
        rootOfPath({ index, size, hash: all[index] ?? a() }, [...path, a()], sha256),
        rootOfPath({ index: size, size, hash: all[index] ?? a() }, path, sha256),
      ]

      for (const reached of forged) expect(reached && toHex(reached)).not.toBe(proven)
    }),
  )
})

test('has no path for a leaf that does not exist', () => {
  expect(() => inclusionPath(3, leaves(3), sha256)).toThrow(RangeError)
})

function leaves(many: number): readonly Uint8Array[] {
  return Array.from({ length: many }, (_, index) => leafHash(Uint8Array.of(index), sha256))
}

function a(): Uint8Array {
  return sha256(Uint8Array.of(255))
}

function hex(path: readonly Uint8Array[]): readonly string[] {
  return path.map(toHex)
}
