import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { browserOf, FORM } from './a-browser-of-pages.ts'

const READING = '1.terms.1'
const MINUTE_MS = 60_000

let all: Awaited<ReturnType<typeof aStack>>
let browser: ReturnType<typeof browserOf>
const cookies = new Map<string, string>()
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  all = await aStack({ texts: { everyMinutes: 15 } })
  browser = browserOf(all.stack)
  await all.company.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(all.company.ada, READING)
  for (const name of ['Ada', 'Bo', 'Cleo']) cookies.set(name, await browser.sessionOf(name))
}, 60_000)
afterAll(() => {
  vi.useRealTimers()
  return all.stop()
})

describe('texts in batches on the pages, without a script', () => {
  test('the form says when a text appears, in both languages; its author alone sees it until then', async () => {
    const form = await page('Ada', `/readings/${READING}`)
    expect(form).toMatch(/every 15.minutes, counted from.*A text that you table now appears on <time/s)
    expect(await page('Ada', `/readings/${READING}`, 'ru')).toMatch(
      /раз в 15.минут.*Текст, внесённый сейчас, появится: <time/s,
    )

    const definition = { kind: 'definition', 'term.en': 'Reach', 'definition.en': 'What is in reach.' }
    const tabled = await send('Ada', `/readings/${READING}/proposals`, definition)
    expect(tabled.status).toBe(303)
    const mine = await page('Ada', tabled.headers.get('location') ?? '')
    expect(mine).toContain('Until it appears, only you see it.')
    expect(mine).toContain('Only you see this text so far. It appears on')
    for (const name of ['Bo', 'Cleo'])
      expect(await page(name, `/readings/${READING}`)).not.toContain('What is in reach.')
    expect(await page('Cleo', `/readings/${READING}`)).toContain('only its authors have seen. The next texts appear on')

    passes(16)
    for (const name of ['Bo', 'Cleo']) expect(await page(name, `/readings/${READING}`)).toContain('What is in reach.')
    expect(await page('Ada', `/readings/${READING}`)).not.toContain('Only you see this text so far.')
  })

  test('a withdrawal is asked about with what others see of it, and appears with the next texts', async () => {
    const [text] = (await all.company.ada.sees(READING)).proposals
    const address = `/readings/${READING}/proposals/${text?.id}/withdrawal`
    const asked = await (await send('Ada', address, {})).text()
    expect(asked).toContain('others see that it was withdrawn when the next texts appear')

    const done = await send('Ada', address, { confirmed: 'yes' })
    expect(await page('Ada', done.headers.get('location') ?? '')).toContain(
      'Others do not see yet that it was withdrawn.',
    )
    expect((await all.company.bo.sees(READING)).proposals).toMatchObject([{ withdrawn: false }])
    passes(16)
    expect((await all.company.bo.sees(READING)).proposals).toMatchObject([{ withdrawn: true }])
  })
})

/** Time passes for the pages. The store and the sockets keep their own. */
function passes(minutes: number): void {
  vi.setSystemTime(Date.now() + minutes * MINUTE_MS)
}

async function page(name: string, path: string, language = 'en'): Promise<string> {
  const headers = { Cookie: cookies.get(name) ?? '', 'Accept-Language': language }
  return (await browser.ask(path, { headers })).text()
}

function send(name: string, path: string, typed: Record<string, string>): Promise<Response> {
  const headers = { ...FORM, Origin: all.stack.origin, Cookie: cookies.get(name) ?? '', 'Accept-Language': 'en' }
  const body = new URLSearchParams({ key: crypto.randomUUID(), ...typed })
  return browser.ask(path, { method: 'POST', headers, body })
}
