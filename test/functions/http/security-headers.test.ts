import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ROUTES as API } from '../../../functions/api/routes.ts'
import { roundKey } from '../../../functions/store/keys/keys-of-rounds.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { web } from '../../../functions/web/web.ts'
import { ACCESS } from '../../../shared/access.ts'
import { aStack } from '../../a-stack.ts'
import { sized } from '../../many.ts'
import { signIn } from '../../sign-in.ts'
import { aCell, type Cell } from './a-permission.ts'

/** What every answer says to browsers, whatever it answers. */
const ALWAYS = {
  'strict-transport-security': /^max-age=31536000; includeSubDomains$/,
  'x-content-type-options': /^nosniff$/,
  'x-frame-options': /^DENY$/,
  'referrer-policy': /^(no-referrer|same-origin)$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\)/,
  'content-security-policy':
    /^(?!.*unsafe)(?=.*default-src 'none')(?=.*object-src 'none')(?=.*base-uri 'none')(?=.*frame-ancestors 'none')/,
} as const

/** In `npm test`, one role. */
const ASKERS = (['facilitator', 'stranger', 'participant'] as const).slice(0, sized({ atOnce: 1, inAll: 3 }))

/** What is the same for everybody and says nothing of anybody; and a calendar, which only its own program keeps. */
const CACHED: { readonly [deed: string]: RegExp } = {
  'read what is public': /^public, max-age=\d+/,
  'read a calendar': /^private, max-age=3600$/,
}

/** The list of public rounds changes when one is published. The page of it is stored by nobody. */
const LISTED: { readonly [route: string]: RegExp } = { 'GET /api/public': /^public, max-age=300$/ }

/** What a program asks for again with its token, and keeps for itself. */
const POLLED = new Set(API.filter(({ route }) => route.isPolled).map(({ route }) => `GET /api${route.path}`))
const FOR_ITSELF = /^private, no-cache$/

describe('response headers', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let cell: ReturnType<typeof aCell>
  /** Rex's, a facilitator's. */
  let session: string
  let cookie: string
  beforeAll(async () => {
    all = await aStack({ stages: { terms: { readings: 9 } } })
    cell = aCell(all)
    await cell.arrange()
    const { table } = all.stack
    const rex = (await readRoster(table)).find((one) => one.name === 'Rex')
    session = (await signIn(table, rex?.id ?? '')).secret
    cookie = `parley-session=${session}`
  })
  afterAll(() => all.stop())

  const ROUTES = Object.entries(ACCESS).flatMap(([deed, { routes }]) => routes.map((route) => ({ deed, route })))

  test.for(ROUTES.flatMap(({ deed, route }) => ASKERS.map((asker) => [route, asker, deed] as const)))(
    '%s, asked by a %s',
    async ([route, asker, deed]) => {
      const state = route.includes('{reading}') ? 'settled' : undefined
      const { headers, status } = await cell.ask({ deed, route, asker, state, whose: undefined } as Cell)

      expectSecurityHeaders(headers)
      const kept = POLLED.has(route) ? FOR_ITSELF : (LISTED[route] ?? CACHED[deed])
      expect(headers.get('cache-control')).toMatch(status === 200 ? (kept ?? /^no-store$/) : /^no-store$/)
      expect(headers.get('access-control-allow-origin')).toBeNull()
    },
  )

  test.for<[string, number, () => Promise<Response>]>([
    ['nothing at that address of the API', 404, () => ask('/api/nothing')],
    ['an unknown page', 404, () => ask('/nothing')],
    ['no such asset', 404, () => ask('/assets/parley.0.js')],
    ['an instrument in a form there is none of', 404, () => ask('/api/rounds/1/instrument.exe')],
    ['a method that an address does not take', 405, () => ask('/api/dialogue', { method: 'DELETE' })],
    ['the methods that an address takes', 204, () => ask('/api/dialogue', { method: 'OPTIONS' })],
    ['a path that is not UTF-8', 404, () => ask('/%E0%A4%A')],
    ['too much for the API', 413, () => ask('/api/session', { method: 'POST', body: 'x'.repeat(100_000) })],
    [
      'a body that is too large for a page',
      413,
      async () => web().request('/leave', { method: 'POST', body: 'x'.repeat(600_000) }),
    ],
    ['JSON that is none', 400, () => ask('/api/session', { method: 'POST', body: '{', headers: JSON_BODY })],
    ['a request from another site', 403, () => ask('/leave', { method: 'POST', headers: ELSEWHERE })],
    ['a language that is chosen', 303, () => ask('/?lang=ru')],
    ['a page that has not changed', 304, () => again('/')],
    ['an answer that has not changed', 304, () => again('/api/dialogue')],
    ['the head of a page', 401, () => ask('/', { method: 'HEAD' })],
  ])('%s: %i', async ([, status, sent]) => {
    const answer = await sent()

    expect(answer.status).toBe(status)
    expectSecurityHeaders(answer.headers)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('an unexpected error', async () => {
    const logged = vi.spyOn(console, 'error').mockReturnValue()
    await all.stack.table.put(roundKey(2), { round: 'no number' })

    const answers = await Promise.all(['/api/rounds/2', '/rounds/2', '/api/rounds/2/instrument.json'].map(asRex))
    await all.stack.table.delete(roundKey(2))
    logged.mockRestore()

    for (const { status, headers } of answers) {
      expect(status).toBe(500)
      expectSecurityHeaders(headers)
      expect(headers.get('cache-control')).toBe('no-store')
    }
  })

  test('a document allows only its own style', async () => {
    const answer = await asRex('/api/rounds/1/instrument.html')
    const html = await answer.text()

    expect(answer.headers.get('content-security-policy')).toMatch(/style-src 'sha256-[\w+/]+=*'/)
    expect(html).not.toMatch(/ style=|unsafe/)
  })

  async function asRex(path: string) {
    return ask(path, { headers: { Cookie: cookie } })
  }

  async function again(path: string) {
    const headers = { Cookie: cookie }
    const first = await ask(path, { headers })
    return ask(path, { headers: { ...headers, 'If-None-Match': first.headers.get('etag') ?? '' } })
  }

  const JSON_BODY = { 'Content-Type': 'application/json' }
  const ELSEWHERE = { Origin: 'https://elsewhere.example' }
  const ask = (path: string, request: RequestInit = {}) =>
    fetch(`${all.stack.origin}${path}`, { redirect: 'manual', ...request })

  describe('a request that changes something must come from this origin', () => {
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

    test.for<[string, Record<string, string>, boolean]>([
      ['this very origin', { Origin: 'here' }, true],
      ['another site', ELSEWHERE, false],
      ['another site with Sec-Fetch-Site: same-origin', { ...ELSEWHERE, 'Sec-Fetch-Site': 'same-origin' }, false],
      ['another port of this host', { Origin: 'http://localhost:1' }, false],
      ['a sandboxed frame', { Origin: 'null' }, false],
      ['nowhere', {}, false],
    ])('with a cookie, from %s: %o, %s', async ([, headers, isTaken]) => {
      const Cookie = cookie
      const sent = headers['Origin'] === 'here' ? { Origin: all.stack.origin } : headers
      const body = JSON.stringify({ closesAt: new Date(Date.now() + 9e8).toISOString() })

      const answers = await Promise.all([
        ask('/api/readings/1.terms.2', { method: 'PATCH', headers: { Cookie, ...JSON_BODY, ...sent }, body }),
        ask('/api/readings/1.terms.2', {
          method: 'PATCH',
          headers: { Cookie, 'Content-Type': 'text/plain', ...sent },
          body,
        }),
        ask('/roster', { method: 'POST', headers: { Cookie, ...form, ...sent }, body: 'name=&as=observer' }),
      ])

      // A text that is no JSON and a name that is empty are refused by what they say, once they are from here.
      expect(answers.map(({ status }) => status)).toEqual(isTaken ? [200, 422, 422] : [403, 403, 403])
    })

    test('a cookie is ignored if the request has any Authorization header', async () => {
      const Cookie = cookie
      const authorization = { Authorization: 'Basic YTpi', Cookie, Origin: all.stack.origin }

      const [read, changed] = await Promise.all([
        ask('/api/dialogue', { headers: authorization }),
        ask('/api/rounds', { method: 'POST', headers: authorization }),
      ])

      expect([read.status, changed.status]).toEqual([401, 401])
    })

    test('a program with a token needs no Origin header; a request from another origin is refused', async () => {
      const bearer = { Authorization: `Bearer ${session}` }

      const [program, browser] = await Promise.all([
        ask('/api/rounds', { method: 'POST', headers: bearer }),
        ask('/api/rounds', { method: 'POST', headers: { ...bearer, ...ELSEWHERE } }),
      ])

      expect([program.status, browser.status]).toEqual([409, 403])
    })
  })
})

function expectSecurityHeaders(headers: Headers): void {
  const found = Object.fromEntries(Object.keys(ALWAYS).map((name) => [name, headers.get(name) ?? 'absent']))
  expect(found).toEqual(
    Object.fromEntries(Object.entries(ALWAYS).map(([name, pattern]) => [name, expect.stringMatching(pattern)])),
  )
}
