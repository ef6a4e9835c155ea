import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { EMPTY_TREE, grow, type Hash, leafHash, nodeHash, root } from '../../../shared/proof/merkle.ts'

const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest()

function rootOf(leaves: readonly Uint8Array[]): string {
  const tree = leaves.reduce((grown, leaf) => grow(grown, leafHash(leaf, sha256), sha256), EMPTY_TREE)
  return Buffer.from(root(tree, sha256)).toString('hex')
}

/** RFC 9162, section 2.1.1, word for word: split at the largest power of two smaller than n. */
function treeHash(leaves: readonly Uint8Array[]): Buffer {
  const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  const [first] = leaves
  if (first === undefined) return hash()
  if (leaves.length === 1) return hash(Buffer.from([0]), first)
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return hash(Buffer.from([1]), treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)))
}

describe('the root is the one Certificate Transparency publishes as a test vector', () => {
  const leaves = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ].map((hex) => Buffer.from(hex, 'hex'))

  test.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [4, 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
    [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    [6, '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
    [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('of %d leaves', (size, expected) => {
    expect(rootOf(leaves.slice(0, size))).toBe(expected)
  })
})

test('the root is the one RFC 9162 defines, for any leaves', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), (leaves) => {
      expect(rootOf(leaves)).toBe(treeHash(leaves).toString('hex'))
    }),
  )
})

test('a growing tree holds no more than one hash for each level', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), (size) => {
      const leaf = leafHash(Uint8Array.of(1), sha256)

      const tree = Array.from({ length: size }).reduce<typeof EMPTY_TREE>(
        (grown) => grow(grown, leaf, sha256),
        EMPTY_TREE,
      )

      expect(tree.size).toBe(size)
      expect(tree.subtrees.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size + 1)))
    }),
  )
})

test('growing a tree leaves the tree it grew from as it was', () => {
  const leaf = leafHash(Uint8Array.of(1), sha256)
  const three = [leaf, leaf, leaf].reduce((grown, one) => grow(grown, one, sha256), EMPTY_TREE)
  const before = Buffer.from(root(three, sha256)).toString('hex')

  grow(three, leaf, sha256)

  expect(Buffer.from(root(three, sha256)).toString('hex')).toBe(before)
})

test('a leaf with the bytes of a node does not have the hash of the node', () => {
  const [left, right] = [leafHash(Uint8Array.of(1), sha256), leafHash(Uint8Array.of(2), sha256)]

  const asLeaf = leafHash(Buffer.concat([left, right]), sha256)

  expect(Buffer.from(asLeaf).equals(Buffer.from(nodeHash(left, right, sha256)))).toBe(false)
})
