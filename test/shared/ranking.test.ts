import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareApproval, type Share } from '../../shared/agreement.ts'

const RUNS = { numRuns: 1_000 }

describe('ranking by approval', () => {
  const share = fc.integer({ min: 0, max: 12 }).chain((of) => fc.record({ part: fc.nat(of), of: fc.constant(of) }))
  const shares = fc.tuple(share, share, share)

  test('is exact: it gives the same order as whole numbers over a common denominator', () => {
    fc.assert(
      fc.property(shares, shares, (one, other) => {
        expect(Math.sign(compareApproval(one, other))).toBe(Math.sign(inWholes(one, other)))
      }),
      RUNS,
    )
  })

  test('is a total preorder', () => {
    fc.assert(
      fc.property(shares, shares, shares, (a, b, c) => {
        const [first = a, second = a, third = a] = [a, b, c].sort(compareApproval)

        expect(compareApproval(a, a)).toBe(0)
        expect(Math.sign(compareApproval(a, b)) + Math.sign(compareApproval(b, a))).toBe(0)
        expect(compareApproval(first, second)).toBeLessThanOrEqual(0)
        expect(compareApproval(second, third)).toBeLessThanOrEqual(0)
        expect(compareApproval(first, third)).toBeLessThanOrEqual(0)
      }),
      RUNS,
    )
  })

  test('does not depend on the order of the sides', () => {
    fc.assert(
      fc.property(
        shares.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray([...one], { minLength: one.length }))),
        ([one, other]) => {
          expect(compareApproval(one, other)).toBe(0)
        },
      ),
    )
  })

  /** 27,720 is divisible by every number up to 12. */
  function inWholes(one: readonly Share[], other: readonly Share[]): number {
    const wholes = (shares: readonly Share[]) => shares.map(({ part, of }) => (of === 0 ? 0 : (part * 27_720) / of))
    const [left, right] = [wholes(one), wholes(other)]
    const product = (numbers: readonly number[]) => numbers.reduce((all, number) => all * number, 1)
    return Math.min(...right) - Math.min(...left) || product(right) - product(left)
  }
})
