import { expect, test } from 'vitest'
import { keyOfDrafts } from '../../../functions/record/hashing.ts'

test('the key of drafts has 256 bits, is the same for each session of a person, and differs by person and by round', () => {
  const keys = [keyOfDrafts('one', 'ada'), keyOfDrafts('one', 'bo'), keyOfDrafts('other', 'ada')]

  expect(keys.map((key) => Buffer.from(key, 'base64').length)).toEqual([32, 32, 32])
  expect(new Set([...keys, keyOfDrafts('one', 'ada')]).size).toBe(3)
})
