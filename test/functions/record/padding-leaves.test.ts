import { expect, test } from 'vitest'
import { digestOf } from '../../../functions/record/hashing.ts'
import { digestsOfPadding, paddingOf } from '../../../functions/record/padding-leaves.ts'

const SECRET = 'ab'.repeat(32)

test('padding is the same whenever it is derived, with the digests of its leaves', () => {
  const leaves = [...paddingOf(SECRET, '1.commitments.b1.1', 300)]

  expect([...digestsOfPadding(SECRET, '1.commitments.b1.1', 300)]).toEqual(leaves.map(digestOf).toSorted())
  expect([...paddingOf(SECRET, '1.commitments.b1.1', 300)]).toEqual(leaves)
  const quoted = [...paddingOf(SECRET, '1."условия".1', 3)].map(digestOf).toSorted()
  expect([...digestsOfPadding(SECRET, '1."условия".1', 3)]).toEqual(quoted)
})

test('all leaves of padding differ, within a reading, between readings and between secrets', () => {
  const salts = [
    ...paddingOf(SECRET, '1.terms.1', 100),
    ...paddingOf(SECRET, '1.terms.2', 100),
    ...paddingOf('cd'.repeat(32), '1.terms.1', 100),
  ].map(({ salt }) => salt)

  expect(new Set(salts).size).toBe(300)
  for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/)
})
