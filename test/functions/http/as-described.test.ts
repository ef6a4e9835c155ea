import { expect, test } from 'vitest'
import { assertDeclared } from '../../as-described.ts'

const DEVICE = { code: '4815 1623 4299', expiresAt: '2035-03-01T12:00:00Z' }

/** An answer as it comes to a request; what is checked of every answer in the suites. */
function answered(method: string, path: string, status: number, headers: Record<string, string>, body?: unknown) {
  const text = body === undefined ? '' : JSON.stringify(body)
  const type = { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' }
  return () => assertDeclared(method, path, { status, headers: new Headers({ ...type, ...headers }), text })
}

const code = (headers: Record<string, string>, body: unknown = DEVICE, status = 201) =>
  answered('POST', '/api/session/devices', status, headers, body)
const location = { Location: '/api/session/devices' }

test('an answer that its route describes passes', () => {
  expect(code(location)).not.toThrow()
})

test.each([
  ['a field that is not declared', code(location, { ...DEVICE, secret: 'x' }), 'the field /secret is not declared'],
  ['a field of another type', code(location, { ...DEVICE, code: 1 }), 'not as described'],
  ['a field that is left out', code(location, { code: 'x' }), 'not as described'],
  ['a status that is not declared', code({}, DEVICE, 200), 'not declared'],
  ['no Location', code({}), 'no Location'],
  ['a header that is not described', code({ ...location, ETag: '"x"' }), 'ETag is not described'],
  ['a link where nothing comes in parts', code({ ...location, Link: '<x>; rel="next"' }), 'Link is not described'],
  ['no entity tag on a polled route', answered('GET', '/api/standing', 200, {}), 'no ETag'],
  ['no Allow with 405', problem(405, 'method-not-allowed'), 'no Allow'],
  ['a code that is not declared', problem(409, 'round-running'), 'round-running is not declared'],
  ['a field of a problem that is not declared', problem(404, 'no-such-page', { why: 'x' }), 'the field /why'],
])('an answer with %s fails the test that gets it', (_, check, why) => {
  expect(check).toThrow(why)
})

function problem(status: number, code: string, more = {}) {
  const known = { type: `urn:parley:problem:${code}`, title: code, status, code, detail: 'So it is.' }
  return answered('POST', '/api/session/devices', status, {}, { ...known, ...more })
}

test('whatever a test fetches from an API on this machine is checked', async () => {
  const { createServer } = await import('node:http')
  const { listen } = await import('../../../infra/local/listen.ts')
  const server = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}'),
  )
  const { port, stop } = await listen(server)

  const asked = fetch(`http://127.0.0.1:${port}/api/events`)

  await expect(asked).rejects.toThrow('no ETag')
  await stop()
})
