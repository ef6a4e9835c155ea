import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'

const READING = '1.terms.1'
const NAMES = ['Cleo', 'Rex', 'Olu', 'Ada', 'Abe', 'Bo', 'Bea']

let running: Awaited<ReturnType<typeof aStack>>
beforeAll(async () => {
  running = await aStack({ attribution: 'named', stages: { terms: { minutes: 30, readings: 2 } } })
})
afterAll(() => running.stop())

type Sent = { readonly form?: Record<string, string>; readonly headers?: Record<string, string> }

async function send(path: string, { form, headers = {} }: Sent = {}) {
  const { origin } = running.stack
  const response = await fetch(`${origin}${path}`, {
    redirect: 'manual',
    headers: { Origin: origin, ...headers },
    ...(form !== undefined && { method: 'POST', body: new URLSearchParams(form) }),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** Asks as a facilitator, on pages. */
const leads = (path: string, form?: Record<string, string>) =>
  send(path, { headers: { ...running.company.cleo.authorization }, ...(form !== undefined && { form }) })

async function aCode(): Promise<string> {
  const { text } = await leads('/screens', { hours: '2' })
  return /<code>([\d ]+)<\/code>/.exec(text)?.[1] ?? ''
}

async function aScreen() {
  const { status, headers } = await send('/screen', { form: { code: await aCode() } })
  const cookie = headers.get('set-cookie') ?? ''
  const [Cookie = ''] = cookie.split(';')
  const id = /=([0-9a-f]{20})\./.exec(Cookie)?.[1] ?? ''
  return { status, cookie, id, looks: (more = {}) => send('/screen', { headers: { Cookie, ...more } }), Cookie }
}

describe('a screen in the room', () => {
  test('is signed in with a code from a facilitator, for as long as the facilitator chose', async () => {
    const { status, cookie, looks } = await aScreen()

    expect(status).toBe(303)
    expect(cookie).toMatch(/Max-Age=7(200|199|198);.*HttpOnly.*SameSite=Lax/i)
    expect((await looks()).text).toContain('No reading has been opened yet.')
  })

  test('asks again for a code that does not work, and tells many failures from one address apart', async () => {
    const tries = []
    for (let tried = 0; tried < 21; tried += 1) tries.push((await send('/screen', { form: { code: '1' } })).status)

    expect(tries).toEqual([...Array.from({ length: 20 }, () => 401), 429])
    expect((await aScreen()).status).toBe(303)
  })

  test('follows the round by itself, shows what was chosen for it, and never a name', async () => {
    const { ada, abe, bo, bea, cleo } = running.company
    const { looks, id, Cookie } = await aScreen()
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, READING)
    const first = await ada.tables(READING, aDefinition('Alpha', 'The first.'))
    await bo.tables(READING, aDefinition('Beta', 'The second.'))
    await bo.tables(READING, aDefinition('Gamma', 'The third.'))

    const open = await looks()
    // The same form twice is one step.
    for (const _ of ['once', 'and again']) await leads(`/screens/${id}/choice`, { page: '0', turn: '1' })
    const next = await looks({ 'If-None-Match': open.headers.get('etag') ?? '' })
    const unchanged = await looks({ 'If-None-Match': next.headers.get('etag') ?? '' })
    const both = await looks({ Cookie: `${Cookie}; parley-session=${cleo.authorization.Authorization.slice(7)}` })
    for (const one of [ada, abe, bo, bea]) await one.takes(READING, first, 'support')
    await cleo.closes(READING)
    await leads(`/screens/${id}/choice`, { reading: '' })
    const settled = await looks()

    expect(open.text).toContain('The first.')
    expect(open.text).toMatch(/data-until="[^"]+">30\u00a0minutes</)
    expect([next.status, next.text.includes('The second.'), unchanged.status]).toEqual([200, true, 304])
    expect(both.text).toContain('The second.')
    expect(settled.text).toMatch(/agreed<\/span>|Agreed<\/span>/)
    expect(settled.text).toContain('The river side')
    for (const { text } of [open, next, both, settled]) {
      expect(NAMES.filter((name) => new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
    }
  })

  test('shows what waits for its code and what is signed in, and any facilitator ends it', async () => {
    const { id, looks } = await aScreen()
    const before = (await leads('/screens')).text

    const ended = await leads(`/screens/${id}/end`, {})

    expect(before).toContain(`action="/screens/${id}/end"`)
    expect(ended.headers.get('location')).toBe('/screens?ended=1')
    expect((await leads('/screens?ended=1')).text).not.toContain(`action="/screens/${id}/end"`)
    expect((await looks()).text).toContain('action="/screen"')
    expect((await leads(`/screens/${id}/choice`, { reading: '' })).status).toBe(404)
  })
})
