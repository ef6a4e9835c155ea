import { expect, test } from 'vitest'
import { blockedBy } from '../../shared/blocked-by.ts'

const half = { isQuorumHeard: false }
const met = { isQuorumHeard: true }

test.each([
  ['nothing', { turnout: [met, met] }, []],
  ['a quorum that one side has not met so far', { turnout: [met, half] }, ['quorum']],
  ['nothing where it is not told who was heard', { turnout: [{}] }, []],
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
