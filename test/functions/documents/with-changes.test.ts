import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { toDocx } from '../../../functions/documents/to-docx.ts'
import { withChanges } from '../../../functions/documents/with-changes.ts'
import { hashForPolicy } from '../../../functions/record/hashing.ts'
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

test('shows an inserted and a deleted clause, and numbers only the present ones', () => {
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

test('shows a line with another meaning as changed as a whole, also if its words are similar', () => {
  const before = aDraft([clause('1.1', 'The following text is before the participants:')])
  const now = aDraft([clause('1.1', 'The participants have come to the following:')])

  const { blocks } = withChanges(before, now)

  expect(changesIn(blocks)).toEqual([
    '+The participants have come to the following:',
    '-1.1 ',
    '-The following text is before the participants:',
  ])
})

test('shows an added condition as inserted, also if it is longer than the clause', () => {
  const long = ' unless a court of either side has been asked by somebody to whom the letters belong'
  const before = aDraft([clause('1.1', 'Each side shall publish them.', 'c1')])
  const now = aDraft([clause('1.1', `Each side shall publish them${long}.`, 'c1')])

  expect(changesIn(withChanges(before, now).blocks)).toEqual([`+${long}`])
})

test('compares a clause with its own earlier text, also if another one is more similar, and if it was moved', () => {
  const other = 'Each side shall answer a letter of the other side within ten days.'
  const before = aDraft([
    clause('1.1', 'Each side shall wait for the reports.', 'c1'),
    clause('1.2', 'Each side shall answer a question of the other side within ten days.', 'c2'),
  ])
  const now = aDraft([
    clause('1.1', 'Each side shall answer the questions of the other side.', 'c2'),
    clause('1.2', other, 'c3'),
    clause('1.3', 'Each side shall wait for the reports.', 'c1'),
  ])

  expect(changesIn(withChanges(before, now).blocks)).toEqual([
    '-a',
    '+the',
    '-question',
    '+questions',
    '- within ten days',
    `+${other}`,
  ])
})

test('shows a clause without any common words as changed as a whole, in one place', () => {
  const before = aDraft([clause('1.1', 'Not agreed; 2 alternatives.', 'c1')])
  const now = aDraft([clause('1.1', 'Each side shall publish them.', 'c1')])

  const { blocks } = withChanges(before, now)

  expect(blocks.filter(({ kind }) => kind === 'clause')).toHaveLength(1)
  expect(changesIn(blocks)).toEqual(['-Not agreed; 2 alternatives.', '+Each side shall publish them.'])
})

test('shows the brackets of an inserted line', () => {
  const before = aDraft([clause('1.1', 'Each side shall answer in ten days.', 'c1')])
  const line = ['Each side shall answer in ', '[A: ', 'ten', ']', ' ', '[B: ', 'two', ']', ' days.']
  const now = aDraft([{ kind: 'clause', number: '1.1', matter: 'c1', runs: line.map((text) => ({ text })) }])

  expect(changesIn(withChanges(before, now).blocks).join('')).toBe('+[A: +]+[B: +two+]+ ')
})

test('without its deletions the document is the new one, in the same order, at every reading of a round', async () => {
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

test('marks changes in HTML, and as tracked changes in DOCX', async () => {
  const marked = withChanges(aDraft([clause('1.1', 'in ten days')]), aDraft([clause('1.1', 'in five days')]))
  const file = strFromU8(unzipSync(await toDocx([marked]))['word/document.xml'] ?? new Uint8Array())

  expect(toHtml([marked], hashForPolicy)).toContain('<del>ten</del><ins>five</ins>')
  expect(file).toMatch(/<w:del [^>]*>.*<w:delText[^>]*>ten<.*<w:ins [^>]*>.*five/)
})

test.each(['en', 'ru'] as const)(
  'gives each tracked change of a file in %s an id of its own, which no bookmark has either',
  async (language) => {
    const record = await aRecord()
    const earlier = instrumentOf(recordBefore(record), language)[0]
    const marked = instrumentOf(record, language).map((now) =>
      earlier === undefined ? now : withChanges(earlier, now),
    )
    const xml = strFromU8(unzipSync(await toDocx(marked))['word/document.xml'] ?? new Uint8Array())
    const idsOf = (elements: string) =>
      [...xml.matchAll(new RegExp(`<w:(?:${elements}) [^>]*w:id="(\\d+)"`, 'g'))].map(([, id]) => id)

    const changes = idsOf('ins|del')
    const all = [...changes, ...idsOf('bookmarkStart')]

    expect(changes.length).toBeGreaterThan(20)
    expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([])
  },
)

test('gives each line of a change that has several an id of its own', async () => {
  const before = aDraft([clause('1.1', 'Each side shall wait.', 'c1')])
  const now = aDraft([clause('1.1', 'Nobody pays.\nNobody waits.\nNobody asks.', 'c1')])
  const xml = strFromU8(unzipSync(await toDocx([withChanges(before, now)]))['word/document.xml'] ?? new Uint8Array())

  const ids = [...xml.matchAll(/<w:(?:ins|del) [^>]*w:id="(\d+)"/g)].map(([, id]) => id)

  expect(ids.length).toBeGreaterThan(3)
  expect(new Set(ids).size).toBe(ids.length)
})

function aDraft(blocks: readonly Block[]): InstrumentDocument {
  const status: Block = { kind: 'status', runs: [{ text: 'Draft' }] }
  const date = '2026-03-02T09:00:00.000Z'
  return {
    name: 'joint',
    language: 'en',
    symbol: 'PARLEY/a/1',
    date,
    title: 'A draft',
    foot: '',
    blocks: [status, ...blocks],
  }
}

function clause(number: string, text: string, matter?: string): Block {
  return { kind: 'clause', number, runs: [{ text }], ...(matter !== undefined && { matter }) }
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
