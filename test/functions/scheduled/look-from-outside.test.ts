import { createServer, type RequestListener } from 'node:http'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { handler as look } from '../../../functions/scheduled/look-from-outside.ts'
import { setProcessEnvironment } from '../../../infra/local/environment-of.ts'
import { listen } from '../../../infra/local/listen.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import { aStack } from '../../a-stack.ts'

let running: Awaited<ReturnType<typeof aStack>>
beforeAll(async () => {
  running = await aStack()
})
afterAll(() => running.stop())

let log: unknown[]
let metrics: Record<string, number>[]
beforeEach(() => {
  log = []
  metrics = []
  vi.spyOn(console, 'error').mockImplementation((said) => void log.push(said))
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    const { _aws, ...values } = JSON.parse(String(line))
    metrics.push(values)
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

test('the page of an invitation is reached', async () => {
  await lookAt(running.stack.origin)

  expect(metrics).toEqual([{ dialogue: 'river-and-sea', reachable: 1 }])
  expect(log).toEqual([])
})

test.each<[string, string, RequestListener]>([
  ['an error', 'the answer is 502', (_, answer) => answer.writeHead(502).end('bad gateway')],
  ['too many requests', 'the answer is 429', (_, answer) => answer.writeHead(429).end()],
  [
    'another page',
    'the page has no form for an invitation',
    (_, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end('<h1>For sale</h1>'),
  ],
  [
    'a redirection',
    'the answer is 302',
    (_, answer) => answer.writeHead(302, { location: 'https://example.org' }).end(),
  ],
  ['a connection that ends', 'UND_ERR_SOCKET', (request) => void request.socket.destroy()],
])('%s is not the page, and the log says so', async (_, reason, answers) => {
  const server = await listen(createServer(answers))
  try {
    await lookAt(`http://127.0.0.1:${server.port}`)
  } finally {
    await server.stop()
  }

  expect(metrics).toEqual([{ dialogue: 'river-and-sea', reachable: 0 }])
  expect(log).toEqual([{ unreachable: reason }])
})

async function lookAt(origin: string) {
  const restore = setProcessEnvironment({ [ENVIRONMENT.origin]: origin, [ENVIRONMENT.slug]: 'river-and-sea' })
  try {
    await look()
  } finally {
    restore()
  }
}
