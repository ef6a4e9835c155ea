import { expect, test } from 'vitest'
import { blockedBy } from '../../shared/blocked-by.ts'

const half = { heard: 1, quorum: 2 }
const met = { heard: 2, quorum: 2 }

test.each([
  ['nothing', { turnout: [met, met] }, []],
  ['a quorum that one side has not met so far', { turnout: [met, half] }, ['quorum']],
  ['nothing under the silence procedure', { turnout: [{ heard: 0, quorum: 0 }] }, []],
  ['a motion that stands', { turnout: [met], chaired: { standing: {} } }, ['consent']],
  ['nothing while no motion stands', { chaired: {} }, []],
  [
    'all three, the most urgent first',
    { turnout: [half], chaired: { standing: {} }, chairsTextsToConsent: 1 },
    ['consent', 'chairs-texts', 'quorum'],
  ],
])('an open reading is blocked by %s', (_, led, kinds) => {
  expect(blockedBy(led)).toEqual(kinds)
})
