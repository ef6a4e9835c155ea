import { expect, test } from 'vitest'
import { acceptances, NO_DECISIONS, type RatificationTally, sideRatifies } from '../../../shared/stages/ratification.ts'

function a(tally: Partial<RatificationTally>): RatificationTally {
  return { ...NO_DECISIONS, ...tally }
}

test.each([
  ['ratifies when all ratify', 6, a({ ratify: 6 }), true],
  ['ratifies with exactly two thirds', 6, a({ ratify: 4, decline: 2 }), true],
  ['does not ratify just below two thirds', 8, a({ ratify: 5, decline: 3 }), false],
  ['counts a reservation as acceptance', 3, a({ 'ratify-with-reservation': 2, decline: 1 }), true],
  ['counts ad referendum as acceptance', 3, a({ 'ad-referendum': 2, decline: 1 }), true],
  [
    'adds up the three forms of acceptance',
    9,
    a({ ratify: 2, 'ratify-with-reservation': 2, 'ad-referendum': 2, decline: 3 }),
    true,
  ],
  ['leaves abstentions out of the two thirds', 9, a({ ratify: 2, abstain: 6, decline: 1 }), true],
  ['does not ratify by abstaining alone', 6, a({ abstain: 6 }), false],
  ['ratifies when its quorum is exactly met', 6, a({ ratify: 3 }), true],
  ['lets abstentions complete its quorum', 6, a({ ratify: 1, abstain: 2 }), true],
  ['does not ratify one short of its quorum', 6, a({ ratify: 2 }), false],
  ['does not let a refusal complete its quorum', 6, a({ ratify: 2, decline: 1 }), false],
  ['does not ratify when nobody decided', 6, NO_DECISIONS, false],
  ['does not ratify when it is empty', 0, NO_DECISIONS, false],
  ['does not ratify when it is empty, whatever was counted', 0, a({ ratify: 1 }), false],
  ['of one ratifies through its one participant', 1, a({ 'ad-referendum': 1 }), true],
  ['of one does not ratify when that one declines', 1, a({ decline: 1 }), false],
])('a side %s', (_, roll, tally, ratifies) => {
  expect(sideRatifies(0.5, roll, tally)).toBe(ratifies)
})

test('neither abstaining nor declining is a form of acceptance', () => {
  expect(acceptances(a({ ratify: 1, 'ratify-with-reservation': 2, 'ad-referendum': 4, abstain: 8, decline: 16 }))).toBe(
    7,
  )
})
