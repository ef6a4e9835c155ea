import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { many } from '../many.ts'
import { aStage } from '../simulation/a-world.ts'
import { anySequence, type Seen } from './a-sequence.ts'

/** `npm run model` tries ten thousand, and makes what fails smaller. */
const SEQUENCES = many({ atOnce: 200, inAll: 500 })

let stage: Awaited<ReturnType<typeof aStage>>
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.close())

test(`a round does what its model says, in ${SEQUENCES} sequences of what people, time and trouble can do`, async () => {
  const seen: Seen = {}

  await fc.assert(anySequence(stage, seen), { numRuns: SEQUENCES, endOnFailure: true })

  // Whatever the seed, some of them get as far as drafting.
  expect(Object.keys(seen).join('\n')).toContain('commitments: ')
}, 600_000)
