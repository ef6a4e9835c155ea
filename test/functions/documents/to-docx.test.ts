import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { toDocx } from '../../../functions/documents/to-docx.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { aDocument } from '../../shared/instrument/a-document.ts'
import { aRecord } from '../../shared/instrument/a-record.ts'
import { HOSTILE } from '../../shared/instrument/hostile.ts'

describe('an instrument for a word processor', () => {
  test('has real headings, real numbering, tables and numbered pages', async () => {
    const parts = await opened(await toDocx(instrumentOf(await aRecord(), 'ru')))
    const document = parts['word/document.xml'] ?? ''

    expect(document).toMatch(/<w:pStyle w:val="Heading1"\/>/)
    expect(document).toMatch(/<w:pStyle w:val="Heading2"\/>/)
    expect(document).toMatch(/<w:numPr><w:ilvl w:val="1"\/>/)
    expect(document).not.toMatch(/<w:t[^>]*>1\.1/)
    expect(document).toContain('<w:tblHeader/>')
    expect(document).toContain('Ратифицировано в личном качестве')
    expect(parts['word/footer1.xml']).toMatch(/NUMPAGES/)
    expect(parts['word/styles.xml']).toContain('ru-RU')
  })

  test('starts a new section for each side’s declaration, with parts numbered from one', async () => {
    const { 'word/document.xml': document = '', 'word/numbering.xml': numbering = '' } = await opened(
      await toDocx(instrumentOf(await aRecord(), 'en')),
    )
    const lists = new Set(
      [...document.matchAll(/<w:ilvl w:val="1"\/><w:numId w:val="(\d+)"\/>/g)].map((found) => found[1]),
    )

    expect(document.match(/<w:sectPr/g)).toHaveLength(3)
    expect(lists.size).toBe(3)
    expect(numbering).toContain('%1.%2')
  })

  test('keeps an introduction on the same page as the first clause or table row after it', async () => {
    const { 'word/document.xml': document = '' } = await opened(await toDocx(instrumentOf(await aRecord(), 'en')))
    const leading = ['Adopted on 9', 'Reaffirming', 'Ratified by every side on'].map((words) =>
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

async function opened(file: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const parts = Object.entries(unzipSync(file)).filter(([name]) => name.endsWith('.xml') || name.endsWith('.rels'))
  return Object.fromEntries(parts.map(([name, content]) => [name, strFromU8(content)]))
}

function elementsIn(document = ''): readonly string[] {
  return [...document.matchAll(/<\/?[\w:]+/g)].map(([name]) => name)
}

function textOf(document = ''): string {
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }
  return [...document.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
    .map(([, text = '']) => text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity))
    .join('\n')
}

function plainLike(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : 'plain'))
    .join('\n')
}
