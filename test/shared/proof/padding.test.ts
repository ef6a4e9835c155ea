import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entitledIn, isPadded, paddedSize } from '../../../shared/proof/padding.ts'

/** Texts before a reading and people on its roll, small enough for a tree that fills up its capacity. */
const aSmallReading = fc.record({
  texts: fc.integer({ min: 1, max: 20 }),
  entitled: fc.integer({ min: 0, max: 200 }),
  revisions: fc.constantFrom(1, 2, 3, 4),
})
const capacityOf = ({ texts, entitled }: { texts: number; entitled: number }) => texts * (1 + 12 * entitled)

describe('the number of leaves of a padded tree', () => {
  test('does not depend on the other positions when one person revises many times', () => {
    const sizes = [1, 7].map((objectors) =>
      [5, 9, 60].map((revisions) =>
        paddedSize(1 + 7 + objectors + 3 * revisions, { texts: 1, entitled: 7, revisions }),
      ),
    )

    expect(sizes[0]).toEqual(sizes[1])
  })

  test('depends only on the texts and the roll, for any positions with four revisions', () => {
    fc.assert(
      fc.property(aSmallReading, fc.nat(), fc.nat(), (reading, one, other) => {
        const [left, right] = [one, other].map((any) => any % (capacityOf(reading) + 1))

        expect(paddedSize(left ?? 0, reading)).toBe(paddedSize(right ?? 0, reading))
      }),
    )
  })

  test('does not depend on the other positions when one person fills the tree with words', () => {
    const sizes = [0, 13].map((others) =>
      [1, 2, 4, 16, 100].map((revisions) => {
        const own = 3 * (revisions - 1) + 2
        return paddedSize(1 + own + 13 + others, { texts: 1, entitled: 14, revisions })
      }),
    )

    expect(sizes[0]).toEqual(sizes[1])
  })

  test('has room for three leaves of every revision, or is the next multiple of 65,536', () => {
    const any = fc.record({
      texts: fc.integer({ min: 1, max: 40 }),
      entitled: fc.integer({ min: 0, max: 2_000 }),
      revisions: fc.integer({ min: 1, max: 100 }),
    })
    fc.assert(
      fc.property(any, fc.double({ min: 0, max: 1, noNaN: true }), ({ texts, entitled, revisions }, share) => {
        const most = texts + 3 * texts * entitled * revisions
        const leaves = Math.round(share * most)
        const size = paddedSize(leaves, { texts, entitled, revisions })

        expect(size).toBeGreaterThanOrEqual(leaves)
        if (size % 65_536 !== 0) expect(size).toBe(paddedSize(most, { texts, entitled, revisions }))
      }),
    )
  })

  test.each([
    ['an objection of each of fourteen people on one text', 1 + 14 + 14, { texts: 1, entitled: 14, revisions: 1 }, 169],
    ['no position at all', 3, { texts: 3, entitled: 14, revisions: 1 }, 507],
    ['five revisions of one position', 1 + 14, { texts: 1, entitled: 2, revisions: 5 }, 49],
    ['the largest with only one size', 1, { texts: 1, entitled: 5_461, revisions: 1 }, 65_533],
    ['the smallest with more than one size', 1, { texts: 1, entitled: 5_462, revisions: 1 }, 65_536],
    ['a reading without a text', 0, { texts: 0, entitled: 14, revisions: 1 }, 0],
    ['a large one', 100_000, { texts: 100, entitled: 1_000, revisions: 1 }, 131_072],
    ['a large one with few positions', 65_537, { texts: 100, entitled: 1_000, revisions: 1 }, 131_072],
  ])('for %s', (_, leaves, visible, size) => {
    expect(paddedSize(leaves, visible)).toBe(size)
  })
})

test('no tree is padded in the first format, nor where names are disclosed', () => {
  expect(isPadded('parley-record/1', 'none')).toBe(false)
  expect(isPadded('parley-record/2', 'named')).toBe(false)
  expect(isPadded('parley-record/2', 'side')).toBe(true)
  expect(isPadded('parley-record/2', 'none')).toBe(true)
})

test('everybody on the roll is counted as entitled, whatever their side', () => {
  expect(entitledIn({ river: 4, sea: 3 })).toBe(7)
})
