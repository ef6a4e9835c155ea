import { expect, test } from 'vitest'
import { isSmallSide, smallOnRolls, smallSides } from '../../../shared/disclosure/small-side.ts'
import { aDialogue, aParticipant, daysFromNow } from '../../builders.ts'

test.each([
  [0, false],
  [1, true],
  [2, true],
  [3, false],
])('of a side of %d, the outcome itself tells how its members stood: %s', (many, isSmall) => {
  expect(isSmallSide(many, 'none')).toBe(isSmall)
  expect(isSmallSide(many, 'side')).toBe(isSmall)
  expect(isSmallSide(many, 'named')).toBe(false)
})

test('a revoked participant does not count towards a side’s size', () => {
  const roster = ['a', 'b', 'c'].map((id) => aParticipant({ id, side: 'river' }))
  const revoked = { ...aParticipant({ id: 'd', side: 'sea' }), revokedAt: daysFromNow(-1) }
  const three = ['e', 'f'].map((id) => aParticipant({ id, side: 'sea' }))

  expect(smallSides([...roster, ...three, revoked], aDialogue())).toEqual(['sea'])
})

test('a side is small if it is small on one of the rolls', () => {
  const rolls = [{ roll: { river: 4, sea: 3 } }, { roll: { river: 4, sea: 2 } }]

  expect(smallOnRolls(rolls, aDialogue())).toEqual(['sea'])
  expect(smallOnRolls([], aDialogue())).toEqual([])
})
