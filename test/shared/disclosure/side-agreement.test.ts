import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_POSITIONS, type TextStance } from '../../../shared/agreement.ts'
import { disclosedSides, isCountedFirst } from '../../../shared/disclosure/side-agreement.ts'

const STANCES: readonly (TextStance | 'silent')[] = ['support', 'accept', 'abstain', 'object', 'block', 'silent']

describe('a side’s tally is disclosed', () => {
  test.each([
    ['never where sides are not disclosed', 'none', 40, { support: 20, object: 20 }, undefined],
    ['always where names are disclosed', 'named', 1, { block: 1 }, { block: 1 }],
    ['of a large side that is divided', 'side', 5, { support: 3, object: 2 }, { support: 3, object: 2 }],
    ['not of a small one', 'side', 4, { support: 2, object: 2 }, undefined],
    ['not if all took the same stance', 'side', 5, { support: 5 }, undefined],
    ['not if all but one took the same stance', 'side', 6, { support: 5, object: 1 }, undefined],
    ['not if only one took a position', 'side', 9, { block: 1 }, undefined],
  ] as const)('%s', (_, attribution, roll, tally, disclosed) => {
    const sides = [{ side: 'river', roll, tally, agrees: false }]

    const [river] = disclosedSides({ sides }, { attribution, smallestCountedSide: 5 }, true)

    expect(river).toEqual({ side: 'river', roll, agrees: false, ...(disclosed && { tally: disclosed }) })
  })

  test('once, so that a later count gives no second number to subtract', () => {
    const sides = [{ side: 'river', roll: 9, tally: { support: 5, object: 4 }, agrees: false }]
    const place = { id: '1.terms.2', stage: 'terms', sitting: 2 } as const

    const again = disclosedSides(
      { sides },
      { attribution: 'side', smallestCountedSide: 5 },
      isCountedFirst(place, { tabledIn: '1.terms.1' }),
    )

    expect(again).toEqual([{ side: 'river', roll: 9, agrees: false }])
    expect(isCountedFirst(place, { tabledIn: '1.terms.2' })).toBe(true)
    expect(isCountedFirst({ ...place, stage: 'ratification' }, { tabledIn: '1.terms.2' })).toBe(false)
  })

  test('only if a member who subtracts their own stance learns no other', () => {
    const side = fc.array(fc.constantFrom(...STANCES), { minLength: 1, maxLength: 12 })

    fc.assert(
      fc.property(side, (stances) => {
        const tally = { ...NO_POSITIONS }
        for (const stance of stances) if (stance !== 'silent') tally[stance] += 1
        const sides = [{ side: 'river', roll: stances.length, tally, agrees: true }]
        const [river] = disclosedSides({ sides }, { attribution: 'side', smallestCountedSide: 5 }, true)
        if (river?.tally === undefined) return

        for (const own of stances) {
          const others = STANCES.filter((stance) => {
            const many = stances.filter((one) => one === stance).length
            return (stance === own ? many - 1 : many) > 0
          })
          expect(others.length).toBeGreaterThan(1)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
