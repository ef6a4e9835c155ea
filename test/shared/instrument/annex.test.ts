import { describe, expect, test } from 'vitest'
import type { Block } from '../../../shared/instrument/document.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import { wordingIn } from '../../../shared/instrument/wordings.ts'
import { Language } from '../../../shared/localized-text.ts'
import { aRecord } from './a-record.ts'

const FORMS = ['code-of-conduct', 'treaty', 'parallel-declarations'] as const

describe.each(FORMS)('the final documents of a round in the form of a %s', (form) => {
  test.each(Language.options)('have brackets only in the annex, in %s', async (language) => {
    const documents = instrumentOf(await aRecord({ form }), language)
    const [texts, annexes] = [true, false].map((isText) =>
      documents.map(({ blocks }) => blocks.filter((_, at) => at < annexAt(blocks, language) === isText)),
    )

    for (const text of texts ?? []) expect(text.filter(hasBrackets)).toEqual([])
    for (const annex of annexes ?? []) expect(annex.some(hasBrackets)).toBe(true)
  })
})

test('a draft has its brackets where they are discussed, and no annex', async () => {
  const record = await aRecord({ isPublished: false })
  const drafted = { ...record, readings: record.readings.filter(({ stage }) => stage !== 'ratification') }
  const [document] = instrumentOf(drafted, 'en')

  expect(document?.blocks.some(hasBrackets)).toBe(true)
  expect(document === undefined ? '' : toMarkdown(document)).not.toContain(wordingIn('en').annex)
})

test.each([
  ['en', 'tabling a chair’s text', 'require the consent of one co-chair of each side'],
  ['ru', 'внесение текста председателя', 'требуют согласия одного сопредседателя от каждой стороны'],
] as const)(
  'the rules say that a chair’s text needs the consent of co-chairs, if there were any, in %s',
  async (language, act, needs) => {
    const record = await aRecord({ rules: { coChairs: true }, isBare: true })
    const [now, earlier] = [record, { ...record, format: 'parley-record/2' as const }].map((one) =>
      instrumentOf(one, language).map(toMarkdown).join(),
    )

    expect(now).toMatch(new RegExp(`${act}.*${needs}`))
    expect(earlier).toContain(needs)
    expect(earlier).not.toContain(act)
  },
)

function annexAt(blocks: readonly Block[], language: Language): number {
  const heading = blocks.findIndex(
    (block) => block.kind === 'heading' && block.runs[0]?.text === wordingIn(language).annex,
  )
  return heading < 0 ? blocks.length : heading
}

/** A square bracket that Parley put there: not one of a remark such as that a text is not translated. */
function hasBrackets(block: Block): boolean {
  return (
    'runs' in block &&
    block.runs.some(({ bracket, remark, text }) => bracket !== undefined || (!remark && /[[\]]/.test(text)))
  )
}
