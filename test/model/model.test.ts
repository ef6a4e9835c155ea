import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { many } from '../many.ts'
import { aStage } from '../simulation/a-world.ts'
import { anySequence, WHOLE } from './a-sequence.ts'
import type { Seen } from './what-was-seen.ts'

/** `npm run model` tries ten thousand, and makes what fails smaller. */
const SEQUENCES = many({ atOnce: 200, inAll: 500 })
const SIZE = {
  commands: many({ atOnce: 4, inAll: WHOLE.commands }),
  oneIn: many({ atOnce: 5, inAll: WHOLE.oneIn }),
  people: many({ atOnce: 3, inAll: WHOLE.people }),
}

let stage: Awaited<ReturnType<typeof aStage>>
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.close())

test(`a round does what its model says, in ${SEQUENCES} sequences of what people, time and trouble can do`, async () => {
  const seen: Seen = {}

  await fc.assert(anySequence(stage, seen, SIZE), { numRuns: SEQUENCES, endOnFailure: true })

  // A sixth of all sequences has the first two by how it begins, about as many the third: (5/6)^200 is 10^-16.
  expect(Object.keys(seen)).toEqual(
    expect.arrayContaining([
      'a round with two lanes',
      'commitments: closed by facilitator, then next-stage',
      'a position: object',
    ]),
  )
}, 600_000)
