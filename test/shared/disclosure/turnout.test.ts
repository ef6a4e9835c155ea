import { describe, expect, test } from 'vitest'
import { countDue, disclosedTurnout } from '../../../shared/disclosure/turnout.ts'
import { aDialogue, aReading } from '../../builders.ts'

const OPENED = new Date('2030-05-05T12:00:00.000Z')
const minutesLater = (minutes: number) => new Date(OPENED.getTime() + minutes * 60_000)
const hour = { openedAt: OPENED.toISOString(), closesAt: minutesLater(60).toISOString() }

describe('who was heard is counted', () => {
  test.each([
    [0, 0],
    [4.9, 0],
    [5, 1],
    [9.9, 1],
    [10, 2],
  ])('after %s minutes for the %s. time', (minutes, count) => {
    expect(countDue(hour, minutesLater(minutes))).toBe(count)
  })

  test('not any more after the reading was closed', () => {
    const closed = {
      ...hour,
      closing: { by: 'facilitator', at: minutesLater(32).toISOString(), decision: 'settle' },
    } as const

    expect([countDue(hour, minutesLater(500)), countDue(closed, minutesLater(500))]).toEqual([12, 6])
  })
})

describe('a facilitator is told', () => {
  const dialogue = (attribution: string) => aDialogue({ attribution, smallestCountedSide: 5 })
  const reading = (quorum: number, rule: 'consensus' | 'silence' = 'consensus') =>
    aReading({ roll: { river: 8, sea: 4 }, rules: { ...aDialogue().stages.terms, rule, quorum } })

  test.each(['none', 'side'])('no number below three, and nothing of a small side, under %s', (attribution) => {
    const told = (river: number, quorum = 0.5) =>
      disclosedTurnout(reading(quorum), { river, sea: 4 }, dialogue(attribution))

    expect(told(0)).toEqual(told(2))
    expect(told(2)).toEqual([
      { side: 'river', roll: 8, quorum: 4, isQuorumHeard: false },
      { side: 'sea', roll: 4, quorum: 2 },
    ])
    expect(told(3)[0]).toEqual({ side: 'river', roll: 8, quorum: 4, isQuorumHeard: false, heard: 3 })
    expect(told(4)[0]).toEqual({ side: 'river', roll: 8, quorum: 4, isQuorumHeard: true, heard: 4 })
    // A quorum of one would tell that one was heard.
    expect(told(1, 0.1)).toEqual(told(0, 0.1))
  })

  test('every number where names are disclosed', () => {
    expect(disclosedTurnout(reading(0.5), { river: 1 }, dialogue('named'))).toEqual([
      { side: 'river', roll: 8, quorum: 4, isQuorumHeard: false, heard: 1 },
      { side: 'sea', roll: 4, quorum: 2, isQuorumHeard: false, heard: 0 },
    ])
  })

  test('nothing under the silence procedure, where to be heard is nearly always to object', () => {
    expect(disclosedTurnout(reading(0.5, 'silence'), { river: 8, sea: 4 }, dialogue('named'))).toEqual([
      { side: 'river', roll: 8, quorum: 0 },
      { side: 'sea', roll: 4, quorum: 0 },
    ])
  })
})
