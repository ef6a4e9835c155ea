import { createServer } from 'node:http'
import { afterEach, expect, test, vi } from 'vitest'
import { startFunction } from '../../../functions/platform/start-function.ts'
import { listen } from '../../../infra/local/listen.ts'

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['the address of all services', (all: string) => ({ AWS_ENDPOINT_URL: all })],
  [
    'an address of its own before that',
    (own: string) => ({ AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_ENDPOINT_URL_LAMBDA: own }),
  ],
])('is asked at %s, as the clients of the SDK are', async (_, variables) => {
  const asked: unknown[] = []
  const lambda = await listen(
    createServer(({ method, url, headers }, answer) => {
      asked.push([method, url, headers['x-amz-invocation-type']])
      answer.writeHead(202).end()
    }),
  )
  const all = { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }
  for (const [name, value] of Object.entries({ ...all, ...variables(`http://127.0.0.1:${lambda.port}`) })) {
    vi.stubEnv(name, value)
  }

  await startFunction('the-log')({})
  await lambda.stop()

  expect(asked).toEqual([['POST', '/2015-03-31/functions/the-log/invocations', 'Event']])
})
