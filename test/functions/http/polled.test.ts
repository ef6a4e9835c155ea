import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROUTES as API } from '../../../functions/api/routes.ts'
import { SESSION_COOKIE } from '../../../functions/http/session-of-request.ts'
import { aStack, opened, type Person } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'

const READING = '1.terms.1'

let running: Awaited<ReturnType<typeof aStack>>
let proposal: string
beforeAll(async () => {
  running = await aStack()
  const { cleo, ada } = running.company
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, READING)
  proposal = await ada.tables(READING, aDefinition())
})
afterAll(() => running.stop())

test('what programs ask for again is 304 while it stays the same, kept by no other cache, and asked for each time', async () => {
  const { cleo } = running.company
  for (const path of [...POLLED, '/api/participants', '/api/messages']) {
    const first = await look(cleo, path)
    const again = await look(cleo, path, first.headers.get('ETag'))

    expect([path, first.status, again.status, await again.text()]).toEqual([path, 200, 304, ''])
    expect([path, first.headers.get('Cache-Control')]).toEqual([path, 'private, no-cache'])
    for (const name of ['Cache-Control', 'ETag', 'Vary'])
      expect([path, again.headers.get(name)]).toEqual([path, first.headers.get(name)])
    expect(first.headers.get('Vary')).toContain('Authorization')
  }
})

test('a position changes the tag of whoever took it, and of no other participant or observer', async () => {
  const { ada, abe, bo, olu } = running.company
  // A facilitator sees how many took a position, so theirs may change.
  const others = [abe, bo, olu]
  const path = `/api/readings/${READING}`
  const before = await Promise.all([ada, ...others].map((one) => tagOf(one, path)))

  await ada.takes(READING, proposal, 'object', { change: { en: 'Say whose.' } })

  const after = await Promise.all([ada, ...others].map((one) => tagOf(one, path)))
  expect(after[0]).not.toBe(before[0])
  expect(after.slice(1)).toEqual(before.slice(1))
  expect(new Set(after).size).toBeGreaterThan(1)
})

test('what is not asked for again has no tag; nothing is kept by a browser or after a refusal', async () => {
  const { ada } = running.company
  const proof = await look(ada, `/api/readings/${READING}/proof/${'0'.repeat(64)}`)
  const asBrowser = await fetch(`${running.stack.origin}/api/dialogue`, {
    headers: { Cookie: `${SESSION_COOKIE}=${ada.authorization.Authorization.slice('Bearer '.length)}` },
  })

  expect([proof.headers.get('ETag'), proof.headers.get('Cache-Control')]).toEqual([null, 'no-store'])
  expect([asBrowser.status, asBrowser.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
  expect((await look(ada, '/api/rounds/9')).headers.get('Cache-Control')).toBe('no-store')
})

test('a client is told when to ask again: for what is not settled, and for what was accepted', async () => {
  const { ada, cleo } = running.company
  const early = await look(ada, `/api/readings/${READING}/proof/${'0'.repeat(64)}`)
  const closing = await fetch(`${running.stack.origin}/api/readings/${READING}/advance`, {
    method: 'POST',
    headers: { ...cleo.authorization, 'Content-Type': 'application/json' },
    body: JSON.stringify({ decision: 'another-reading' }),
  })

  expect([early.status, early.headers.get('Retry-After')]).toEqual([404, '30'])
  expect([closing.status, closing.headers.get('Retry-After')]).toEqual([202, '5'])
})

/** Without those that need a settled reading, an own receipt, a released record, co-chairs or an encrypted caucus. */
const POLLED = API.filter(({ route }) => route.isPolled)
  .map(({ route }) => `/api${route.path}`)
  .filter(
    (path) =>
      !/candidates|caucus|side.keys|receipts|complete|messages|participants|statements|confirmations.|consultations./.test(
        path,
      ),
  )
  .map((path) => path.replace('{reading}', READING).replace('{round}', '1'))

async function tagOf(person: Person, path: string): Promise<string | null> {
  return (await look(person, path)).headers.get('ETag')
}

function look(person: Person, path: string, tag: string | null = null): Promise<Response> {
  return fetch(`${running.stack.origin}${path}`, {
    headers: { ...person.authorization, ...(tag !== null && { 'If-None-Match': tag }) },
  })
}
