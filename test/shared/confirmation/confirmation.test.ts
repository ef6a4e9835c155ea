import { describe, expect, test } from 'vitest'
import {
  type ConfirmationPosition,
  isDecided,
  outcomeOfConfirmation,
  tallyOfConfirmation,
} from '../../../shared/confirmation/confirmation.ts'

const QUORUMS = [0.5, '2/3', 1, 0.01] as const
const ROLLS = [0, 1, 2, 3, 5, 8]

/** Every way in which a side can have answered. */
function everyTally(roll: number) {
  return Array.from({ length: roll + 1 }, (_, confirm) =>
    Array.from({ length: roll - confirm + 1 }, (_, decline) => ({ confirm, decline })),
  ).flat()
}

describe('the outcome of a confirmation', () => {
  test.each([
    [8, { confirm: 4, decline: 0 }, 'confirmed'],
    [8, { confirm: 4, decline: 2 }, 'confirmed'],
    [8, { confirm: 4, decline: 3 }, 'declined'],
    [8, { confirm: 3, decline: 0 }, 'lapsed'],
    [8, { confirm: 3, decline: 1 }, 'declined'],
    [8, { confirm: 0, decline: 3 }, 'lapsed'],
    [8, { confirm: 0, decline: 4 }, 'declined'],
    [1, { confirm: 1, decline: 0 }, 'confirmed'],
    [1, { confirm: 0, decline: 1 }, 'declined'],
    [0, { confirm: 0, decline: 0 }, 'lapsed'],
  ] as const)('of %i with %o is %s at a quorum of one half', (roll, tally, outcome) => {
    expect(outcomeOfConfirmation(0.5, roll, tally)).toBe(outcome)
  })

  test('one more who confirms never undoes a confirmation, and one more who declines never makes one', () => {
    for (const quorum of QUORUMS) {
      for (const roll of ROLLS) {
        for (const { confirm, decline } of everyTally(roll)) {
          if (confirm + decline === roll) continue
          const now = outcomeOfConfirmation(quorum, roll, { confirm, decline })
          const more = outcomeOfConfirmation(quorum, roll, { confirm: confirm + 1, decline })
          const less = outcomeOfConfirmation(quorum, roll, { confirm, decline: decline + 1 })
          expect(now === 'confirmed' && more !== 'confirmed').toBe(false)
          expect(now !== 'confirmed' && less === 'confirmed').toBe(false)
        }
      }
    }
  })

  test('is decided exactly when no answer that is missing can change it, and never as lapsed', () => {
    for (const quorum of QUORUMS) {
      for (const roll of ROLLS) {
        for (const tally of everyTally(roll)) {
          const missing = roll - tally.confirm - tally.decline
          const outcomes = everyTally(missing).map((more) =>
            outcomeOfConfirmation(quorum, roll, {
              confirm: tally.confirm + more.confirm,
              decline: tally.decline + more.decline,
            }),
          )
          const isTheSame = new Set(outcomes).size === 1 && outcomes[0] !== 'lapsed'
          expect(isDecided(quorum, roll, tally), JSON.stringify({ quorum, roll, tally })).toBe(isTheSame)
        }
      }
    }
  })
})

describe('the answers that count', () => {
  const answer = (participant: string, revision: number, decision: ConfirmationPosition['decision']) => ({
    ...{ confirmation: '1.b1.river', side: 'river', participant, revision, decision },
    ...{ takenAt: '2026-11-28T10:00:00.000Z', salt: '00' },
  })

  test('are the last ones, without those that were taken back', () => {
    const revisions = [
      answer('ada', 2, 'decline'),
      answer('ada', 1, 'confirm'),
      answer('eve', 1, 'confirm'),
      answer('gus', 1, 'confirm'),
      answer('gus', 2, 'none'),
    ]

    expect(tallyOfConfirmation(revisions)).toEqual({ confirm: 1, decline: 1 })
  })
})
