import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../../functions/access/sessions.ts'
import { invite } from '../../../functions/actions/invite-participant.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import type { LocalStack } from '../../../infra/local/local-stack.ts'
import { aStack, opened } from '../../a-stack.ts'

describe('pages over HTTP', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let stack: LocalStack
  let term: string

  beforeAll(async () => {
    all = await aStack()
    stack = all.stack
    await all.company.cleo.ask('POST', '/api/rounds')
    await opened(all.company.ada, '1.terms.1')
    const body = { kind: 'definition', term: { en: 'Reach' }, definition: { en: 'What is in reach.' } } as const
    term = await all.company.ada.tables('1.terms.1', body)
    await all.company.ada.takes('1.terms.1', term, 'block', { change: { en: 'A secret until it is settled.' } })
  })
  afterAll(() => all.stop())

  test('an invitation is redeemed by its button, not by looking at it, which tells nobody whose it is', async () => {
    const secret = await secretOf('Bo')

    const looked = await ask(`/invitation#${secret}`)
    const page = await looked.text()
    const accepted = await redeemOnPage(secret)

    expect(looked.headers.get('set-cookie')).toBeNull()
    expect(page).not.toMatch(/\bBo\b/)
    expect([accepted.status, accepted.headers.get('location')]).toEqual([303, '/'])
    expect(accepted.headers.get('set-cookie')).toMatch(/^parley-session=[\w.-]{64};.*HttpOnly.*SameSite=Lax/)
  })

  test('an invitation is taken as its whole link as well, and refused without giving it back', async () => {
    const secret = await secretOf('Bo')

    const taken = await redeemOnPage(` ${stack.origin}/invitation#${secret}\n`)
    const spent = await redeemOnPage(secret)

    expect([taken.status, spent.status]).toEqual([303, 401])
    expect(await spent.text()).not.toContain(secret)
  })

  test('whoever tries one that was used stays who they are', async () => {
    const spent = await secretOf('Bo')
    await redeemOnPage(spent)

    const refused = await redeemOnPage(spent, { Cookie: await sessionOf('Abe') })

    expect(refused.status).toBe(401)
    expect(await refused.text()).toContain('action="/leave"')
  })

  test('who comes in is somebody new: the session that was there has ended', async () => {
    const [before, secret] = [await sessionOf('Abe'), await secretOf('Bo')]

    const accepted = await redeemOnPage(secret, { Cookie: before })
    const after = accepted.headers.get('set-cookie')?.split(';')[0] ?? ''

    expect(after).not.toBe(before)
    expect((await ask('/', { headers: { Cookie: before } })).status).toBe(401)
    expect(await (await ask('/', { headers: { Cookie: after } })).text()).toContain('<bdi>Bo</bdi>')
  })

  test('a cookie that somebody was made to carry opens nothing, before or after they come in', async () => {
    const bo = (await readRoster(stack.table)).find(({ name }) => name === 'Bo')
    const planted = `parley-session=${bo?.id}.${'p'.repeat(43)}`

    const accepted = await redeemOnPage(await secretOf('Bo'), { Cookie: planted })

    expect(accepted.headers.get('set-cookie')).not.toContain(planted)
    expect((await ask('/', { headers: { Cookie: planted } })).status).toBe(401)
  })

  test('who leaves on every device is out on each at once, and a program of theirs with them', async () => {
    const [here, there] = [await sessionOf('Olu'), await sessionOf('Olu')]
    const program = await openSession(stack.table, await secretOf('Olu'), new Date())
    const [Origin, bearer] = [stack.origin, { Authorization: `Bearer ${program.secret}` }]

    const left = await ask('/leave-everywhere', { method: 'POST', headers: { Cookie: here, Origin, ...FORM } })

    const answers = await Promise.all(
      [{ Cookie: here }, { Cookie: there }, bearer].map((headers) => ask('/api/dialogue', { headers })),
    )
    expect(left.headers.get('clear-site-data')).toBe('"cache", "storage"')
    expect(left.headers.get('set-cookie')).toMatch(/^parley-session=;/)
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
  })

  test('a facilitator signs somebody out on every device, and they stay on the roster', async () => {
    const [cleo, rex] = [await sessionOf('Cleo'), await sessionOf('Rex')]
    const id = (await readRoster(stack.table)).find((one) => one.name === 'Rex')?.id
    const headers = { Cookie: cleo, Origin: stack.origin, ...FORM }

    const done = await ask(`/roster/${id}/sign-out`, { method: 'POST', headers })

    expect([done.status, done.headers.get('location')]).toEqual([303, `/roster?out=${id}`])
    expect((await ask('/', { headers: { Cookie: rex } })).status).toBe(401)
    expect((await ask('/', { headers: { Cookie: await sessionOf('Rex') } })).status).toBe(200)
  })

  test('choosing a language leads to no other host', async () => {
    const answer = await fetch(`${stack.origin}//evil.example/?lang=ru`, { redirect: 'manual' })

    expect(answer.headers.get('location')).toBe('/evil.example/')
  })

  test('the language is the one chosen before, else the first the browser prefers', async () => {
    const languageOf = async (headers: Record<string, string>) =>
      /<html lang="(\w+)"/.exec(await (await ask('/', { headers })).text())?.[1]

    const languages = await Promise.all([
      languageOf({ 'Accept-Language': 'de, ru;q=0.8, en;q=0.5' }),
      languageOf({ 'Accept-Language': 'en;q=0.4,ru;q=0.3' }),
      languageOf({ 'Accept-Language': 'de' }),
      languageOf({ 'Accept-Language': 'ru', Cookie: 'parley-language=en' }),
    ])
    const chosen = await ask('/glossary?lang=ru')

    expect(languages).toEqual(['ru', 'en', 'en', 'en'])
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/glossary'])
    expect(chosen.headers.get('set-cookie')).toContain('parley-language=ru')
  })

  test('a form that another site sends is refused, whatever it says', async () => {
    const cookie = await sessionOf('Abe')
    const body = new URLSearchParams({ stance: 'support', revision: '0', key: 'k' })
    const path = `/readings/1.terms.1/proposals/${term}/position`

    const foreign = await ask(path, {
      method: 'POST',
      headers: { Cookie: cookie, Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site', ...FORM },
      body,
    })

    expect(foreign.status).toBe(403)
    expect((await all.company.abe.sees('1.terms.1')).proposals[0]?.position).toBeUndefined()
  })

  test('nobody sees a position of another while the reading is open, on any page', async () => {
    const cookies = await Promise.all(['Abe', 'Bea', 'Olu', 'Cleo'].map(sessionOf))
    const paths = ['/', '/readings/1.terms.1', `/readings/1.terms.1?one=${term}`, '/rounds/1', '/glossary']

    const pages = await Promise.all(
      cookies.flatMap((Cookie) => paths.map(async (path) => (await ask(path, { headers: { Cookie } })).text())),
    )

    expect(pages.filter((page) => page.includes('A secret until'))).toEqual([])
    expect(pages.filter((page) => page.includes('</html>'))).toHaveLength(cookies.length * paths.length)
  })

  test('only a facilitator sees the roster and leads', async () => {
    const [abe, olu] = await Promise.all(['Abe', 'Olu'].map(sessionOf))
    const roster = await ask('/roster', { headers: { Cookie: abe ?? '' } })
    const advance = await ask('/readings/1.terms.1/advance', {
      method: 'POST',
      headers: { Cookie: olu ?? '', Origin: stack.origin, ...FORM },
      body: new URLSearchParams({ decision: 'settle' }),
    })

    expect([roster.status, advance.status]).toEqual([403, 403])
    expect((await all.company.abe.sees('1.terms.1')).status).toBe('open')
  })

  test('who is invited twice by the same form is on the roster once', async () => {
    const Cookie = await sessionOf('Cleo')
    const body = new URLSearchParams({ name: 'Zoe', as: 'sea', capacity: 'former-official' })
    const send = () => ask('/roster', { method: 'POST', headers: { Cookie, Origin: stack.origin, ...FORM }, body })

    const pages = [await send(), await send()]
    const roster = await readRoster(stack.table)

    expect(pages.map((page) => page.status)).toEqual([201, 201])
    expect(roster.filter((one) => one.name === 'Zoe')).toHaveLength(1)
  })

  test('who is invited by a form that arrives twice at once is on the roster once', async () => {
    const Cookie = await sessionOf('Cleo')
    const form = await (await ask('/roster', { headers: { Cookie } })).text()
    const key = /name="key" value="([^"]+)"/.exec(form)?.[1] ?? ''
    const send = (name: string) =>
      ask('/roster', {
        method: 'POST',
        headers: { Cookie, Origin: stack.origin, ...FORM },
        body: new URLSearchParams({ name, as: 'sea', capacity: 'former-official', key }),
      })

    const pages = await Promise.all(['Zack', 'Zack', 'Zack'].map(send))
    // Going back and writing another name is inviting somebody else.
    const other = await send('Zelda')
    const roster = await readRoster(stack.table)

    expect([...pages, other].map((page) => page.status)).toEqual([201, 201, 201, 201])
    expect(roster.filter((one) => one.name === 'Zack')).toHaveLength(1)
    expect(roster.filter((one) => one.name === 'Zelda')).toHaveLength(1)
  })

  test('a page that has not changed is answered 304, and one that has is not', async () => {
    const Cookie = await sessionOf('Abe')
    const first = await ask('/readings/1.terms.1', { headers: { Cookie } })
    const again = { headers: { Cookie, 'If-None-Match': first.headers.get('ETag') ?? '' } }

    const unchanged = await ask('/readings/1.terms.1', again)
    await all.company.abe.takes('1.terms.1', term, 'accept')
    const changed = await ask('/readings/1.terms.1', again)

    expect([first.status, unchanged.status, changed.status]).toEqual([200, 304, 200])
  })

  test('nothing runs from within a page or comes from elsewhere', async () => {
    const page = await ask('/readings/1.terms.1', { headers: { Cookie: await sessionOf('Abe') } })
    const policy = page.headers.get('content-security-policy') ?? ''
    const html = await page.text()
    const script = /<script src="(\/assets\/parley\.\w+\.js)" defer="">/.exec(html)?.[1] ?? 'none'

    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(html).not.toMatch(/ style=| on\w+=|https?:\/\/(?!www\.w3\.org)/)
    expect((await ask(script)).headers.get('cache-control')).toContain('immutable')
  })

  const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }

  function ask(path: string, request: RequestInit = {}): Promise<Response> {
    return fetch(`${stack.origin}${path}`, { redirect: 'manual', ...request })
  }

  function redeemOnPage(invitation: string, headers: Record<string, string> = {}): Promise<Response> {
    const body = new URLSearchParams({ invitation })
    return ask('/invitation', { method: 'POST', headers: { Origin: stack.origin, ...FORM, ...headers }, body })
  }

  async function secretOf(name: string): Promise<string> {
    const someone = (await readRoster(stack.table)).find((one) => one.name === name)
    return (await invite(stack.table, someone?.id ?? '', new Date())).secret
  }

  async function sessionOf(name: string): Promise<string> {
    const accepted = await redeemOnPage(await secretOf(name))
    return accepted.headers.get('set-cookie')?.split(';')[0] ?? ''
  }
})
