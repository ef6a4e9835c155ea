import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack, opened, published } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { browserOf, FORM } from './a-browser-of-pages.ts'

const HOSTILE = '<script>alert(1)</script> & "quotes"'

describe('pages in two languages', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let ask: ReturnType<typeof browserOf>['ask']
  let cookie: string
  let both: string
  let one: string

  beforeAll(async () => {
    all = await aStack({
      title: { en: 'River', ru: 'Река', ar: 'النهر' },
      languages: ['en', 'ru', 'ar'],
      authentic: ['en', 'ru'],
      stages: { terms: { readings: 9 } },
    })
    const { ada, cleo } = all.company
    const browser = browserOf(all.stack)
    ask = browser.ask
    cookie = await browser.sessionOf('Ada')
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '1.terms.1')
    both = await ada.tables('1.terms.1', {
      ...aDefinition('Reach'),
      term: { en: 'Reach', ru: 'Плёс', ar: 'الامتداد' },
      definition: { en: 'A part of the river.', ru: 'Часть реки.', ar: 'جزء من النهر.' },
    })
    one = await ada.tables('1.terms.1', { ...aDefinition('Bank'), term: { en: 'Bank' }, definition: { en: HOSTILE } })
  })
  afterAll(() => all.stop())

  async function page(path: string, language = 'en'): Promise<string> {
    const answer = await ask(path, { headers: { Cookie: `${cookie}; parley-language=${language}` } })
    expect(answer.status).toBe(200)
    return answer.text()
  }

  test('a reading has each text in two cells, each of its own language and direction', async () => {
    const cells = cellsOf(articleOf(await page('/readings/1.terms.1?beside=ar'), both))

    expect(cells).toEqual([
      expect.stringMatching(
        /^"en" dir="ltr"><p class="column" lang="en" dir="ltr">English<.*Reach.*A part of the river\./s,
      ),
      expect.stringMatching(
        /^"ar" dir="rtl"><p class="column" lang="ar" dir="rtl">العربية<.*الامتداد.*جزء من النهر\./s,
      ),
    ])
  })

  test('on an Arabic page the Arabic text is in the first column', async () => {
    const html = await page('/readings/1.terms.1?beside=en', 'ar')

    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(cellsOf(articleOf(html, both)).map((cell) => cell.slice(0, 14))).toEqual([
      '"ar" dir="rtl"',
      '"en" dir="ltr"',
    ])
  })

  test('a text that is missing in a language says so in its column, and is escaped there', async () => {
    const article = articleOf(await page('/readings/1.terms.1?beside=ru'), one)
    const [english = '', russian = ''] = cellsOf(article)

    expect(english).not.toContain('class="note"')
    expect(russian).toContain('нет перевода')
    for (const cell of [english, russian]) expect(cell).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; ')
    expect(article).not.toContain('<script')
  })

  test('the page links to each other language, and back to one', async () => {
    const plain = linksOf(await page('/readings/1.terms.1'))
    const beside = linksOf(await page('/readings/1.terms.1?beside=ru'))
    const alone = linksOf(await page(`/readings/1.terms.1?one=${both}&beside=ru`))

    expect(plain.filter((link) => link.includes('beside'))).toEqual([
      '/readings/1.terms.1?beside=ru',
      '/readings/1.terms.1?beside=ar',
    ])
    expect(beside).toContain('/readings/1.terms.1?beside=ar')
    expect(beside).toContain('/readings/1.terms.1')
    expect(alone).toContain(`/readings/1.terms.1?one=${one}&beside=ru`)
    expect(alone).toContain(`/readings/1.terms.1?one=${both}`)
  })

  test('in the language that is beside it, the page has its own one in its place', async () => {
    const links = linksOf(await page('/readings/1.terms.1?beside=ru'))

    expect(links).toContain('/readings/1.terms.1?beside=en&lang=ru')
    expect(links).toContain('/readings/1.terms.1?beside=ru&lang=ar')
  })

  test.each(['en', 'fr', 'xx', '<script>'])(
    'beside=%s is ignored, as what an address has beside its page is',
    async (asked) => {
      const html = await page(`/readings/1.terms.1?beside=${encodeURIComponent(asked)}`)

      expect(html).not.toContain('class="pair"')
      const carrying = linksOf(html).filter((link) => link.includes(`beside=${asked}`) && !link.includes('lang='))

      expect(carrying).toEqual([])
    },
  )

  test('a form leads back to the texts with the same language beside them', async () => {
    const html = await page('/readings/1.terms.1?beside=ru')
    const action = `/readings/1.terms.1/proposals/${both}/position?beside=ru`
    const form = html.slice(html.indexOf(`action="${action}"`))
    const key = /name="key" value="([^"]+)"/.exec(form)?.[1] ?? ''
    const post = (body: Record<string, string>) =>
      ask(action, {
        method: 'POST',
        headers: { Cookie: cookie, Origin: all.stack.origin, ...FORM },
        body: new URLSearchParams({ revision: '0', key, ...body }),
      })

    const refused = await post({ stance: 'object' })
    const recorded = await post({ stance: 'support' })

    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('<div class="pair">')
    expect([recorded.status, recorded.headers.get('location')]).toEqual([303, expect.stringContaining('&beside=ru')])
  })

  test('the settled texts, the instrument and the standing text are in two languages too', async () => {
    const { ada, cleo, bo } = all.company
    await bo.takes('1.terms.1', both, 'support')
    await cleo.closes('1.terms.1', 'adjourn')
    await published(ada)

    const settled = await page('/readings/1.terms.1?beside=ru')
    const [instrument, standing] = [
      await page('/rounds/1/instrument?beside=ru&changes=1'),
      await page('/standing?beside=ru'),
    ]

    expect(cellsOf(articleOf(settled, both)).map((cell) => /A part|Часть/.exec(cell)?.[0])).toEqual(['A part', 'Часть'])
    for (const html of [instrument, standing]) {
      expect(html).toContain('<div class="pair columns">\n<div lang="en" dir="ltr"><p class="column">English</p></div>')
      expect(
        cellsOf(html)
          .slice(0, 2)
          .map((cell) => cell.slice(0, 14)),
      ).toEqual(['"en" dir="ltr"', '"ru" dir="ltr"'])
    }
    expect(linksOf(instrument)).toContain('/rounds/1/instrument?changes=1&beside=ar')
    expect(linksOf(instrument)).toContain('/rounds/1/instrument?beside=ru')
    expect(linksOf(instrument)).toContain('/api/rounds/1/instrument.docx?language=en&beside=ru&changes=true')
    expect(linksOf(instrument)).not.toContain('/api/rounds/1/instrument.md?language=en&beside=ru&changes=true')
    expect(linksOf(standing)).toContain('/api/standing.html?language=en&beside=ru')
    expect(linksOf(standing)).toContain('/standing')
  })
})

function articleOf(html: string, proposal: string): string {
  const from = html.indexOf(`<article id="p-${proposal}"`)
  return html.slice(from, html.indexOf('</article>', from))
}

/** What is in each cell of two columns. */
function cellsOf(html: string): readonly string[] {
  return html
    .split('<div class="pair">')
    .slice(1)
    .flatMap((pair) => pair.split(/<div lang=/).slice(1, 3))
}

function linksOf(html: string): readonly string[] {
  return [...html.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'))
}
