import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { invite, putOnRoster } from '../../../functions/actions/invite-participant.ts'
import { api } from '../../../functions/api/api-app.ts'
import { FailedAttempts } from '../../../functions/http/attempts.ts'
import { web } from '../../../functions/web/web.ts'
import { aStack } from '../../a-stack.ts'

const HTTPS = 'https://talks.example.org'
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: HTTPS }
const JSON_BODY = { 'Content-Type': 'application/json' }

describe('redeeming an invitation, behind a gateway', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  beforeAll(async () => {
    all = await aStack()
    vi.stubEnv('PUBLIC_ORIGIN', HTTPS)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await all.stop()
  })

  test('stores the session in a __Host- cookie, HttpOnly and SameSite', async () => {
    const answer = await onPage(await anInvitation(), '192.0.2.1')

    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-parley-session=[\w.-]{64}; Max-Age=15552000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ])
  })

  test('reads the session only from that cookie, and deletes the cookie at sign-out', async () => {
    const [cookie = ''] = (await onPage(await anInvitation(), '192.0.2.1')).headers.getSetCookie()
    const session = /=([\w.-]{64});/.exec(cookie)?.[1]
    const see = (Cookie: string) => api().request('/api/dialogue', { headers: { Cookie } })

    const answers = [await see(`__Host-parley-session=${session}`), await see(`parley-session=${session}`)]
    const left = await web().request('/leave', {
      method: 'POST',
      headers: { ...FORM, Cookie: `__Host-parley-session=${session}` },
    })

    expect(answers.map(({ status }) => status)).toEqual([200, 401])
    expect(left.headers.get('set-cookie')).toMatch(/^__Host-parley-session=; Max-Age=0; Path=\/; HttpOnly; Secure/)
    expect((await see(`__Host-parley-session=${session}`)).status).toBe(401)
  })

  test('gives a program a token and no cookie', async () => {
    const answer = await byProgram(await anInvitation(), '192.0.2.1')

    expect(answer.status).toBe(201)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await answer.json()).toMatchObject({ token: expect.stringMatching(/^[\w.-]{64}$/) })
  })

  test('stores the language in a __Host- cookie too', async () => {
    const answer = await web().request('/invitation?lang=ru')

    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-parley-language=ru; .*HttpOnly; Secure; SameSite=Lax$/)
  })

  test('is possible after any number of failures from the same address, on the pages and by the API', async () => {
    const here = '192.0.2.2'
    for (let tries = 0; tries < 25; tries += 1) await byProgram('x'.repeat(43), here)
    const [one, other] = [await anInvitation(), await anInvitation()]

    const looked = await onPage(one, here, '/invitation/look')

    expect([looked.status, await looked.text()]).toEqual([200, expect.stringContaining('Olu')])
    expect([(await onPage(one, here)).status, (await byProgram(other, here)).status]).toEqual([303, 201])
  })

  test('fails in the same way for every address; after twenty failures, with looks, this address is told to wait', async () => {
    const [here, there] = ['192.0.2.6', '192.0.2.7']
    const spent = await anInvitation()
    await onPage(spent, there)
    const failed = []
    for (let tries = 0; tries < 10; tries += 1) {
      failed.push((await onPage(spent, here, '/invitation/look')).status)
      failed.push((await byProgram('x'.repeat(43), here)).status)
    }

    const refused = [await onPage(spent, here, '/invitation/look'), await onPage(spent, here)]
    const program = await byProgram('x'.repeat(43), here)

    expect(new Set(failed)).toEqual(new Set([401]))
    expect([...refused, program].map(({ status }) => status)).toEqual([429, 429, 429])
    const wait = Number(program.headers.get('retry-after'))
    expect([wait > 0, wait <= 600]).toEqual([true, true])
    const page = await refused[0]?.text()
    expect(page).toContain('An invitation that works is accepted at any time.')
    expect(page).toContain('action="/invitation/look"')
    expect((await byProgram('x'.repeat(43), there)).status).toBe(401)
  })

  test('of a text that is no invitation is no failure: it is always said that it is none', async () => {
    const statuses = []
    for (let tries = 0; tries < 25; tries += 1) statuses.push((await onPage('nothing', '192.0.2.8')).status)

    expect(new Set(statuses)).toEqual(new Set([422]))
  })

  test('has no limit for successful ones, so that a delegation can share one address', async () => {
    const statuses = []
    for (let many = 0; many < 30; many += 1) statuses.push((await byProgram(await anInvitation(), '192.0.2.4')).status)

    expect(new Set(statuses)).toEqual(new Set([201]))
  })

  test('takes the source address from the platform, not from a header', async () => {
    for (let tries = 0; tries < 20; tries += 1) {
      await byProgram('x'.repeat(43), '192.0.2.5', { 'X-Forwarded-For': `198.51.100.${tries}` })
    }

    expect((await byProgram('x'.repeat(43), '192.0.2.5')).status).toBe(429)
  })

  async function anInvitation(): Promise<string> {
    const { table, dialogue } = all.stack
    const { id } = await putOnRoster(table, { role: 'observer', name: 'Olu' }, dialogue, new Date())
    return (await invite(table, id, new Date())).secret
  }

  function onPage(invitation: string, sourceIp: string, path = '/invitation') {
    const body = new URLSearchParams({ invitation })
    return web().request(path, { method: 'POST', headers: FORM, body }, from(sourceIp))
  }

  function byProgram(invitation: string, sourceIp: string, headers: Record<string, string> = {}) {
    const body = JSON.stringify({ invitation })
    const request = { method: 'POST', headers: { ...JSON_BODY, ...headers }, body }
    return api().request('/api/session', request, from(sourceIp))
  }

  const from = (sourceIp: string) => ({ requestContext: { http: { sourceIp } } })
})

describe('attempts', () => {
  test('are counted within a window that starts with the first one', () => {
    const attempts = new FailedAttempts(2, 1_000)
    const at = (milliseconds: number) => new Date(milliseconds)

    attempts.count('a', at(0))
    attempts.count('a', at(600))

    expect(attempts.wait('a', at(700))).toBe(300)
    expect(attempts.wait('b', at(700))).toBe(0)
    expect(attempts.wait('a', at(1_000))).toBe(0)
    attempts.count('a', at(1_000))
    expect(attempts.wait('a', at(1_001))).toBe(0)
  })

  test('of the oldest sources are evicted for new ones', () => {
    const attempts = new FailedAttempts(1, 1_000)

    for (let source = 0; source <= 10_000; source += 1) attempts.count(String(source), new Date(0))

    expect(attempts.wait('0', new Date(1))).toBe(0)
    expect(attempts.wait('1', new Date(1))).toBe(999)
    expect(attempts.wait('10000', new Date(1))).toBe(999)
  })
})
