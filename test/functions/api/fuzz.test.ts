import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROUTES } from '../../../functions/api/routes.ts'
import { aStack } from '../../a-stack.ts'
import { fuzzTheApi } from '../../fuzz/fuzz-the-api.ts'

let running: Awaited<ReturnType<typeof aStack>>
beforeAll(async () => {
  running = await aStack({ stages: { terms: { readings: 9 } } })
})
afterAll(() => running.stop())

test('requests made from the document are answered as the document says, and never with a failure', async () => {
  const { answers } = await fuzzTheApi(running, 1_000)

  // Both sides of every route were seen, or the fuzz would prove nothing.
  for (const [route, statuses] of answers)
    expect([route, statuses.size > 1 || route.includes('proof')]).toEqual([route, true])
  expect(answers.size).toBe(ROUTES.length)
}, 120_000)
