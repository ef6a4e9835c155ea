import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { many } from '../many.ts'
import { aStage } from '../simulation/test-dialogue.ts'
import { anySequence, OF_CONSULTATIONS, WHOLE } from './a-sequence.ts'
import type { Coverage } from './coverage.ts'

/** `npm run model` tries them among ten thousand others. */
const SEQUENCES = many({ atOnce: 2, inAll: 40 })

let stage: Awaited<ReturnType<typeof aStage>>
beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.close())

test(`consultations do what their model says, in ${SEQUENCES} sequences of actions, dates, rounds and faults`, async () => {
  const seen: Coverage = {}

  await fc.assert(anySequence(stage, seen, WHOLE, OF_CONSULTATIONS), { numRuns: SEQUENCES, endOnFailure: true })

  // Two sequences may hold no consultation at all, so little is asked of a few.
  const kinds = Object.keys(seen).filter((what) => what.startsWith('a consultation'))
  expect(kinds.length).toBeGreaterThanOrEqual(Math.floor(SEQUENCES / 5))
}, 1_200_000)
