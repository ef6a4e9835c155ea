import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { toDocx } from '../../functions/documents/to-docx.ts'
import { readRehearsed } from '../../infra/rehearsal/rehearsal.ts'
import { toHtml } from '../../shared/instrument/html.ts'
import { instrumentOf } from '../../shared/instrument/instrument.ts'
import { aRecord } from '../shared/instrument/a-record.ts'

/* In the rehearsed round a clause without an Arabic text stays in brackets: it is in French in the Arabic instrument. */

const DOCUMENTS = instrumentOf(await aRecord({ files: await readRehearsed('west-mediterranean') }), 'ar')
const HTML = toHtml(DOCUMENTS, () => 'sha256-x')

test('an Arabic page is read from the right, and a French text in it from the left, with its brackets', () => {
  expect(HTML).toContain('<html lang="ar" dir="rtl">')
  expect(HTML).toMatch(/<p class="alternative" dir="ltr">\[<span lang="fr" dir="ltr">Afin de /)
})

test('a remark in Arabic beside a French text is read from the right, with its brackets', async () => {
  const document = strFromU8(unzipSync(await toDocx(DOCUMENTS))['word/document.xml'] ?? new Uint8Array())

  expect(HTML).toContain(' <em dir="auto">[غير مترجم إلى العربية؛ النص باللغة الفرنسية]</em>]</p>')
  expect(document).toContain(' \u200f[غير مترجم إلى العربية؛ النص باللغة الفرنسية]\u200f<')
})

test('groups of digits are read from the left', () => {
  const codes = [...HTML.matchAll(/<code[^>]*>/g)].map(([tag]) => tag)

  expect(codes.length).toBeGreaterThan(3)
  expect(new Set(codes)).toEqual(new Set(['<code dir="ltr">']))
})

test('in Word the same, with each paragraph and table of its own direction', async () => {
  const document = strFromU8(unzipSync(await toDocx(DOCUMENTS))['word/document.xml'] ?? new Uint8Array())
  const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph)
  const fromTheLeft = paragraphs.filter((one) => !one.includes('<w:bidi/>'))
  const codes = [...document.matchAll(/<w:r>(?:(?!<\/w:r>).)*Courier New.*?<\/w:r>/gs)].map(([run]) => run)

  expect(fromTheLeft.map((one) => one.replace(/<[^>]+>/g, '').slice(0, 12))).toEqual(['[Afin de ren'])
  expect(codes.length).toBeGreaterThan(3)
  expect(codes.filter((run) => run.includes('<w:rtl/>'))).toEqual([])
  expect(codes.filter((run) => /[0-9a-f]{4} [0-9a-f]{4} /.test(run) !== run.includes('\u200e'))).toEqual([])
  expect(document.match(/<w:tbl>/g)).toHaveLength(document.match(/<w:bidiVisual\/>/g)?.length ?? 0)
})
