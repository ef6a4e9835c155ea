import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { DigestSet, inOrder } from '../../../functions/record/digest-set.ts'

test('a set returns its digests in order, each as often as it was added', () => {
  const some = Array.from({ length: 5_000 }, (_, index) =>
    createHash('sha256')
      .update(`${index % 4_999}`)
      .digest('hex'),
  )
  const digests = new DigestSet()

  for (const digest of some) digests.add(digest)

  expect(digests.length).toBe(5_000)
  expect([...digests]).toEqual(some.toSorted())
})

test('a value that is not a digest is refused', () => {
  expect(() => new DigestSet().add('00ff')).toThrow(RangeError)
  expect(() => new DigestSet().add('zz'.repeat(32))).toThrow(RangeError)
  expect(() => new DigestSet().add(`00${'zz'.repeat(31)}`)).toThrow(RangeError)
})

test('two sorted lists of digests merge into one sorted list', () => {
  const run = (...digits: readonly string[]) => digits.map((digit) => digit.repeat(64))

  expect([...inOrder(run('1', '4', '5'), run('0', '2', '3', '6'))]).toEqual(run('0', '1', '2', '3', '4', '5', '6'))
  expect([...inOrder([], run('0', '1'))]).toEqual(run('0', '1'))
  expect([...inOrder(run('0', '1'), [])]).toEqual(run('0', '1'))
})
