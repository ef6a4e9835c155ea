import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROUTES as API } from '../../functions/api/routes.ts'
import { ROUTES as DOCUMENTS } from '../../functions/documents/document-routes.ts'
import { aStack } from '../a-stack.ts'
import { fuzzTheApi } from '../fuzz/fuzz-the-api.ts'
import { many } from '../many.ts'

const REQUESTS = many({ atOnce: 1_000, inAll: 10_000 })

let running: Awaited<ReturnType<typeof aStack>>
beforeAll(async () => {
  running = await aStack({ stages: { terms: { readings: 9 } } })
})
afterAll(() => running.stop())

test('requests generated from the OpenAPI document are answered as it says, and never with 500', async () => {
  const { requests, answers } = await fuzzTheApi(running, REQUESTS)

  const statuses = [...answers.values()].flatMap((counted) => [...counted])
  expect(statuses.reduce((sum, [, many]) => sum + many, 0)).toBe(requests)
  // Much was taken and much was refused, or the fuzz would prove nothing.
  const many = (isSo: (status: number) => boolean) =>
    statuses.filter(([status]) => isSo(status)).reduce((sum, [, times]) => sum + times, 0)
  expect(many((status) => status < 400)).toBeGreaterThan(REQUESTS / 10)
  expect(many((status) => status >= 400)).toBeGreaterThan(REQUESTS / 10)
  expect(answers.size).toBe(API.length + DOCUMENTS.length)
  expect(Math.max(...statuses.map(([status]) => status))).toBeLessThan(500)
}, 900_000)
