import { expect, test } from 'vitest'
import { isHeardEnough } from '../../../shared/disclosure/heard-before-closing.ts'

test.each([
  ['three of each side', { river: 3, sea: 3 }, true],
  ['two of a side of five', { river: 2, sea: 5 }, false],
  ['nobody of a side', { river: 5 }, false],
])('of two sides of five: %s', (_, heard, isEnough) => {
  expect(isHeardEnough({ roll: { river: 5, sea: 5 } }, heard, 3)).toBe(isEnough)
})

test('of a side with fewer members everybody', () => {
  const roll = { river: 5, sea: 2 }

  expect(isHeardEnough({ roll }, { river: 3, sea: 1 }, 3)).toBe(false)
  expect(isHeardEnough({ roll }, { river: 3, sea: 2 }, 3)).toBe(true)
})

test('a side with nobody on the roll keeps no reading open', () => {
  expect(isHeardEnough({ roll: { river: 3, sea: 0 } }, { river: 3 }, 3)).toBe(true)
})
