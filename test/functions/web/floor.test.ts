import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { FloorView } from '../../../functions/views/floor-view.ts'
import { aDialogueWithATerm, browserOf, FORM } from './a-browser-of-pages.ts'

const READING = '1.terms.1'
const MINUTE_MS = 60_000

let all: Awaited<ReturnType<typeof aDialogueWithATerm>>
let browser: ReturnType<typeof browserOf>
const cookies = new Map<string, string>()
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  all = await aDialogueWithATerm()
  browser = browserOf(all.all.stack)
  for (const name of ['Ada', 'Bo', 'Cleo', 'Olu']) cookies.set(name, await browser.sessionOf(name))
}, 30_000)
afterAll(() => {
  vi.useRealTimers()
  return all.all.stop()
})

describe('the floor on the pages, without a script', () => {
  test('a question is asked and answered by people of two sides, and stands under its text for everybody', async () => {
    const asked = await send('Bo', `/readings/${READING}/statements`, {
      on: all.term,
      kind: 'question',
      'text.en': 'Does reach include radio?',
    })
    expect(asked.status).toBe(303)
    const mine = await page('Bo', asked.headers.get('location') ?? '')
    expect(mine).toContain('Recorded. Until it appears, only you see it.')
    expect(mine).toContain('Only you see this so far. It appears on')
    expect(await page('Ada', floorOn(all.term))).not.toContain('include radio')
    passes(16)

    const question = (await floorSeenBy('ada')).statements[0]?.id ?? ''
    const form = await page('Ada', `${floorOn(all.term)}&answers=${question}`)
    expect(form).toContain('Your answer')
    expect(form).toContain('Say that this is from those who tabled the text')
    const answered = await send('Ada', `/readings/${READING}/statements`, {
      on: all.term,
      answers: question,
      as: 'tabled',
      'text.en': 'It does not.',
    })
    expect(answered.status).toBe(303)
    passes(16)

    for (const name of ['Ada', 'Bo', 'Cleo', 'Olu']) {
      const reading = await page(name, `/readings/${READING}`)
      expect(reading).toMatch(
        /Discussion: 2.statements.*include radio\?.*from those who tabled this text.*It does not\./s,
      )
    }
    expect(await page('Bo', `/readings/${READING}`, 'ru')).toMatch(
      /Обсуждение: 2.высказывания.*от тех, кто внёс этот текст/s,
    )
  })

  test('a form that says nothing of its kind, or nothing, comes back with what was typed', async () => {
    const noKind = await send('Bo', `/readings/${READING}/statements`, { on: all.term, 'text.en': 'Long and typed.' })
    expect([noKind.status, await noKind.text()]).toEqual([
      422,
      expect.stringMatching(/Choose a question or a reason.*Long and typed\./s),
    ])

    const empty = await send('Bo', `/readings/${READING}/statements`, { on: all.term, kind: 'reason', 'text.en': ' ' })
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('Write the text.')])
  })

  test('says what a style gives away, and when what is sent now appears', async () => {
    const form = await page('Bo', floorOn(all.term))

    expect(form).toContain('Your style of writing can still identify you')
    expect(form).toMatch(/One that you send now appears on <time/)
  })

  test('a facilitator sets a statement aside; its words are folded under the reason', async () => {
    await send('Bo', `/readings/${READING}/statements`, { kind: 'reason', 'text.en': 'Ms. Kovač wrote this.' })
    passes(16)
    const aside = (await floorSeenBy('cleo')).statements.find(({ kind }) => kind === 'reason')?.id
    expect(await page('Bo', `/readings/${READING}/statements`)).not.toContain('Set it aside')
    expect(await page('Cleo', `/readings/${READING}/statements`)).toContain('Set it aside')

    const done = await send('Cleo', `/readings/${READING}/statements/${aside}/setting-aside`, {
      'reason.en': 'It names a person.',
    })

    expect(done.status).toBe(303)
    const seen = await page('Olu', `/readings/${READING}`)
    expect(seen).toMatch(/Set aside by a facilitator.*It names a person\..*<details>.*Ms\. Kovač/s)
  })

  test('what was typed is given back when the reading is closed meanwhile', async () => {
    await all.all.company.cleo.closes(READING)

    const late = await send('Bo', `/readings/${READING}/statements`, { kind: 'reason', 'text.en': 'Too late for it.' })

    expect([late.status, await late.text()]).toEqual([
      409,
      expect.stringMatching(/The reading is closed.*Too late for it\./s),
    ])
    const settled = await page('Ada', `/readings/${READING}`)
    expect(settled).toMatch(/Discussion: 2.statements.*It does not\./s)
    expect(settled).not.toContain('Ask, answer or give a reason')
  })
})

function floorOn(proposal: string): string {
  return `/readings/${READING}/statements?on=${proposal}`
}

function passes(minutes: number): void {
  vi.setSystemTime(Date.now() + minutes * MINUTE_MS)
}

async function floorSeenBy(name: 'ada' | 'cleo'): Promise<FloorView> {
  return (await all.all.company[name].ask<FloorView>('GET', `/api/readings/${READING}/statements`)).body
}

async function page(name: string, path: string, language = 'en'): Promise<string> {
  const answer = await browser.ask(path, {
    headers: { Cookie: cookies.get(name) ?? '', 'Accept-Language': language, 'Accept-Encoding': 'identity' },
  })
  expect(answer.status).toBe(200)
  return answer.text()
}

function send(name: string, path: string, fields: Record<string, string>): Promise<Response> {
  const { origin } = all.all.stack
  const headers = { Cookie: cookies.get(name) ?? '', Origin: origin, ...FORM }
  const body = new URLSearchParams({ key: crypto.randomUUID(), ...fields })
  return browser.ask(path, { method: 'POST', headers, body })
}
