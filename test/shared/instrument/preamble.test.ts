import { describe, expect, test } from 'vitest'
import { type Block, type InstrumentDocument, plainText } from '../../../shared/instrument/document.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { wordingIn } from '../../../shared/instrument/wordings.ts'
import { Language } from '../../../shared/localized-text.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { recordUntil } from '../../../shared/proof/record-until.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { adjournedAt, aBareRecord as aRecord } from './a-record.ts'

describe('the preamble', () => {
  test.each([
    [
      'en',
      'The participants in round 1 of the dialogue,',
      ['Being', 'Noting', 'Recalling', 'Reaffirming', 'Recognizing', 'Stressing'],
      'Have agreed,',
    ],
    [
      'ru',
      'Участники раунда 1 диалога,',
      ['являясь', 'отмечая', 'напоминая', 'подтверждая', 'признавая', 'подчёркивая'],
      'согласовали путём ',
    ],
  ] as const)(
    'is one sentence: who speaks, recitals, and what they agreed, in %s',
    async (language, actor, openings, operative) => {
      const [joint] = instrumentOf(await aRecord(), language)

      const blocks = preambleOf(joint)

      expect(said(blocks[0])).toBe(actor)
      expect(
        blocks
          .flatMap((block) => ('runs' in block ? block.runs.filter(({ emphasis }) => emphasis) : []))
          .map(({ text }) => text),
      ).toEqual(openings)
      expect(said(blocks.at(-1))).toMatch(new RegExp(`^${operative}.*:$`))
    },
  )

  test('cites the convener, the mandate and the reaffirmed instruments as the dialogue’s file has them', async () => {
    const record = await aRecord()
    const { convener, mandate, reaffirms } = record.dialogue
    const text = preambleOf(instrumentOf(record, 'ru')[0]).map(said).join('\n')

    expect(text).toContain(`${convener.ru},`)
    expect(text).toContain(`«${mandate.ru?.replace(/\.$/, '')}»,`)
    for (const { title } of reaffirms) expect(text).toContain(title.ru)
  })

  test('says of acting officials only what the rules say, and nothing if there are none', async () => {
    const [some, none] = await Promise.all([aRecord(), aRecord({ rules: { actingOfficialsAtMost: 0 } })])

    expect(preambleOf(instrumentOf(some, 'en')[0]).map(said).join()).toContain(
      'up to 25\u00a0% of a delegation, acting officials',
    )
    expect(preambleOf(instrumentOf(none, 'en')[0]).map(said).join()).not.toContain('acting officials')
  })

  test.each([
    ['en', 'The American side,', 'Declares the following, in parallel with the declarations of the other sides:'],
    ['ru', 'Американская сторона,', 'параллельно с заявлениями других сторон заявляет следующее:'],
  ] as const)('of a declaration is that of its side, in %s', async (language, actor, operative) => {
    const declaration = instrumentOf(await aRecord(), language).find(({ name }) => name === 'us')

    const blocks = preambleOf(declaration)

    expect([said(blocks[0]), said(blocks.at(-1))]).toEqual([actor, operative])
  })

  test('claims no agreement where nothing was adopted, and none before the round ends', async () => {
    const adjourned = await aRecord({ files: await adjournedAt('baskets.1') })
    const draft = await until('1.commitments.b1.1')

    expect(said(preambleOf(instrumentOf(adjourned, 'en')[0]).at(-1))).toMatch(/^Have adopted no text/)
    expect(said(preambleOf(instrumentOf(draft, 'en')[0]).at(-1))).toBe('Have before them the following text:')
  })
})

describe('the symbol', () => {
  test('is that of the round and, in a declaration, of its side', async () => {
    expect(instrumentOf(await aRecord(), 'en').map(({ symbol }) => symbol)).toEqual([
      'PARLEY/us-russia/1',
      'PARLEY/us-russia/1/us',
      'PARLEY/us-russia/1/russia',
    ])
  })

  test('of a draft counts the settled readings, in every language and edition alike', async () => {
    const draft = await until('1.baskets.1')
    const symbols = Language.options.flatMap((language) =>
      [draft, editionOf(draft, 'public')].flatMap((record) =>
        instrumentOf(record, language).map(({ symbol }) => symbol),
      ),
    )

    expect(new Set(symbols)).toEqual(new Set([`PARLEY/us-russia/1/Draft.${draft.readings.length}`]))
  })
})

describe('the closing provisions', () => {
  test.each([
    ['en', 'Done at Geneva on 3 April 2026, in English and Russian.'],
    ['ru', 'Женева, 3 апреля 2026 г. Составлено на английском и русском языках.'],
  ] as const)('say where, when and in which languages the text was done, in %s', async (language, done) => {
    const record = await aRecord({ rules: { place: { en: 'Geneva', ru: 'Женева' } } })

    expect(saidIn(instrumentOf(record, language)[0])).toContain(done)
  })

  test('claim no language for a text that lacks it', async () => {
    const record = await aRecord()
    const [whole] = instrumentOf(translated(record), 'en')

    // A topic of the rehearsal is in Russian only.
    expect(saidIn(instrumentOf(record, 'en')[0])).toContain(
      'Not every text of this document exists in each of these languages.',
    )
    expect(saidIn(whole)).toContain('Every text that was adopted exists in each of these languages.')
  })

  test('claim no language for a heading that lacks it', async () => {
    const record = translated(await aRecord())
    const title = { en: 'Hacking and leaking' }
    const untitled = JSON.parse(JSON.stringify(record), (key, value) =>
      key === 'title' && value.en === title.en ? title : value,
    )

    expect(saidIn(instrumentOf(untitled, 'en')[0])).toContain('Not every text of this document')
  })

  test('are in no draft', async () => {
    const [document] = instrumentOf(await until('1.ratification.b1.1'), 'en')

    expect(headingsOf(document)).not.toContain(wordingIn('en').closing)
    expect(saidIn(document)).not.toContain('Done on')
  })
})

describe('the contents', () => {
  test.each(Language.options)('lead to every part and annex, in %s', async (language) => {
    for (const document of instrumentOf(await aRecord(), language)) {
      const contents = document.blocks.find((block) => block.kind === 'contents')
      const headings = document.blocks.flatMap((block) =>
        block.kind === 'heading' && block.level === 1 ? [block] : [],
      )

      expect(contents?.kind === 'contents' && contents.entries).toEqual(
        headings.map(({ anchor, number, runs }) => ({
          anchor,
          ...(number !== undefined && { number }),
          text: plainText(runs),
        })),
      )
    }
  })

  test('have a name of its own for each heading of all documents', async () => {
    const names = instrumentOf(await aRecord(), 'en').flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'heading' && block.anchor !== undefined ? [block.anchor] : [])),
    )

    expect(new Set(names).size).toBe(names.length)
  })
})

test('the last annex says how the text was agreed, with the root hash; what is not agreed stands before it', async () => {
  const record = await aRecord()
  const [joint] = instrumentOf(record, 'en')
  const { annex, shelved, rulesAnnex, closing } = wordingIn('en')

  expect(headingsOf(joint).slice(-4)).toEqual([closing, annex, shelved, rulesAnnex])
  expect(saidIn(joint).split(rulesAnnex).at(-1)).toContain(record.head)
})

test('only a document whose rule discloses names has an annex of participants', async () => {
  const [named, covered] = await Promise.all([
    aRecord({ rules: { attribution: 'named' }, erased: ['garrity'] }),
    aRecord(),
  ])

  const [open] = instrumentOf(named, 'en')

  expect(headingsOf(open)).toContain(wordingIn('en').participantsAnnex)
  const rows =
    open?.blocks.flatMap((block) => (block.kind === 'table' && block.head.length === 2 ? block.rows : [])) ?? []
  const people = rows.map((row) => row.map(plainText))
  expect(people).toContainEqual(['Eleanor Whitlock', 'American side'])
  expect(people).toContainEqual(['(name erased)', 'American side'])
  expect(headingsOf(instrumentOf(covered, 'en')[0])).not.toContain(wordingIn('en').participantsAnnex)
})

/** From the one who speaks to what they do: the blocks before the first heading. */
function preambleOf(document: InstrumentDocument | undefined): readonly Block[] {
  const blocks = document?.blocks ?? []
  const from = blocks.findIndex(({ kind }) => kind === 'paragraph')
  return blocks.slice(
    from,
    blocks.findIndex(({ kind }) => kind === 'heading'),
  )
}

function headingsOf(document: InstrumentDocument | undefined): readonly string[] {
  return document?.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [said(block)] : [])) ?? []
}

function saidIn(document: InstrumentDocument | undefined): string {
  return document?.blocks.map(said).join('\n') ?? ''
}

function said(block: Block | undefined): string {
  return block !== undefined && 'runs' in block ? plainText(block.runs) : ''
}

async function until(reading: string): Promise<RoundRecord> {
  const record = recordUntil(await aRecord({ isPublished: false }), reading)
  if (record === undefined) throw new Error(`there is no reading ${reading}`)
  return record
}

/** The record as it would be if every text had been written in every language. */
function translated(record: RoundRecord): RoundRecord {
  return JSON.parse(JSON.stringify(record), (_, value) =>
    value !== null && typeof value === 'object' && typeof value.ru === 'string' && value.en === undefined
      ? { ...value, en: value.ru }
      : value !== null && typeof value === 'object' && typeof value.en === 'string' && value.ru === undefined
        ? { ...value, ru: value.en }
        : value,
  )
}
