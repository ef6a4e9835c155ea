import { describe, expect, test } from 'vitest'
import { hasEnded, lanesOf, readingsOf } from '../../shared/round.ts'
import { aReading, aSettledReading } from '../builders.ts'

const again = { next: 'another-reading' } as const
const onward = { next: 'next-stage' } as const

test('readings are sorted by number, the tenth after the ninth', () => {
  const readings = [10, 9, 1].map((number) => aReading({ stage: 'terms', number }))

  expect(readingsOf('terms', [...readings, aReading({ stage: 'baskets' })]).map((one) => one.number)).toEqual([
    1, 9, 10,
  ])
})

test('the lanes are those of all readings on baskets, in order', () => {
  const lane = (basket: string) => ({ basket, proposal: `p-${basket}` })
  const first = aSettledReading({ stage: 'baskets' }, { ...again, lanes: [lane('b1'), lane('b2')] })
  const second = aSettledReading({ stage: 'baskets', number: 2 }, { ...onward, lanes: [lane('b3')] })

  expect(lanesOf([second, aReading({ stage: 'terms' }), first]).map((one) => one.basket)).toEqual(['b1', 'b2', 'b3'])
})

describe('a round has ended', () => {
  const terms = aSettledReading({ stage: 'terms' }, onward)
  const lanes = ['b1', 'b2'].map((basket) => ({ basket, proposal: `p-${basket}` }))
  const baskets = aSettledReading({ stage: 'baskets' }, { ...onward, lanes })
  const in1 = (next: 'ratified' | 'redraft') => aSettledReading({ stage: 'ratification', basket: 'b1' }, { next })
  const shelved = aSettledReading({ stage: 'modality', basket: 'b2' }, { next: 'shelve' })

  test.each([
    ['not before it began', [], false],
    ['not between two stages', [terms], false],
    ['not while a reading is open', [terms, aReading({ stage: 'baskets' })], false],
    ['not when the baskets were only agreed', [terms, baskets], false],
    ['not while one lane goes on', [terms, baskets, in1('ratified')], false],
    ['not while a text goes back to drafting', [terms, baskets, in1('redraft'), shelved], false],
    ['when every lane has ended', [terms, baskets, in1('ratified'), shelved], true],
    ['when it was adjourned early', [aSettledReading({ stage: 'terms' }, { next: 'adjourn' })], true],
    ['when no basket was agreed', [terms, aSettledReading({ stage: 'baskets' }, { next: 'adjourn' })], true],
  ])('%s', (_, readings, expected) => {
    expect(hasEnded(readings)).toBe(expected)
  })
})
