import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entitledIn, isPadded, paddedSize } from '../../../shared/proof/padding.ts'

/** Texts before a reading and people on its roll, small enough for a tree that fills up its capacity. */
const aSmallReading = fc.record({
  texts: fc.integer({ min: 1, max: 20 }),
  entitled: fc.integer({ min: 0, max: 200 }),
  revisions: fc.constantFrom(1, 2, 3, 4),
  stage: fc.constant('terms' as const),
})
const capacityOf = ({ texts, entitled }: { texts: number; entitled: number }) => texts * (1 + 12 * entitled)
const terms = { revisions: 1, stage: 'terms' } as const

describe('the number of leaves of a padded tree', () => {
  test('does not follow from what the others said when one person revises again and again', () => {
    const sizes = [1, 7].map((objectors) =>
      [5, 9, 60].map((revisions) =>
        paddedSize(1 + 7 + objectors + 3 * revisions, { ...terms, texts: 1, entitled: 7, revisions }),
      ),
    )

    expect(sizes[0]).toEqual(sizes[1])
  })

  test('depends on the texts and the roll alone, whatever everybody said in four revisions', () => {
    fc.assert(
      fc.property(aSmallReading, fc.nat(), fc.nat(), (reading, one, other) => {
        const [left, right] = [one, other].map((any) => any % (capacityOf(reading) + 1))

        expect(paddedSize(left ?? 0, reading)).toBe(paddedSize(right ?? 0, reading))
      }),
    )
  })

  test('does not follow from what the others noted when one person fills a ratification with notes of their own', () => {
    const noted = 80
    const sizes = [0, 13].map((others) =>
      [1, 2, 4, 16, 100].map((revisions) => {
        const own = (revisions - 1) * (3 + 2 * noted) + 2 + noted
        const leaves = 1 + own + 13 + others * noted
        return paddedSize(leaves, { texts: 1, entitled: 14, revisions, stage: 'ratification' })
      }),
    )

    expect(sizes[0]).toEqual(sizes[1])
  })

  test('doubles where more was said, and is never too small', () => {
    fc.assert(
      fc.property(aSmallReading, fc.integer({ min: 0, max: 1_000_000 }), (reading, leaves) => {
        const size = paddedSize(leaves, reading)
        const doubled = Math.log2(size / capacityOf(reading))

        expect(size).toBeGreaterThanOrEqual(leaves)
        expect(Number.isInteger(doubled)).toBe(true)
        expect(doubled === 0 || size / 2 < leaves).toBe(true)
      }),
    )
  })

  test.each([
    ['an objection of each of fourteen people on one text', 1 + 14 + 14, { ...terms, texts: 1, entitled: 14 }, 169],
    ['nobody’s word', 3, { ...terms, texts: 3, entitled: 14 }, 507],
    ['five revisions of one position', 1 + 14, { ...terms, texts: 1, entitled: 2, revisions: 5 }, 49],
    ['a ratification', 1, { texts: 1, entitled: 2, revisions: 1, stage: 'ratification' as const }, 653],
    ['a reading without a text', 0, { ...terms, texts: 0, entitled: 14 }, 0],
    ['a large one', 100_000, { ...terms, texts: 100, entitled: 1_000 }, 131_072],
    ['a large one in which little was said', 65_537, { ...terms, texts: 100, entitled: 1_000 }, 131_072],
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

test('entitled is everybody on the roll, whatever their side', () => {
  expect(entitledIn({ river: 4, sea: 3 })).toBe(7)
})
