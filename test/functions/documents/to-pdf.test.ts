import { describe, expect, test } from 'vitest'
import type { TextBox } from '../../../functions/documents/pdf-boxes.ts'
import { pagesOf } from '../../../functions/documents/pdf-pages.ts'
import { toPdf } from '../../../functions/documents/to-pdf.ts'
import { withChanges } from '../../../functions/documents/with-changes.ts'
import { type Block, type InstrumentDocument, plainText } from '../../../shared/instrument/document.ts'
import { canBePdf } from '../../../shared/instrument/font-files.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { Language } from '../../../shared/localized-text.ts'
import { aDocument } from '../../shared/instrument/a-document.ts'
import { aBareRecord as aRecord } from '../../shared/instrument/a-record.ts'
import { HOSTILE } from '../../shared/instrument/hostile.ts'
import { pagesOfPdf, textOfPdf } from './text-in.ts'

describe('an instrument as PDF', () => {
  const languages = Language.options.filter((language) => canBePdf([language]))
  test.each(languages)('has every word of its document, in its order, in %s', async (language) => {
    const documents = instrumentOf(await aRecord(), language)

    const read = await pagesOfPdf(await toPdf(documents))

    const pages = withoutMargins(read, documents)
    let from = 0
    for (const text of documents.flatMap(({ blocks }) => blocks.flatMap(textsOf))) {
      const at = pages.indexOf(text, from)
      expect([text, at >= 0]).toEqual([text, true])
      from = at + text.length
    }
  })

  test('is tagged, has a title and a language, and its symbol and number on each page', async () => {
    const documents = instrumentOf(await aRecord(), 'ru')

    const file = await toPdf(documents)

    const pages = await pagesOfPdf(file)
    const raw = Buffer.from(file).toString('latin1')
    expect(raw).toMatch(/\/Lang \(ru-RU\)/)
    expect(raw).toMatch(/\/MarkInfo \d+ 0 R/)
    for (const element of ['H1', 'H2', 'P', 'LI', 'TOCI', 'Table', 'TH', 'TD'])
      expect(raw).toContain(`/S /${element}\n`)
    expect(raw).toContain('/DisplayDocTitle true')
    expect(pages.length).toBeGreaterThan(documents.length)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('PARLEY/us-russia/1')
      expect(page).toContain(`${index + 1} / ${pages.length}`)
    }
  })

  test('is the same file whenever it is made, also after another one', async () => {
    const documents = [aDocument('One text.')]
    const before = await toPdf(documents)
    await toPdf([aDocument('Другой текст.')])

    expect(Buffer.compare(await toPdf(documents), before)).toBe(0)
  })

  test('shows whatever people write as plain text, without any link or action', async () => {
    const file = await toPdf(HOSTILE.map((text) => aDocument(text)))

    const read = squeezed(await textOfPdf(file))
    for (const text of HOSTILE) expect(read).toContain(squeezed(text))
    expect(Buffer.from(file).toString('latin1')).not.toMatch(/\/URI|\/JavaScript|\/Launch/)
  })

  test('shows what was deleted and what was inserted', async () => {
    const file = await toPdf([withChanges(aDraft('in ten days'), aDraft('in five days'))])

    expect(await textOfPdf(file)).toContain('in tenfive days')
  })
})

describe('pages', () => {
  test('a clause begins a new page with its alternatives if they do not fit on the rest of one', () => {
    const pages = pagesOf([aBox(7), aBox(2, true), aBox(1, true), aBox(3)], 100)

    expect(pages.map((page) => page.length)).toEqual([1, 3])
  })

  test('a text that goes on over a page has two lines at least on either side', () => {
    const pages = pagesOf([aBox(7), aBox(4)], 100)
    const ended = pagesOf([aBox(9), aBox(4)], 100)

    expect(linesOn(pages)).toEqual([[7, 2], [2]])
    expect(linesOn(ended)).toEqual([[9], [4]])
  })

  test('what is kept together but longer than a page is divided, and nothing is lost', () => {
    const pages = pagesOf([aBox(3), aBox(15, true), aBox(12)], 100)

    expect(
      linesOn(pages)
        .flat()
        .reduce((sum, many) => sum + many, 0),
    ).toBe(30)
    for (const lines of linesOn(pages)) expect(lines.reduce((sum, many) => sum + many, 0)).toBeLessThanOrEqual(10)
  })
})

/** A text of some lines, each of them ten points high. */
function aBox(many: number, keepNext = false): TextBox {
  return {
    is: 'text',
    tag: 'P',
    lines: Array.from({ length: many }, () => []),
    size: 8,
    lineHeight: 10,
    indent: 0,
    width: 100,
    align: 'left',
    before: 0,
    after: 0,
    keepNext,
  }
}

function linesOn(pages: ReturnType<typeof pagesOf>): readonly (readonly number[])[] {
  return pages.map((page) => page.map((placed) => ('from' in placed ? placed.to - placed.from : 0)))
}

function aDraft(text: string): InstrumentDocument {
  return { ...aDocument('draft'), blocks: [{ kind: 'clause', number: '1.1', runs: [{ text }] }] }
}

/** Without the symbol, the foot and the number of each page, which stand between the words of two pages. */
function withoutMargins(pages: readonly string[], [first]: readonly InstrumentDocument[]): string {
  const [symbol = '', foot = ''] = [first?.symbol, first?.foot]
  return pages
    .map((page, index) =>
      squeezed(page).replace(
        new RegExp(`^(${squeezed(symbol)}(/\\w+)?)?${squeezed(foot)}${index + 1}/${pages.length}`),
        '',
      ),
    )
    .join('')
}

function textsOf(block: Block): readonly string[] {
  const label = block.kind === 'item' ? '•' : 'number' in block ? (block.number ?? '') : ''
  const texts =
    block.kind === 'table'
      ? [block.head, ...block.rows].flatMap((row) => row.map(plainText))
      : [label + plainText(block.runs)]
  return texts.map(squeezed)
}

/** A reader of PDF guesses where spaces are. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}
