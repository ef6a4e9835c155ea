import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { hashForPolicy } from '../../../functions/digest.ts'
import { toDocx } from '../../../functions/documents/to-docx.ts'
import { withChanges } from '../../../functions/documents/with-changes.ts'
import { type Block, type InstrumentDocument, plainText } from '../../../shared/instrument/document.ts'
import { toHtml } from '../../../shared/instrument/html.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { recordBefore } from '../../../shared/proof/record-until.ts'
import { aRecord } from '../../shared/instrument/a-record.ts'

test('shows which words of a clause changed, in any script', () => {
  const before = aDraft([clause('1.1', 'Каждая сторона обязуется отвечать в течение десяти дней.')])
  const now = aDraft([clause('1.1', 'Каждая сторона обязуется письменно отвечать в течение пяти дней.')])

  const { blocks } = withChanges(before, now)

  expect(changesIn(blocks)).toEqual(['+письменно ', '-десяти', '+пяти'])
})

test('shows a clause that came and one that went, and numbers only what is there', () => {
  const before = aDraft([clause('1.1', 'Each side shall wait for the reports.'), clause('1.2', 'Nobody pays for it.')])
  const now = aDraft([clause('1.1', 'Nobody pays for it.'), clause('1.2', 'A contact is named by every capital.')])

  const { blocks } = withChanges(before, now)

  expect(changesIn(blocks)).toEqual([
    '-1.1 ',
    '-Each side shall wait for the reports.',
    '+A contact is named by every capital.',
  ])
  expect(blocks.flatMap((block) => (block.kind === 'clause' ? [block.number] : []))).toEqual(['1.1', '1.2'])
})

test('shows as a whole what says something else, though in much the same words', () => {
  const before = aDraft([clause('1.1', 'The following text is before the participants:')])
  const now = aDraft([clause('1.1', 'The participants have come to the following:')])

  const { blocks } = withChanges(before, now)

  expect(changesIn(blocks)).toEqual([
    '+The participants have come to the following:',
    '-1.1 ',
    '-The following text is before the participants:',
  ])
})

test('without its deletions the document says what it says now, in the same order, at every reading of a round', async () => {
  const whole = await aRecord()
  let [record, found] = [recordBefore({ ...whole }), 0]
  while (record.readings.length > 1) {
    const [now] = instrumentOf(record, 'en')
    const [before] = instrumentOf(recordBefore(record), 'en')
    if (now === undefined || before === undefined) throw new Error('there is a document')

    const marked = withChanges(before, now)

    expect(said(marked).filter((line) => !line.startsWith('Changes since'))).toEqual(said(now))
    found += changesIn(marked.blocks).length
    record = recordBefore(record)
  }

  expect(found).toBeGreaterThan(20)
})

test('marks changes in HTML, and as tracked changes in a word processor', async () => {
  const marked = withChanges(aDraft([clause('1.1', 'in ten days')]), aDraft([clause('1.1', 'in five days')]))
  const file = strFromU8(unzipSync(await toDocx([marked]))['word/document.xml'] ?? new Uint8Array())

  expect(toHtml([marked], hashForPolicy)).toContain('<del>ten</del><ins>five</ins>')
  expect(file).toMatch(/<w:del [^>]*>.*<w:delText[^>]*>ten<.*<w:ins [^>]*>.*five/)
})

function aDraft(blocks: readonly Block[]): InstrumentDocument {
  const status: Block = { kind: 'status', runs: [{ text: 'Draft' }] }
  return { name: 'joint', language: 'en', title: 'A draft', foot: '', blocks: [status, ...blocks] }
}

function clause(number: string, text: string): Block {
  return { kind: 'clause', number, runs: [{ text }] }
}

function changesIn(blocks: readonly Block[]): readonly string[] {
  return blocks
    .flatMap((block) => ('runs' in block ? block.runs : []))
    .flatMap(({ change, text }) => (change === undefined ? [] : [`${change === 'inserted' ? '+' : '-'}${text}`]))
}

function said({ blocks }: InstrumentDocument): readonly string[] {
  return blocks
    .map((block) => ('runs' in block ? plainText(block.runs.filter((run) => run.change !== 'deleted')) : block.kind))
    .filter((line) => line !== '')
}
