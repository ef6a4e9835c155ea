import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { aBasket, aCommitment, aDefinition, aModality } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

const DRAFTING = '1.commitments.b1.1'

describe('the readings of a round', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let pages: ReturnType<typeof onPages>
  let cookies: Record<'Ada' | 'Cleo', string>
  let clause: string

  beforeAll(async () => {
    all = await aStack()
    pages = onPages(all.stack)
    cookies = { Ada: await pages.sessionOf('Ada'), Cleo: await pages.sessionOf('Cleo') }
    const { ada, abe, bo, bea, cleo } = all.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    for (const [reading, body] of [
      ['1.terms.1', aDefinition()],
      ['1.baskets.1', aBasket('Elections')],
      ['1.modality.b1.1', aModality()],
    ] as const) {
      await opened(ada, reading)
      const text = await ada.tables(reading, body)
      for (const one of [ada, abe, bo, bea]) await one.takes(reading, text, 'support')
      await cleo.closes(reading, reading === '1.terms.1' ? 'another-reading' : 'settle')
      if (reading !== '1.terms.1') continue
      await opened(ada, '1.terms.2')
      await cleo.closes('1.terms.2')
    }
    await opened(ada, DRAFTING)
    clause = await ada.tables(DRAFTING, aCommitment())
  })
  afterAll(() => all.stop())

  async function page(path: string, who: 'Ada' | 'Cleo' = 'Ada', language = 'en'): Promise<string> {
    return (await pages.get(path, `${cookies[who]}; parley-language=${language}`)).text()
  }

  const plain = (html: string) =>
    html
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  const linksTo = (reading: string, html: string) =>
    [...html.matchAll(/<a href="\/readings\/([^"?#]+)">(.*?)<\/a>/gs)]
      .filter(([, id]) => id === reading)
      .map(([, , words]) => plain(words ?? ''))

  test.each([
    ['en', 'Elections: Draft commitments, first reading'],
    ['ru', 'Elections: Составление обязательств, первое чтение'],
  ])('have one name each, on every page, in %s', async (language, name) => {
    const reading = await page(`/readings/${DRAFTING}`, 'Ada', language)
    const [title, heading] = [/<title>(.*?) · Parley/, /<h1>(.*?)<\/h1>/].map((one) => one.exec(reading)?.[1])
    const cookie = `${cookies.Ada}; parley-language=${language}`
    const amendment = {
      kind: 'commitment',
      by: 'river',
      form: 'refrain',
      'action.en': 'All.',
      amends: clause,
      key: 'k',
    }
    const changes = await (await pages.post(`/readings/${DRAFTING}/proposals`, cookie, amendment)).text()
    const question = await fetch(`${all.stack.origin}/readings/${DRAFTING}/advance`, {
      method: 'POST',
      headers: { Cookie: `${cookies.Cleo}; parley-language=${language}`, Origin: all.stack.origin },
      body: new URLSearchParams({ decision: 'settle' }),
    })

    const linked = await Promise.all(
      ['/', '/rounds/1', '/readings/1.modality.b1.1'].map((path) => page(path, 'Ada', language)),
    )

    expect([title, heading]).toEqual([name, name])
    expect(linked.map((html) => [...new Set(linksTo(DRAFTING, html))])).toEqual([[name], [name], [name]])
    expect(linksTo(DRAFTING, changes)).toEqual([name])
    expect(linksTo(DRAFTING, await page(`/readings/${DRAFTING}/order`, 'Cleo', language))).toContain(name)
    expect(await question.text()).toContain(`<strong>${name}</strong>`)
    expect(plain(linked[0] ?? '')).toContain(name)
  })

  test('have that name in the documents too', async () => {
    expect(plain(await page('/rounds/1/instrument'))).toContain(
      'Draft after “Elections: Choose a modality, first reading”',
    )
    expect(plain(await page('/rounds/1/instrument', 'Ada', 'ru'))).toContain('«Elections: Выбор формы, первое чтение»')
  })

  test.each([
    ['1.terms.1', '/readings/1.terms.2', 'Define terms, second reading'],
    ['1.terms.2', '/readings/1.baskets.1', 'Split into baskets, first reading'],
    ['1.baskets.1', '/rounds/1', 'Round 1'],
    ['1.modality.b1.1', `/readings/${DRAFTING}`, 'Elections: Draft commitments, first reading'],
  ])('say where they led with a link: %s to %s', async (reading, to, name) => {
    const led = /What happens next<\/dt><dd>(.*?)<\/dd>/.exec(await page(`/readings/${reading}`))?.[1]

    expect(led).toMatch(/^The .*\. <a /)
    expect(led).toContain(`<a href="${to}">${name}</a>`)
  })
})
