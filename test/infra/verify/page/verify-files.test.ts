import { gzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { ReceiptView } from '../../../../functions/views/see-receipt.ts'
import { areaOf } from '../../../../infra/verify/page/area-of.ts'
import type { PageVerdict } from '../../../../infra/verify/page/page-verdict.ts'
import { guessedLanguage, loadVerifierWords, wordsIn } from '../../../../infra/verify/page/verifier-words.ts'
import { verifyRecord } from '../../../../infra/verify/verify-record.ts'
import { ConfirmationDecision } from '../../../../shared/confirmation/confirmation.ts'
import { NO_STANCE, Stance } from '../../../../shared/stance.ts'
import { adjournedAt, aRecord } from '../../../shared/instrument/a-record.ts'
import { aFile, pageSays } from './checks-of-page.ts'

await loadVerifierWords()

const RECORD = JSON.parse(JSON.stringify(await aRecord({ files: await adjournedAt('terms.1') })))
const [READING] = RECORD.readings
const LEAVES: readonly { readonly digest: string; readonly submission: unknown }[] = READING.submissions

const holds = (verdict: PageVerdict) => {
  if (verdict.is !== 'holds') throw new Error(JSON.stringify(verdict))
  return verdict
}
const receiptsFor = (leaves: typeof LEAVES, counted = 'yes', reading = READING.id) => ({
  format: 'parley-receipts/1',
  reading,
  receipts: leaves.map(({ digest, submission }) => ({ digest, opening: [submission], counted })),
})

describe('the checks of the page', () => {
  test('say that a record holds, with what the command line says of it', () => {
    const { verdict, steps } = pageSays({ files: [aFile('record.json', RECORD)] })
    const { mismatches, ...expected } = verifyRecord(RECORD)

    expect(mismatches).toEqual([])
    expect(holds(verdict).rounds).toEqual([
      JSON.parse(JSON.stringify({ ...expected, round: 1, title: RECORD.dialogue.title })),
    ])
    expect(steps).toEqual([{ name: 'record.json' }, { round: 1, of: 1 }])
  })

  test.each([
    ['with a byte order mark', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    ['in UTF-16', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['packed', (text: string) => gzipSync(new TextEncoder().encode(text))],
  ])('take a record that was saved %s', (_, saved) => {
    const bytes = saved(JSON.stringify(RECORD))

    expect(pageSays({ files: [{ name: 'record.json', bytes }] }).verdict.is).toBe('holds')
  })

  test('say which hash was given, and that another one is of another record', () => {
    const files = [aFile('record.json', RECORD)]

    expect(holds(pageSays({ files }).verdict).given).toBeUndefined()
    expect(holds(pageSays({ files, hash: RECORD.head }).verdict).given).toBe('head')
    expect(pageSays({ files, hash: '0'.repeat(64) }).verdict).toMatchObject({
      is: 'fails',
      mismatches: [{ place: 'head' }],
    })
  })

  test('say that what was typed is no hash', () => {
    const files = [aFile('record.json', RECORD)]

    for (const hash of ['abc', RECORD.head.slice(1), `${RECORD.head.slice(1)}g`])
      expect(pageSays({ files, hash }).verdict).toMatchObject({ is: 'none', why: 'not-a-hash' })
  })

  test('say that a changed record fails, and where', () => {
    const forged = structuredClone(RECORD)
    forged.readings[0].outcomes[0].status = 'dropped'
    const { verdict } = pageSays({ files: [aFile('record.json', forged)] })

    expect(verdict).toEqual({ is: 'fails', hasReceipts: false, mismatches: verifyRecord(forged).mismatches })
  })

  test('find what was submitted by its receipts, one by one', () => {
    const mine = LEAVES.slice(0, 3)
    const { verdict } = pageSays({ files: [aFile('receipts.json', receiptsFor(mine)), aFile('record.json', RECORD)] })

    expect(holds(verdict).mismatches).toEqual([])
    expect(holds(verdict).receipts[0]?.compared?.map(({ is }) => is)).toEqual(mine.map(() => 'in-the-record'))
  })

  test.each(['en', 'ru'] as const)('have a word for everything that somebody has a receipt of (%s)', (language) => {
    const { kind, stance } = wordsIn(language)

    expect(Object.keys(kind)).toEqual(expect.arrayContaining(ReceiptView.shape.is.options))
    expect(Object.keys(stance)).toEqual(
      expect.arrayContaining([...Stance.options, ...ConfirmationDecision.options, NO_STANCE]),
    )
  })

  test.each([
    ['changed', () => receiptsFor([{ digest: LEAVES[0]?.digest ?? '', submission: { is: 'position' } }])],
    ['left-out', () => receiptsFor([{ digest: SOME_DIGEST, submission: SOME_LEAF }])],
    ['denied', () => receiptsFor(LEAVES.slice(0, 1), 'no')],
  ])('say of a receipt that it is %s', (is, receipts) => {
    const { verdict } = pageSays({ files: [aFile('record.json', RECORD), aFile('receipts.json', receipts())] })

    expect(holds(verdict).receipts[0]?.compared).toMatchObject([{ is }])
    expect(holds(verdict).mismatches).toHaveLength(1)
  })

  test('know of a submission that was not counted, as its author was told, and of a reading of another round', () => {
    const late = receiptsFor([{ digest: SOME_DIGEST, submission: SOME_LEAF }], 'no')
    const another = receiptsFor([], 'yes', '2.terms.1')
    const files = [late, another].map((receipts, at) => aFile(`${at}.json`, receipts))
    const { verdict } = pageSays({ files: [aFile('record.json', RECORD), ...files] })

    expect(holds(verdict).receipts).toMatchObject([{ compared: [{ is: 'not-counted' }] }, { reading: '2.terms.1' }])
    expect(holds(verdict).mismatches).toHaveLength(1)
  })

  test.each<[string, string, () => readonly ReturnType<typeof aFile>[]]>([
    ['nothing', 'nothing', () => []],
    ['no JSON', 'not-json', () => [aFile('a.json', '{')]],
    ['a picture', 'not-text', () => [{ name: 'a.png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff) }]],
    ['a damaged gzip file', 'not-text', () => [{ name: 'a.gz', bytes: Uint8Array.of(0x1f, 0x8b, 1, 2) }]],
    ['JSON that is no record', 'no-record', () => [aFile('a.json', { some: 'thing' })]],
    ['receipts without a record', 'no-record', () => [aFile('receipts.json', receiptsFor(LEAVES))]],
    ['a key twice', 'key-twice', () => [aFile('a.json', '{"format":"parley-record/6","format":"parley-record/5"}')]],
    ['a part alone', 'parts-missing', () => [aFile('1.json', { part: 1, of: 2, head: 'h', text: '{' })]],
    ['a newer record', 'newer-format', () => [aFile('a.json', { ...RECORD, format: 'parley-record/99' })]],
    ['a newer register', 'newer-format', () => [aFile('a.json', { format: 'parley-register/9' })]],
    ['one round twice', 'round-twice', () => [aFile('a.json', RECORD), aFile('b.json', RECORD)]],
    ['two registers', 'two-registers', () => [aFile('a.json', REGISTER), aFile('b.json', REGISTER)]],
    ['another zip file', 'not-an-archive', () => [aZip()]],
    ['a damaged zip file', 'damaged-archive', () => [{ name: 'a.zip', bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 9) }]],
    ['an archive and a record', 'archive-and-others', () => [aZip(), aFile('record.json', RECORD)]],
    ['two archives', 'archive-and-others', () => [aZip(), aZip()]],
  ])('say what to change where they are given %s', (_, why, files) => {
    const { verdict } = pageSays({ files: files() })

    expect(verdict).toMatchObject({ is: 'none', why })
    for (const language of ['en', 'ru'] as const) expect(wordsIn(language).none).toHaveProperty(why)
  })
})

const REGISTER = { format: 'parley-register/1' }
const SOME_LEAF = { is: 'floor', text: { en: 'Said.' } }
/** Of the leaf, by RFC 9162. */
const SOME_DIGEST = Buffer.from(
  await crypto.subtle.digest('SHA-256', new TextEncoder().encode('\0{"is":"floor","text":{"en":"Said."}}')),
).toString('hex')

function aZip() {
  return { name: 'a.zip', bytes: zipSync({ 'a.txt': Uint8Array.of(65) }) }
}

describe('the words of the page', () => {
  test.each([
    [['ru-RU', 'en'], 'ru'],
    [['de', 'ru'], 'ru'],
    [['', 'en-GB', 'ru'], 'en'],
    [['ru', 'en'], 'ru'],
    [['de-AT'], 'en'],
    [[], 'en'],
  ])('are for a reader of %j in %s', (asked, language) => {
    expect(guessedLanguage(asked)).toBe(language)
  })

  test('count as their language does', () => {
    const [en, ru] = [wordsIn('en'), wordsIn('ru')]

    expect(en.allIn(1, en.counted)).toBe('1\u00a0of your submissions is in the record, unchanged.')
    expect(en.allIn(5, en.counted)).toBe('5\u00a0of your submissions are in the record, unchanged.')
    expect([1, 3, 5, 21].map((many) => ru.notIn(many, ru.counted))).toEqual([
      '1\u00a0квитанция не подходит к протоколу.',
      '3\u00a0квитанции не подходят к протоколу.',
      '5\u00a0квитанций не подходит к протоколу.',
      '21\u00a0квитанция не подходит к протоколу.',
    ])
  })
})

test.each([
  ['head', 'seals'],
  ['format', 'format'],
  ['readings[0].outcomes[1].status', 'outcomes'],
  ['readings[2].settlement.lanes', 'course'],
  ['readings[0].submissions[3]', 'positions'],
  ['readings[0].submissions (p1).edits', 'texts'],
  ['readings[0].words.proposals', 'words'],
  ['readings[0].names', 'people'],
  ['readings[1]', 'course'],
  ['readings[1].decided', 'course'],
  ['readings[1].onTheFloor', 'floor'],
  ['readings[0].sealed.outcomes', 'seals'],
  ['readings[0].agreement.proposals', 'outcomes'],
  ['round 2', 'row'],
  ['round 2: previous.head', 'row'],
  ['round 2: stands.topics', 'row'],
  ['round 3: readings[0].outcomes', 'outcomes'],
  ['register: events[0].event', 'register'],
  ['events[0].event', 'register'],
  ['consultation c1', 'register'],
  ['publication.at', 'end'],
  ['dialogue.attribution', 'rules'],
  ['confirmations[0].outcome', 'confirmations'],
  ['manifest.json', 'files'],
  ['round-1/record.public.json', 'files'],
  ['round-1/record.public.json: head', 'seals'],
  ['something new', 'other'],
])('a mismatch at %s is about %s', (place, area) => {
  expect(areaOf(place)).toBe(area)
})
