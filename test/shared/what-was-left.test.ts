import { describe, expect, test } from 'vitest'
import type { SettledReading } from '../../shared/reading.ts'
import { type EndedRound, leftOfBaskets, leftOfLane, leftOfLanes, leftOfTerms } from '../../shared/what-was-left.ts'
import { aSettledReading } from '../builders.ts'

const TERMS = aSettledReading(
  { stage: 'terms' },
  { agreed: ['a'], bracketed: ['b'], merged: ['c'], next: 'another-reading' },
)
const AGAIN = aSettledReading({ stage: 'terms', number: 2 }, { agreed: ['b1'], bracketed: ['b2'], merged: ['c'] })
const SPLIT = aSettledReading(
  { stage: 'baskets' },
  {
    agreed: ['letters', 'voting'],
    bracketed: ['sea', 'letters-too'],
    lanes: [
      { basket: 'b1', proposal: 'letters' },
      { basket: 'b2', proposal: 'voting' },
    ],
  },
)
const COMPETES = new Map([
  ['letters', 'basket letters'],
  ['letters-too', 'basket letters'],
  ['voting', 'basket voting'],
  ['sea', 'basket sea'],
])

/** A lane that came to its end. */
function lane(basket: 'b1' | 'b2', next: 'ratified' | 'shelve'): readonly SettledReading[] {
  return [
    aSettledReading({ stage: 'modality', basket }, { agreed: [`${basket}-form`] }),
    aSettledReading({ stage: 'commitments', basket }, { agreed: ['first'], bracketed: ['second'], next: 'next-stage' }),
    aSettledReading({ stage: 'ratification', basket }, { next: 'redraft' }),
    aSettledReading(
      { stage: 'commitments', basket, number: 2, passage: 2, sitting: 1 },
      { agreed: ['first'], next: 'another-reading' },
    ),
    aSettledReading(
      { stage: 'commitments', basket, number: 3, passage: 2, sitting: 2 },
      { agreed: ['third'], bracketed: ['fourth'] },
    ),
    aSettledReading({ stage: 'ratification', basket, number: 2, passage: 2, sitting: 1 }, { next }),
  ]
}

function round(
  readings: readonly SettledReading[],
  packageRule: 'early-harvest' | 'single-undertaking' = 'early-harvest',
): EndedRound {
  return { dialogue: { packageRule }, readings }
}

describe('what a round leaves', () => {
  test('of terms, is what its last reading left in brackets, with what was merged into that', () => {
    expect(leftOfTerms(round([TERMS, AGAIN]))).toEqual([{ reading: '1.terms.2', proposals: ['b2', 'c'] }])
    expect(leftOfTerms(round([]))).toEqual([])
  })

  test.each([
    ['with a basket that was not ratified', [...lane('b1', 'ratified'), ...lane('b2', 'shelve')], true],
    ['that ended before there were baskets', [], true],
    ['of which everything was ratified', [...lane('b1', 'ratified'), ...lane('b2', 'ratified')], false],
  ] as const)('of terms, has the agreed ones too in a single undertaking %s', (_, lanes, hasAgreed) => {
    const split = lanes.length > 0 ? [SPLIT] : []

    const left = leftOfTerms(round([TERMS, AGAIN, ...split, ...lanes], 'single-undertaking'))

    expect(left.flatMap(({ proposals }) => proposals)).toEqual(hasAgreed ? ['a', 'b1', 'b2', 'c'] : ['b2', 'c'])
  })

  test.each([
    [
      'without those that were ratified',
      [...lane('b1', 'ratified'), ...lane('b2', 'shelve')],
      'early-harvest',
      ['voting', 'sea'],
    ],
    [
      'with all of a single undertaking that failed',
      [...lane('b1', 'ratified'), ...lane('b2', 'shelve')],
      'single-undertaking',
      ['letters', 'voting', 'sea', 'letters-too'],
    ],
    [
      'with all of a round that was adjourned before a lane was opened',
      [],
      'early-harvest',
      ['letters', 'voting', 'sea', 'letters-too'],
    ],
  ] as const)('of baskets, is those in brackets and those of lanes, %s', (_, lanes, rule, expected) => {
    const split = lanes.length > 0 ? SPLIT : { ...SPLIT, settlement: { ...SPLIT.settlement, next: 'adjourn' as const } }

    const left = leftOfBaskets(round([TERMS, split, ...lanes], rule), COMPETES, new Set())

    expect(left.flatMap(({ proposals }) => proposals)).toEqual(expected)
  })

  test('of baskets, is also one that was adopted, and that a side did not confirm', () => {
    const held = round([SPLIT, ...lane('b1', 'ratified'), ...lane('b2', 'ratified')])
    const idsOf = (left: ReturnType<typeof leftOfBaskets>) => left.flatMap(({ proposals }) => proposals)

    const stand = idsOf(leftOfBaskets(held, COMPETES, new Set()))
    const one = idsOf(leftOfBaskets(held, COMPETES, new Set(['b1'])))

    expect(one.filter((id) => !stand.includes(id))).toEqual(idsOf(leftOfLanes(held, COMPETES, new Set(['b1']))))
    expect(one).toContain('letters')
    expect(stand).not.toContain('letters')
  })

  test('of a lane, is its form, and what the last drafting agreed on and left in brackets', () => {
    const held = round([SPLIT, ...lane('b1', 'shelve')])

    expect(leftOfLane('modality', 'b1', held)).toEqual([{ reading: '1.modality.b1.1', proposals: ['b1-form'] }])
    expect(leftOfLane('commitments', 'b1', held)).toEqual([
      { reading: '1.commitments.b1.2', proposals: ['first'] },
      { reading: '1.commitments.b1.3', proposals: ['third'] },
      { reading: '1.commitments.b1.3', proposals: ['fourth'] },
    ])
    expect(leftOfLane('commitments', 'b2', held)).toBeUndefined()
  })
})
