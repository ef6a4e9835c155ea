import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { many, sized } from '../many.ts'
import { aStage } from '../simulation/test-dialogue.ts'
import { anySequence, OF_ROUNDS, WHOLE } from './a-sequence.ts'
import type { Coverage } from './coverage.ts'

/** `npm run model` tries ten thousand, and makes what fails smaller. */
const ALL_SEQUENCES = 500
const SEQUENCES = many({ atOnce: 6, inAll: ALL_SEQUENCES })
const SIZE = {
  commands: sized({ atOnce: 4, inAll: WHOLE.commands }),
  oneIn: sized({ atOnce: 8, inAll: WHOLE.oneIn }),
  people: sized({ atOnce: 2, inAll: WHOLE.people }),
}

let stage: Awaited<ReturnType<typeof aStage>>
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.close())

test(`a round does what its model says, in ${SEQUENCES} sequences of actions, deadlines and faults`, async () => {
  const seen: Coverage = {}

  await fc.assert(anySequence(stage, seen, SIZE, OF_ROUNDS), { numRuns: SEQUENCES, endOnFailure: true })

  // Of a hundred kinds of things that there are to see, some short sequences come across 15 to 37. One often ends before there is any: of six, some go on.
  expect(Object.keys(seen).length).toBeGreaterThan(many({ atOnce: 2, inAll: 50 }))
  // A quarter of all sequences has two lanes, fewer than that an objection: among 500 at least one has each, with `PARLEY_PART` there may be
  // none.
  const certain = [
    'a round with two lanes',
    'commitments: closed by facilitator, then next-stage',
    'a position: object',
  ]
  expect(Object.keys(seen)).toEqual(expect.arrayContaining(SEQUENCES < ALL_SEQUENCES ? [] : certain))
}, 600_000)
