import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStack } from '../a-stack.ts'
import { fuzzTheApi } from '../fuzz/fuzz-the-api.ts'

const REQUESTS = 10_000

let running: Awaited<ReturnType<typeof aStack>>
beforeAll(async () => {
  running = await aStack({ stages: { terms: { readings: 9 } } })
})
afterAll(() => running.stop())

test(`${REQUESTS} requests generated from the OpenAPI document are answered as it says, and never with 500`, async () => {
  const { requests, answers } = await fuzzTheApi(running, REQUESTS)

  const statuses = [...answers.values()].flatMap((counted) => [...counted])
  expect(statuses.reduce((sum, [, many]) => sum + many, 0)).toBe(requests)
  expect(Math.max(...statuses.map(([status]) => status))).toBeLessThan(500)
}, 900_000)
