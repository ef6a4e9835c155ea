import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentsBeside } from '../../../functions/documents/see-instrument.ts'
import { toDocxBeside } from '../../../functions/documents/to-docx.ts'
import { readRehearsed } from '../../../infra/rehearsal/rehearsal.ts'
import { besideEachOther } from '../../../shared/instrument/beside.ts'
import { aStack, opened as openedReading, published } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { aDocument } from '../../shared/instrument/a-document.ts'
import { aBareRecord } from '../../shared/instrument/a-record.ts'
import { HOSTILE } from '../../shared/instrument/hostile.ts'
import { elementsIn, numbersIn, opened, textOf } from './docx-parts.ts'

describe('a file for a word processor in two languages', () => {
  test('is read from the right in Arabic and from the left in French, in each cell and with the first column where the page begins', async () => {
    const record = await aBareRecord({ files: await readRehearsed('west-mediterranean') })
    for (const [language, beside] of [
      ['ar', 'fr'],
      ['fr', 'ar'],
    ] as const) {
      const xml = await documentXml(documentsBeside(record, { language, beside }))
      const tables = tablesIn(xml).filter((table) => table.includes('Français') && table.includes('العربية'))
      const cells = tables.flatMap((table) => table.match(/<w:tc>.*?<\/w:tc>/gs) ?? [])
      // A clause that is not in Arabic stays in French, and is read from the left.
      const directions = cells.map((cell) =>
        (cell.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((one) => one.includes('<w:bidi/>')),
      )

      expect(tables.length).toBeGreaterThan(2)
      expect(tables.map((table) => table.includes('<w:bidiVisual/>'))).toEqual(tables.map(() => language === 'ar'))
      expect(cells.length).toBeGreaterThan(80)
      for (const [at, cell] of directions.entries()) {
        const isArabic = (at % 2 === 0) === (language === 'ar')
        const isUntranslated = textOf(cells[at]).includes('Afin de ren')
        expect([at, ...cell]).toEqual([at, ...cell.map(() => isArabic && !isUntranslated)])
      }
    }
  })

  test('has the rows of the document, with the names of the languages on every page', async () => {
    const record = await aBareRecord({ files: await readRehearsed('west-mediterranean') })
    const pairs = documentsBeside(record, { language: 'ar', beside: 'fr' })
    const tables = tablesIn(await documentXml(pairs)).filter((table) => table.includes('Français'))
    const rows = tables.flatMap((table) => table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [])
    const said = rows.map((row) => (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map(inLine).join(' | '))

    expect(tables.every((table) => table.indexOf('<w:tblHeader/>') < table.indexOf('</w:tr>'))).toBe(true)
    expect(rows).toHaveLength(pairs.flatMap((one) => one.rows).filter(({ isWide }) => !isWide).length + tables.length)
    await expect(`${said.join('\n')}\n`).toMatchFileSnapshot('./golden/beside.ar-fr.docx.txt')
  })

  test('numbers the clauses of each language as the other forms do, and gives each heading a bookmark of its own', async () => {
    const pairs = documentsBeside(await aBareRecord(), { language: 'en', beside: 'ru' })
    const parts = await opened(await toDocxBeside(pairs))
    const numbers = pairs
      .flatMap(({ rows }) => rows.flatMap(({ first, second }) => [...first, ...second]))
      .flatMap((block) => ('number' in block && block.number !== undefined ? [block.number] : []))
    const xml = parts['word/document.xml'] ?? ''
    const namesIn = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, name]) => name)
    const bookmarks = namesIn(/<w:bookmarkStart w:name="([^"]+)"/g)

    expect(numbersIn(parts)).toEqual(numbers)
    expect(new Set(bookmarks).size).toBe(bookmarks.length)
    expect(new Set(namesIn(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g))).toEqual(new Set(bookmarks))
  })

  test('has tracked changes in both columns, each with an id of its own', async () => {
    const pairs = documentsBeside(await aBareRecord(), { language: 'en', beside: 'ru', changes: true })
    const xml = await documentXml(pairs)
    const ids = [...xml.matchAll(/<w:(?:ins|del|bookmarkStart) [^>]*w:id="(\d+)"/g)].map(([, id]) => id)
    const inserted = [...xml.matchAll(/<w:ins .*?<\/w:ins>/gs)].map(([one]) => textOf(one)).join('')

    expect(inserted).toMatch(/[a-z]/)
    expect(inserted).toMatch(/[а-я]/)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  test.each(HOSTILE)('shows %j as plain text in both columns', async (text) => {
    const pairOf = (said: string) => [besideEachOther(aDocument(said), { ...aDocument(said), language: 'ru' })]
    const [document, plain] = await Promise.all([text, plainLike(text)].map((said) => documentXml(pairOf(said))))

    expect(elementsIn(document)).toEqual(elementsIn(plain))
    expect(textOf(document)).toContain(text.split('\n')[0])
  })
})

describe('by request', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  beforeAll(async () => {
    all = await aStack({ publicRecord: true, languages: ['ru', 'en'], stages: { terms: { readings: 9 } } })
    const { ada, bo, cleo } = all.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await openedReading(ada, '1.terms.1')
    const term = await ada.tables('1.terms.1', aDefinition('Foreign media'))
    await bo.takes('1.terms.1', term, 'support')
    await cleo.closes('1.terms.1', 'adjourn')
    await published(ada)
  })
  afterAll(() => all.stop())
  const get = (path: string) => fetch(`${all.stack.origin}${path}`, { headers: all.company.ada.authorization })

  test.each(['/api/rounds/1/instrument', '/api/standing', '/api/public/rounds/1/instrument'])(
    '%s is in two languages as HTML and DOCX, and says so of what cannot be',
    async (path) => {
      const html = await get(`${path}.html?language=en&beside=ru`)
      const docx = await get(`${path}.docx?beside=en`)
      const refused = await Promise.all(['md', 'pdf', 'json'].map((form) => get(`${path}.${form}?beside=en`)))
      const answers = await Promise.all(refused.map((answer) => answer.json()))

      expect(await html.text()).toMatch(/<div class="pair">\n<div lang="en" dir="ltr">.*\n?.*<div lang="ru" dir="ltr">/)
      expect(html.headers.get('Content-Security-Policy')).toMatch(/style-src 'sha256-/)
      expect(html.headers.get('Content-Disposition')).toMatch(/\.en-ru\.html"$/)
      expect(docx.headers.get('Content-Disposition')).toMatch(/\.ru-en\.docx"$/)
      expect(textOf((await opened(new Uint8Array(await docx.arrayBuffer())))['word/document.xml'])).toContain('English')
      expect(refused.map(({ status }) => status)).toEqual([422, 422, 422])
      expect(answers.map(({ errors }) => errors)).toEqual(
        answers.map(() => [{ path: 'beside', message: 'is for html and docx' }]),
      )
    },
  )

  test.each([
    ['another language', 'beside=fr', 'is one of en'],
    ['the language of the first column', 'beside=ru', 'is one of en'],
    ['the same language', 'language=en&beside=en', 'is one of ru'],
  ])('%s is refused with those that can be asked for', async (_, query, message) => {
    const answer = await get(`/api/rounds/1/instrument.html?${query}`)

    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: [{ path: 'beside', message }] })
  })

  test('has another tag than the same text in one language', async () => {
    const tags = await Promise.all(
      ['', '?beside=en'].map(async (query) =>
        (await get(`/api/public/rounds/1/instrument.html${query}`)).headers.get('ETag'),
      ),
    )

    expect(new Set(tags).size).toBe(2)
  })
})

async function documentXml(pairs: Parameters<typeof toDocxBeside>[0]): Promise<string> {
  return (await opened(await toDocxBeside(pairs)))['word/document.xml'] ?? ''
}

/** The tables that are in no other table: no cell of a document in two languages has a table. */
function tablesIn(xml: string): readonly string[] {
  return xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
}

function inLine(xml: string): string {
  const sign = xml.includes('<w:bidi/>') ? '←' : '→'
  return `${sign} ${textOf(xml).replace(/\n/g, '')}`
}

function plainLike(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : 'plain'))
    .join('\n')
}
