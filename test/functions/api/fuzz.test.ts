import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROUTES as API } from '../../../functions/api/routes.ts'
import { ROUTES as DOCUMENTS } from '../../../functions/documents/document-routes.ts'
import { aStack } from '../../a-stack.ts'
import { fuzzTheApi } from '../../fuzz/fuzz-the-api.ts'

const REQUESTS = 500

let running: Awaited<ReturnType<typeof aStack>>
beforeAll(async () => {
  running = await aStack({ stages: { terms: { readings: 9 } } })
})
afterAll(() => running.stop())

test('requests generated from the OpenAPI document are answered as it says, and never with 500', async () => {
  const { answers } = await fuzzTheApi(running, REQUESTS)

  // Much was taken and much was refused, or the fuzz would prove nothing.
  const statuses = [...answers.values()].flatMap((counted) => [...counted])
  const many = (isSo: (status: number) => boolean) =>
    statuses.filter(([status]) => isSo(status)).reduce((sum, [, times]) => sum + times, 0)
  expect(many((status) => status < 400)).toBeGreaterThan(REQUESTS / 10)
  expect(many((status) => status >= 400)).toBeGreaterThan(REQUESTS / 10)
  expect(answers.size).toBe(API.length + DOCUMENTS.length)
}, 120_000)
