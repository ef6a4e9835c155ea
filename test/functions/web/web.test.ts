import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LocalStack } from '../../../infra/local/local-stack.ts'
import type { aStack } from '../../a-stack.ts'
import { aDialogueWithATerm, browserOf, FORM } from './a-browser-of-pages.ts'

describe('pages over HTTP', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let stack: LocalStack
  let ask: ReturnType<typeof browserOf>['ask']
  let sessionOf: ReturnType<typeof browserOf>['sessionOf']
  let term: string

  beforeAll(async () => {
    ;({ all, term } = await aDialogueWithATerm())
    stack = all.stack
    ;({ ask, sessionOf } = browserOf(stack))
  })
  afterAll(() => all.stop())

  test('choosing a language never redirects to another host', async () => {
    const answer = await fetch(`${stack.origin}//evil.example/?lang=ru`, { redirect: 'manual' })

    expect(answer.headers.get('location')).toBe('/evil.example/')
  })

  test('the language is the chosen one, or else the first that the browser prefers', async () => {
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

  test('a form sent from another site is refused', async () => {
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

  test('a page that has not changed is answered 304, and one that has is not', async () => {
    const Cookie = await sessionOf('Abe')
    const first = await ask('/readings/1.terms.1', { headers: { Cookie } })
    const again = { headers: { Cookie, 'If-None-Match': first.headers.get('ETag') ?? '' } }

    const unchanged = await ask('/readings/1.terms.1', again)
    await all.company.abe.takes('1.terms.1', term, 'accept')
    const changed = await ask('/readings/1.terms.1', again)

    expect([first.status, unchanged.status, changed.status]).toEqual([200, 304, 200])
  })

  test('a page has no inline script and loads nothing from another origin', async () => {
    const page = await ask('/readings/1.terms.1', { headers: { Cookie: await sessionOf('Abe') } })
    const policy = page.headers.get('content-security-policy') ?? ''
    const html = await page.text()
    const script = /<script src="(\/assets\/parley\.\w+\.js)" defer="">/.exec(html)?.[1] ?? 'none'

    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(html).not.toMatch(/ style=| on\w+=|https?:\/\/(?!www\.w3\.org)/)
    expect((await ask(script)).headers.get('cache-control')).toContain('immutable')
  })
})
