import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '../../../functions/api/api-app.ts'
import { web } from '../../../functions/web/web.ts'
import { daysFromNow } from '../../builders.ts'
import { aServedRoundToConfirm } from './a-served-round-to-confirm.ts'

const ORIGIN = 'http://localhost'
const AT = '/rounds/1/confirmations/b1'
const since = daysFromNow(-1)

let it: Awaited<ReturnType<typeof aServedRoundToConfirm>>
let sessions: ReadonlyMap<string, string>
beforeAll(async () => {
  it = await aServedRoundToConfirm(ORIGIN, [
    { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: since },
    { role: 'observer', id: 'olu', name: 'Olu', joinedAt: since },
  ])
  sessions = it.sessions
})
afterAll(() => it.stop())

type Asked = { readonly as?: string; readonly body?: object }

async function asks(method: string, path: string, { as, body }: Asked = {}) {
  const isForPrograms = path.startsWith('/api')
  const app = isForPrograms ? api() : web()
  const response = await app.request(`${ORIGIN}${path}`, {
    method,
    headers: {
      Origin: ORIGIN,
      ...(as !== undefined && { Authorization: `Bearer ${sessions.get(as)}` }),
      ...(body !== undefined && {
        'Content-Type': isForPrograms ? 'application/json' : 'application/x-www-form-urlencoded',
      }),
    },
    ...(body !== undefined && {
      body: isForPrograms ? JSON.stringify(body) : new URLSearchParams(body as Record<string, string>).toString(),
    }),
  })
  return { status: response.status, text: await response.text() }
}

/** What each person gets: ada's side has nothing to confirm, bo's has. */
const CELLS = [
  ['GET', `/api${AT}`, undefined, { stranger: 401, ada: 200, bo: 200, cleo: 200, olu: 200 }],
  ['GET', '/api/confirmations', undefined, { stranger: 401, ada: 200, bo: 200, cleo: 200, olu: 200 }],
  ['GET', AT, undefined, { stranger: 401, ada: 200, bo: 200, cleo: 200, olu: 200 }],
  ['GET', '/confirmations', undefined, { stranger: 401, ada: 200, bo: 200, cleo: 200, olu: 200 }],
  [
    'PUT',
    `/api${AT}/position`,
    { decision: 'confirm', revision: 0 },
    { stranger: 401, ada: 404, bo: 200, cleo: 403, olu: 403 },
  ],
  [
    'POST',
    `${AT}/position`,
    { decision: 'decline', revision: '1' },
    { stranger: 401, ada: 404, bo: 303, cleo: 403, olu: 403 },
  ],
  ['PATCH', `/api${AT}`, { closesAt: daysFromNow(100) }, { stranger: 401, ada: 403, bo: 403, cleo: 200, olu: 403 }],
  [
    'POST',
    `${AT}/date`,
    { from: daysFromNow(100), days: '7' },
    { stranger: 401, ada: 403, bo: 403, cleo: 303, olu: 403 },
  ],
] as const

test.each(
  CELLS.flatMap(([method, path, body, statuses]) =>
    Object.entries(statuses).map(([who, status]) => [method, path, who, status, body] as const),
  ),
)('%s %s of %s is %i', async (method, path, who, status, body) => {
  const answer = await asks(method, path, {
    ...(who !== 'stranger' && { as: who }),
    ...(body !== undefined && { body }),
  })

  expect([answer.status, answer.text.slice(0, 300)]).toEqual([status, expect.any(String)])
})

test('a basket that nobody accepted so is as one of which another side has to confirm', async () => {
  const [unknown, another] = await Promise.all([
    asks('PUT', '/api/rounds/1/confirmations/b2/position', { as: 'ada', body: { decision: 'confirm', revision: 0 } }),
    asks('PUT', `/api${AT}/position`, { as: 'ada', body: { decision: 'confirm', revision: 0 } }),
  ])

  expect(unknown.status).toBe(404)
  expect(another.text.replace('b1', 'b2')).toBe(unknown.text)
})

test('the pages tell the side alone that it has to confirm, and only the author their answer', async () => {
  const pages = await Promise.all(
    ['ada', 'cleo', 'olu', 'bea', 'bo'].map(async (as) => (await asks('GET', AT, { as })).text),
  )
  const [ada, cleo, olu, bea, bo] = pages

  for (const other of [ada, cleo, olu]) {
    expect(other).toContain('Can be confirmed until')
    expect(other).not.toContain('The answer of your side')
  }
  expect(bea).toContain('The answer of your side')
  expect(bea).not.toContain('Your answer: I decline')
  expect(bo).toContain('Your answer: I decline')
  expect(cleo).toContain('Move the date')
  expect(bo).not.toContain('Move the date')
})
