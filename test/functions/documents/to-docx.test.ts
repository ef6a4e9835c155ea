import { describe, expect, test } from 'vitest'
import { toDocx } from '../../../functions/documents/to-docx.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { memoDocument } from '../../../shared/memo/memo-document.ts'
import { standingAfter } from '../../../shared/standing/standing-after.ts'
import { standingDocument } from '../../../shared/standing/standing-document.ts'
import { aDocument } from '../../shared/instrument/a-document.ts'
import { aRecord } from '../../shared/instrument/a-record.ts'
import { HOSTILE } from '../../shared/instrument/hostile.ts'
import { factsAfterTwoRounds } from '../../shared/memo/memo-facts.ts'
import { elementsIn, numbersIn, opened, textOf } from './docx-parts.ts'

describe('an instrument for a word processor', () => {
  test('has real headings, real numbering, tables and numbered pages', async () => {
    const parts = await opened(await toDocx(instrumentOf(await aRecord(), 'ru')))
    const document = parts['word/document.xml'] ?? ''

    expect(document).toMatch(/<w:pStyle w:val="Heading1"\/>/)
    expect(document).toMatch(/<w:pStyle w:val="Heading2"\/>/)
    expect(document).toMatch(/<w:numPr><w:ilvl w:val="1"\/>/)
    expect(document).not.toMatch(/<w:t[^>]*>1\.1/)
    expect(document).toContain('<w:tblHeader/>')
    expect(document).toContain('Одобрено в личном качестве')
    expect(parts['word/footer1.xml']).toMatch(/NUMPAGES/)
    expect(parts['word/styles.xml']).toContain('ru-RU')
  })

  test('is the same file whenever it is made, with a symbol above each page and contents that lead to headings', async () => {
    const documents = instrumentOf(await aRecord(), 'en')
    const file = await toDocx(documents)
    const { 'word/document.xml': document = '', 'word/header1.xml': header = '' } = await opened(file)

    expect(Buffer.compare(await toDocx(documents), file)).toBe(0)
    expect(header).toContain('PARLEY/us-russia/1')
    const bookmarks = [...document.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name)
    const links = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, name]) => name)
    expect(links.length).toBeGreaterThan(10)
    expect(links).toEqual(bookmarks)
  })

  test('starts a new section for each side’s declaration', async () => {
    const { 'word/document.xml': document = '' } = await opened(await toDocx(instrumentOf(await aRecord(), 'en')))

    expect(document.match(/<w:sectPr/g)).toHaveLength(3)
  })

  test('numbers parts and clauses as the other forms of the document do', async () => {
    const documents = instrumentOf(await aRecord(), 'en')
    const parts = await opened(await toDocx(documents))
    const numbers = documents
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => ('number' in block && block.number !== undefined ? [block.number] : []))

    // A basket was shelved, and a declaration leaves out what does not bind the side: numbers have gaps.
    expect(numbers).not.toContain('2.')
    expect(numbersIn(parts)).toEqual(numbers)
  })

  test('numbers the points of a memorandum, and the clauses after them, as its other forms do', async () => {
    const document = memoDocument(await factsAfterTwoRounds(), 'en')
    const numbers = document.blocks.flatMap((block) =>
      'number' in block && block.number !== undefined ? [block.number] : [],
    )

    expect(numbers.slice(0, 2)).toEqual(['1.', '2.'])
    expect(numbersIn(await opened(await toDocx([document])))).toEqual(numbers)
  })

  test('numbers the clauses of a standing text by the round that they come from', async () => {
    const record = await aRecord()
    const document = standingDocument(standingAfter([record]), record.dialogue, 'en')
    if (document === undefined) throw new Error('nothing stands')
    const numbers = document.blocks.flatMap((block) =>
      'number' in block && block.number !== undefined ? [block.number] : [],
    )

    const parts = await opened(await toDocx([document]))

    expect(numbers).toContain('1/1.1')
    expect(numbersIn(parts)).toEqual(numbers)
  })

  test('keeps an introduction on the same page as the first item or table row after it, and what is between a heading and clauses beside the heading', async () => {
    const { 'word/document.xml': document = '' } = await opened(await toDocx(instrumentOf(await aRecord(), 'en')))
    const leading = ['Reaffirming', 'Ratified by every side on'].map((words) =>
      [...document.matchAll(/<w:p>.*?<\/w:p>/g)].map(([xml]) => xml).find((xml) => textOf(xml).startsWith(words)),
    )

    for (const paragraph of leading) expect(paragraph).toContain('<w:keepNext/>')
  })

  test.each(HOSTILE)('shows %j as plain text, without any field or markup', async (text) => {
    const parts = await opened(await toDocx([aDocument(text)]))
    const harmless = await opened(await toDocx([aDocument(plainLike(text))]))

    const [document, plain] = [parts, harmless].map((one) => one['word/document.xml'] ?? '')

    expect(elementsIn(document)).toEqual(elementsIn(plain))
    expect(textOf(document)).toContain(text.split('\n')[0])
    expect(Object.values(parts).join('')).not.toMatch(/TargetMode="External"/)
  })
})

function plainLike(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : 'plain'))
    .join('\n')
}
