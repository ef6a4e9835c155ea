import { expect, test } from 'vitest'
import { sha256 } from '../../../functions/record/hashing.ts'
import { RootOfDigests } from '../../../functions/record/root-of-digests.ts'
import { toHex } from '../../../shared/proof/hex.ts'
import { EMPTY_TREE, grow, root } from '../../../shared/proof/merkle.ts'

test('the root over digests is that of the tree which grows leaf by leaf, of every size and while it grows', () => {
  const digests = new RootOfDigests()
  let tree = EMPTY_TREE
  for (let size = 0; size <= 130; size += 1) {
    expect(digests.inHex()).toBe(toHex(root(tree, sha256)))
    const leaf = sha256(Buffer.from(`leaf ${size}`))
    digests.add(toHex(leaf))
    tree = grow(tree, leaf, sha256)
  }
})
