import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { toDocx } from '../../../functions/documents/to-docx.ts'
import { hashForPolicy } from '../../../functions/record/hashing.ts'
import { clauseRuns } from '../../../shared/instrument/clauses.ts'
import { contestedText } from '../../../shared/instrument/contested.ts'
import { type InstrumentDocument, Block as Known, plainText } from '../../../shared/instrument/document.ts'
import { toHtml } from '../../../shared/instrument/html.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import type { Body, Text } from '../../../shared/instrument/matters.ts'
import { wordingIn } from '../../../shared/instrument/wordings.ts'
import { Language, type LocalizedText } from '../../../shared/localized-text.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aRecord } from './a-record.ts'

const TEN = { en: 'answer each other within ten days', ru: 'отвечать друг другу в течение десяти дней' }
const FIVE = { en: 'answer each other within five days', ru: 'отвечать друг другу в течение пяти дней' }
const WORKING = {
  en: 'answer each other within five working days',
  ru: 'отвечать друг другу в течение пяти рабочих дней',
}
const TWENTY = { en: 'answer each other within twenty days', ru: 'отвечать друг другу в течение двадцати дней' }
const OTHER = { en: 'publish nothing that was stolen', ru: 'не публиковать ничего похищенного' }

const NESTED = [clause('five', FIVE), clause('twenty', TWENTY), clause('working', WORKING, { amends: 'five' })]
const CONDITION = [
  clause('ten', TEN),
  clause(
    'unless',
    TEN,
    { amends: 'ten', tabledBy: { side: 'us' }, agreedBy: ['us'] },
    { condition: { word: 'unless', text: { en: 'a court is asked', ru: 'обратились в суд' } } },
  ),
  clause('us-alone', TEN, { amends: 'ten', tabledBy: { side: 'russia' }, agreedBy: ['russia'] }, { by: 'us' }),
]

/** Read them: they are the lines. `npx vitest run -u contested` writes them anew. */
describe.each(Language.options)('in %s', (language) => {
  test.each([
    ['nested', NESTED, true],
    ['subject-and-condition', CONDITION, false],
    ['one-like-no-other', [...NESTED, clause('other', OTHER)], false],
    ['nothing-shared', [clause('ten', TEN), clause('other', OTHER)], false],
    ['not-translated', [clause('five', { en: FIVE.en }), clause('ten', { en: TEN.en })], true],
    ['in-two-languages', [clause('five', { en: FIVE.en }), clause('ten', { ru: TEN.ru })], false],
  ] as const)('%s reads as its golden file says', async (name, texts, isOpen) => {
    const document = await aDocument(texts, isOpen, language)

    await expect(toMarkdown(document)).toMatchFileSnapshot(`./golden/contested.${name}.${language}.md`)
  })
})

test('a page has words for screen readers in place of each bracket', async () => {
  const html = toHtml([await aDocument(NESTED, true, 'en')], hashForPolicy)

  const heard = html
    .replace(/[\s\S]*<p class="clause">/, '')
    .replace(/<\/p>[\s\S]*/, '')
    .replace(/<span aria-hidden="true">.*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
  expect(heard).toBe(
    '1.1 Each side shall answer each other within option A: five option C: working, end of C, end of A ' +
      'option B: twenty, end of B days.',
  )
})

test('brackets are marked up with the letters of their wordings', async () => {
  const { blocks } = await aDocument(NESTED, true, 'ru')
  const [line] = blocks

  expect(Known.array().parse(JSON.parse(JSON.stringify(blocks)))).toEqual(blocks)
  expect(line !== undefined && 'runs' in line && line.runs.flatMap(({ bracket }) => bracket ?? [])).toMatchObject([
    { edge: 'opens', labels: ['A'], spoken: 'вариант A: ' },
    { edge: 'opens', labels: ['C'] },
    { edge: 'closes', labels: ['C'], spoken: ', конец варианта C' },
    { edge: 'closes', labels: ['A'] },
    { edge: 'opens', labels: ['B'] },
    { edge: 'closes', labels: ['B'] },
  ])
})

test('a word processor shows the brackets in bold, and nothing else of the line', async () => {
  const file = unzipSync(await toDocx([await aDocument(NESTED, true, 'ru')]))
  const xml = strFromU8(file['word/document.xml'] ?? new Uint8Array())
  const [line = ''] = xml.match(/<w:p>.*?<\/w:p>/) ?? []
  const texts = (runs: string) => [...runs.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text)

  expect(texts(line).join('')).toBe(
    'Каждая сторона обязуется отвечать друг другу в течение [A: пяти [C: рабочих]] [B: двадцати] дней.',
  )
  expect(texts([...line.matchAll(/<w:b\/>.*?<\/w:r>/g)].join(''))).toEqual(['[A: ', '[C: ', ']', ']', '[B: ', ']'])
})

test('the side of each wording is printed below by its letter, where sides are disclosed', async () => {
  const { blocks } = await aDocument(CONDITION, false, 'en')

  expect(blocks.flatMap((block) => ('runs' in block ? [plainText(block.runs)] : []))).toEqual([
    '[[A, B: Each] [C: The American] side shall answer each other within ten days [B: unless a court is asked].]',
    'Not agreed; A, B and C differ at the words in brackets.',
    'B: Tabled by: American side. Agreed to by: American side.',
    'C: Tabled by: Russian side. Agreed to by: Russian side.',
  ])
})

function clause(
  id: string,
  action: LocalizedText,
  about: Partial<Text<'commitment'>> = {},
  body: Partial<Body<'commitment'>> = {},
): Text<'commitment'> {
  return { id, body: { kind: 'commitment', by: 'each-side', form: 'undertake', action, ...body }, ...about }
}

async function aDocument(
  texts: readonly Text<'commitment'>[],
  isOpen: boolean,
  language: Language,
): Promise<InstrumentDocument> {
  const record: RoundRecord = await aRecord()
  const wording = wordingIn(language)
  const said = ({ body }: Text<'commitment'>) => clauseRuns(body, { form: 'treaty' }, wording, record)
  const { head, below } = contestedText({ texts, isOpen }, said, wording, record)
  return {
    name: 'joint',
    language,
    symbol: 'PARLEY/a/1',
    date: '2026-03-02T09:00:00.000Z',
    title: 'A draft',
    foot: '',
    blocks: [{ kind: 'clause', number: '1.1', runs: head }, ...below],
  }
}
