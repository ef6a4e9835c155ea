import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasNoPlaceLeft, isShareReached, MOST_PROPOSALS, shareIn } from '../../shared/places.ts'
import { aProposal, aReading, daysFromNow } from '../builders.ts'

test('everybody has the same share, and the shares of all never take a place from anybody', () => {
  const rolls = fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.integer({ min: 1, max: 40 }), {
    minKeys: 2,
    maxKeys: 12,
  })
  fc.assert(
    fc.property(rolls, fc.integer({ min: 0, max: 300 }), (roll, carried) => {
      const reading = aReading({ roll })
      const before = Array.from({ length: carried }, (_, index) =>
        aProposal({ id: `p${index}`, reading: reading.id, tabledIn: '1.terms.9' }),
      )
      const { texts } = shareIn(reading, before)

      expect(texts).toBeGreaterThanOrEqual(1)
      const sides = Object.keys(roll).length
      const most = Math.max(20, Math.floor((MOST_PROPOSALS - carried) / sides))
      for (const members of Object.values(roll)) if (members <= most) expect(members * texts).toBeLessThanOrEqual(most)
    }),
  )
})

test('a side with more members than places has a share of its own, so that it leaves places to the others', () => {
  const reading = aReading({ roll: { river: 500, sea: 3 } })
  const by = (side: string, many: number) =>
    Array.from({ length: many }, (_, index) =>
      aProposal({ id: `${side}${index}`, author: `${side}${index}`, side, reading: reading.id, tabledIn: reading.id }),
    )

  expect(hasNoPlaceLeft('river', reading, by('river', 199))).toBe(false)
  expect(hasNoPlaceLeft('river', reading, by('river', 200))).toBe(true)
  expect(hasNoPlaceLeft('sea', reading, by('river', 200))).toBe(false)
})

test('a text that is tabled and withdrawn without end has an end too', () => {
  const reading = aReading({ roll: { river: 20, sea: 20 } })
  const withdrawn = (many: number) =>
    Array.from({ length: many }, (_, index) =>
      aProposal({ id: `p${index}`, reading: reading.id, tabledIn: reading.id, withdrawnAt: daysFromNow(0) }),
    )

  expect(shareIn(reading, [])).toMatchObject({ texts: 10, tabled: 40 })
  expect([39, 40].map((many) => isShareReached(reading, withdrawn(many)))).toEqual([false, true])
})
