import { Marked } from 'marked'
import { expect, test } from 'vitest'
import { hashForPolicy } from '../../../functions/record/hashing.ts'
import { type InstrumentDocument, showable } from '../../../shared/instrument/document.ts'
import { toHtml } from '../../../shared/instrument/html.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import { aDocument } from './a-document.ts'
import { aRecord } from './a-record.ts'
import { HOSTILE } from './hostile.ts'

const ALLOWED =
  /^<a (id="joint-1"|href="#joint-1")>$|^<\/a>$|^<\/?(h[123]|p|ul|li|blockquote|strong|em|br|table|thead|tbody|tr|th|td|code|hr)( align="[a-z]+")?\s*\/?>$/

test.each(HOSTILE)('Markdown shows %j as plain text', async (text) => {
  const markdown = toMarkdown(aDocument(text))

  const html = await new Marked({ gfm: true }).parse(markdown)

  expect(tagsIn(html).filter((tag) => !ALLOWED.test(tag))).toEqual([])
  expect(textIn(html)).toBe(withoutSpaces(aDocument(text)))
  expect(tagsIn(html)).toEqual(tagsIn(await new Marked({ gfm: true }).parse(toMarkdown(aDocument(plainLike(text))))))
})

test.each(HOSTILE)('HTML shows %j as plain text', (text) => {
  const html = toHtml([aDocument(text)], hashForPolicy)
  const body = html.slice(html.indexOf('<body>'))

  expect(tagsIn(body).filter((tag) => /script|img|style>|href=(?!"#joint-1")|onerror/i.test(tag))).toEqual([])
  expect(textIn(body)).toBe(withoutSpaces(aDocument(text)))
  expect(html.slice(0, html.indexOf('<body>')).match(/<\/style>/g)).toHaveLength(1)
})

test('titles, headings and names are escaped in every document', async () => {
  const record = JSON.parse(JSON.stringify(await aRecord({ rules: { attribution: 'named' } })))
  for (const language of ['en', 'ru']) {
    record.dialogue.title[language] = HOSTILE[1]
    record.dialogue.sides[0].name[language] = HOSTILE[0]
  }
  const [document] = instrumentOf(record, 'en')
  if (document === undefined) throw new Error('there is a document')

  expect(toHtml([document], hashForPolicy)).not.toMatch(/<script|<img/)
  expect(toMarkdown(document)).not.toMatch(/(?<!\\)<(script|img)/)
})

test.each([
  ['a control character', 'a\u0000b\u0008c', 'a\ufffdb\ufffdc'],
  ['a turned direction', 'pay \u202enaem\u202c', 'pay \ufffdnaem\ufffd'],
  ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
  ['a tab and line ends', 'a\tb\r\nc\rd', 'a b\nc\nd'],
])('shows %s as something that can be shown', (_, text, shown) => {
  expect(showable(text)).toBe(shown)
})

function tagsIn(html: string): readonly string[] {
  return html.match(/<[^>]*>/g) ?? []
}

function textIn(html: string): string {
  const text = html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<br\s*\/?>|<\/?(p|h\d|li|t[dhr])[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
  return text
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

function withoutSpaces({ blocks }: InstrumentDocument): string {
  return blocks
    .map((block) => {
      if (block.kind === 'contents') {
        const entries = block.entries.map(({ number, text }) => ` ${number} ${text}`)
        return [said(block.runs), ...entries].join('')
      }
      if (block.kind !== 'table') return ('number' in block ? `${block.number} ` : '') + said(block.runs)
      return [block.head, ...block.rows].flat().map(said).join(' ')
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function said(runs: readonly { readonly text: string }[]): string {
  return runs.map((run) => run.text).join('')
}

/** As many lines that hold anything, with nothing in them that could mean anything. */
function plainLike(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : 'plain'))
    .join('\n')
}
