import { describe, expect, test } from 'vitest'
import { followedReading, heardOnScreen } from '../../shared/screen.ts'
import { aDialogue, aReading, aSettledReading } from '../builders.ts'

const NOW = new Date('2030-05-05T12:00:00.000Z')
const minutes = (number: number) => new Date(NOW.getTime() + number * 60_000).toISOString()
const open = (id: string, closesIn: number) => aReading({ id, closesAt: minutes(closesIn), openedAt: minutes(-60) })
const settled = (id: string, ago: number) =>
  aSettledReading({ id, openedAt: minutes(-90), closesAt: minutes(-ago) }, { settledAt: minutes(-ago) })

describe('a screen follows', () => {
  test.each([
    ['nothing before the first reading', [], undefined],
    ['the open reading that closes first', [open('1.terms.1', 30), open('1.terms.2', 20)], '1.terms.2'],
    ['an outcome for five minutes', [open('1.baskets.1', 20), settled('1.terms.1', 4)], '1.terms.1'],
    ['the next reading after that', [open('1.baskets.1', 20), settled('1.terms.1', 6)], '1.baskets.1'],
    ['a reading that is being settled', [open('1.terms.1', -1), open('1.baskets.1', 20)], '1.terms.1'],
    ['the last outcome when nothing is open', [settled('1.terms.1', 60), settled('1.terms.2', 30)], '1.terms.2'],
  ])('%s', (_, readings, followed) => {
    expect(followedReading(readings, NOW)?.id).toBe(followed)
    expect(followedReading(readings.toReversed(), NOW)?.id).toBe(followed)
  })
})

describe('who was heard', () => {
  const dialogue = (attribution: string) => aDialogue({ attribution, smallestCountedSide: 5 })
  const reading = (rule: 'consensus' | 'silence' = 'consensus', roll = { river: 8, sea: 4 }) =>
    aReading({ roll, rules: { ...aDialogue().stages.terms, rule } })

  test.each(['none', 'side'])('is told without a number, and nothing of a small side, under %s', (attribution) => {
    expect(heardOnScreen(reading(), { river: 4, sea: 4 }, dialogue(attribution))).toEqual([
      { side: 'river', isQuorumHeard: true },
    ])
    expect(heardOnScreen(reading(), { river: 3, sea: 4 }, dialogue(attribution))).toEqual([
      { side: 'river', isQuorumHeard: false },
    ])
  })

  test('is told in numbers where names are disclosed', () => {
    expect(heardOnScreen(reading(), { river: 3, sea: 4 }, dialogue('named'))).toEqual([
      { side: 'river', isQuorumHeard: false, numbers: { heard: 3, roll: 8 } },
      { side: 'sea', isQuorumHeard: true, numbers: { heard: 4, roll: 4 } },
    ])
  })

  test('is not told of more people than can be counted every five minutes', () => {
    expect(heardOnScreen(reading('consensus', { river: 1_000, sea: 1_000 }), {}, dialogue('none'))).toHaveLength(2)
    expect(heardOnScreen(reading('consensus', { river: 1_000, sea: 1_001 }), {}, dialogue('none'))).toEqual([])
  })

  test('is not told under the silence procedure, where to be heard is to object', () => {
    expect(heardOnScreen(reading('silence', { river: 8, sea: 8 }), { river: 1 }, dialogue('named'))).toEqual([])
  })
})
