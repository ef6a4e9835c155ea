import { globSync, readFileSync } from 'node:fs'
import { Marked } from 'marked'
import { expect, test } from 'vitest'
import type { Run } from '../../../shared/instrument/document.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'

const markdown = new Marked({ gfm: true })

const inHtml = (...runs: readonly Run[]) =>
  markdown.parse(toMarkdown({ blocks: [{ kind: 'paragraph', runs }] } as unknown as Parameters<typeof toMarkdown>[0]))

test.each([
  [[{ text: '措辞A：', strong: true }, { text: '各方' }], '<strong>措辞A：</strong>各方'],
  [[{ text: '各方' }, { text: '[未译成中文]', remark: true }], '各方<em>[未译成中文]</em>'],
  [[{ text: 'A' }, { text: '（B）', emphasis: true }, { text: 'C' }], 'A<em>（B）</em>C'],
  [[{ text: 'A.', strong: true }, { text: '[B]', remark: true }, { text: 'C' }], '<strong>A.</strong><em>[B]</em>C'],
  [[{ text: 'A: ', strong: true }, { text: 'B' }], '<strong>A:</strong> B'],
  [[{ text: 'A:', strong: true }, { text: '', strong: true }, { text: 'B' }], '<strong>A:</strong>B'],
  [
    [{ text: 'A' }, { text: '“B”', strong: true, change: 'inserted' }, { text: 'C' }],
    'A<ins><strong>“B”</strong></ins>C',
  ],
] as const)('%j is %s, whatever stands beside it', (runs, html) => {
  expect(inHtml(...runs)).toBe(`<p>${html}</p>\n`)
})

test.each(globSync('test/shared/*/golden/*.md'))('%s shows no mark as it is written', async (file) => {
  const html = await markdown.parse(readFileSync(file, 'utf8'))

  expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/[*`]/)
})
