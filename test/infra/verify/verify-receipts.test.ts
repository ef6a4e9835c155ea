import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takePosition } from '../../../functions/actions/take-position.ts'
import { withdrawProposal } from '../../../functions/actions/withdraw-proposal.ts'
import { sha256 } from '../../../functions/record/hashing.ts'
import { positionSort, shardOf, shardPartition } from '../../../functions/store/keys/keys-of-readings.ts'
import { seeReceipts } from '../../../functions/views/see-receipt.ts'
import { checkReceipts } from '../../../infra/verify/check-receipts.ts'
import { type Compared, compareReceipts } from '../../../infra/verify/compare-receipts.ts'
import { noFindings } from '../../../infra/verify/mismatch.ts'
import { receiptsIn } from '../../../infra/verify/read-receipts.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { keyIdOf, signedNote } from '../../../shared/log/checkpoint.ts'
import { asText, receiptKeyText, receiptText, type SignedReceipt } from '../../../shared/log/signed-receipt.ts'
import { Edition, editionOf } from '../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aDefinition, askedBy } from '../../builders.ts'
import { aSignedRound, LOG_NAME } from '../../functions/actions/a-signed-round.ts'
import { aSigner } from '../../functions/platform/a-signer.ts'
import { ADA, BO } from '../../functions/round/a-round-by-hand.ts'

const READING = '1.terms.1'
type Answer = Awaited<ReturnType<typeof takePosition>>

let round: Awaited<ReturnType<typeof aSignedRound>>
/** Two revisions of one position, one that the server drops, a text that is withdrawn, and everything of it as it is looked up. */
let first: Answer
let second: Answer
let dropped: Answer
let looked: Awaited<ReturnType<typeof seeReceipts>>
let running: RoundRecord
let record: RoundRecord
beforeAll(async () => {
  round = await aSignedRound()
  await round.opens('terms')
  await round.certifies()
  const [reach, range, gone] = await Promise.all(
    ['Reach', 'Range', 'Gone'].map((term) => round.tables(READING, aDefinition(term))),
  )
  if (reach === undefined || range === undefined || gone === undefined) throw new Error('three texts are tabled')
  const takes = (who: typeof ADA, proposal: string, seen: number) => {
    const says = { stance: 'object', change: { en: `Say who, ${seen}.` } } as const
    return takePosition(round.table, askedBy(who), { reading: READING, proposal }, says, seen, new Date())
  }
  first = await takes(BO, reach, 0)
  second = await takes(BO, reach, 1)
  dropped = await takes(BO, range, 0)
  await withdrawProposal(round.table, ADA, { reading: READING, proposal: gone }, new Date())
  looked = await seeReceipts(round.table, ADA, READING, new Date())
  running = await round.records()
  // A server that lies: what it acknowledged is gone when the reading closes.
  const place = { pk: shardPartition(READING, shardOf(BO.id, 1)), sk: positionSort(BO.id, range, 1) }
  expect(await round.table.get(place)).toBeDefined()
  await round.table.delete(place)
  await round.closes(READING, 'another-reading')
  await round.settles(READING)
  record = await round.records()
}, 60_000)
afterAll(() => round.stop())

/** What the verifier says of each receipt in a file. */
function became(file: unknown, of = record): readonly (Compared | { readonly is: 'unknown-reading' })[] {
  const unknown = { is: 'unknown-reading' as const }
  return (receiptsIn(file) ?? []).flatMap((one) => [...(compareReceipts(one, [of]) ?? one.receipts.map(() => unknown))])
}
const are = (file: unknown, of = record) => became(file, of).map(({ is }) => is)

function complaints(file: unknown, of = record): readonly string[] {
  const findings = noFindings()
  for (const one of receiptsIn(file) ?? []) checkReceipts(one, [of], findings)
  return findings.mismatches.map(({ says }) => says)
}

/** A file that was changed by hand. */
function changed(answer: Answer, change: (one: SignedReceipt) => SignedReceipt): Answer {
  return { ...answer, signed: (answer.signed ?? []).map(change) }
}

describe('what became of what a signed receipt is for', () => {
  test('the record verifies in every edition, although the server dropped a position before the close', () => {
    for (const edition of Edition.options) expect(verifyRecord(editionOf(record, edition)).mismatches).toEqual([])
  })

  test('is in the record, in every edition', () => {
    expect(first.signed).toHaveLength(2)
    for (const edition of Edition.options) {
      expect(are(second, editionOf(record, edition))).toEqual(['in-the-record', 'in-the-record'])
    }
  })

  test('is superseded by a later revision: where the record shows it, and where its receipt was given too', () => {
    const covered = editionOf(record, 'public')

    expect(are(first)).toEqual(['superseded', 'superseded'])
    // Positions are covered there; that words do not stand any more can be computed from their salt.
    expect(are(first, covered)).toEqual(['in-the-record', 'superseded'])
    const both = { format: 'parley-receipts/1', reading: READING, receipts: [first, second].map(asListed) }
    expect(are(both, covered)).toEqual(['superseded', 'in-the-record'])
  })

  test('was withdrawn, as all that was looked up of a reading says', () => {
    expect(looked.receipts.map(({ is, signed }) => [is, signed?.length])).toEqual([
      ['proposal', 1],
      ['proposal', 1],
      ['proposal', 1],
      ['withdrawal', 1],
    ])
    expect(are(looked).toSorted()).toEqual(['in-the-record', 'in-the-record', 'in-the-record', 'withdrawn'])
  })

  test('is missing: a proof against the server, with what it signed, and by whom', () => {
    expect(became(dropped)).toMatchObject([
      { is: 'proven', signed: { by: LOG_NAME } },
      { is: 'proven', signed: { by: LOG_NAME } },
    ])
    const [says] = complaints(dropped)
    expect(says).toMatch(/is missing: at \d{4}-.*Z the server signed that it had arrived before the reading closed/)
    expect(says).toMatch(/Both signatures lead to talks\.example\.org\/api\/log: this is a proof against the server/)
  })

  test('is proved without what was submitted: from the notes alone, as text, also with other ends of lines', () => {
    const text = asText(dropped.signed ?? [])

    expect(are({ notes: text })).toEqual(['proven', 'proven'])
    expect(are({ notes: text.replaceAll('\n', '\r\n') })).toEqual(['proven', 'proven'])
    expect(text).not.toMatch(/object|Say who/)
  })

  test('is no proof yet where nobody signed the record, and unknown while the reading is open', () => {
    const { log: _, ...unsigned } = record

    expect(are(dropped, unsigned)).toEqual(['missing', 'missing'])
    expect(complaints(dropped, unsigned)[0]).toMatch(/so it is no proof yet: keep both files, and get the record again/)
    expect(are(dropped, running)).toEqual(['unknown-reading', 'unknown-reading'])
  })

  test('is a proof too where the server says that it was not counted, and where it left the whole reading out', () => {
    const denied = { ...dropped, counted: 'no' }
    const publication = { at: record.round.startedAt, sealed: {}, link: record.opening.link }
    const without = { ...record, readings: [], publication } as unknown as RoundRecord

    expect(are(denied)).toEqual(['proven', 'proven'])
    expect(are(second, without)).toEqual(['proven', 'proven'])
  })
})

describe('a receipt proves nothing', () => {
  test('without a signature: the server may never have given it', () => {
    const { signed: _, ...unsigned } = dropped

    expect(are(unsigned)).toEqual(['left-out', 'left-out'])
  })

  test.each([
    ['another time', (text: string) => text.replace(/acknowledged \d{4}/, 'acknowledged 2020')],
    ['another deadline', (text: string) => text.replace(/closes \d{4}/, 'closes 2020')],
    ['another leaf', (text: string) => text.replace(/leaf [0-9a-f]{4}/, 'leaf 0000')],
    ['another dialogue', (text: string) => text.replace('dialogue river-and-sea', 'dialogue land-and-air')],
    ['another reading', (text: string) => text.replace('reading 1.terms.1', 'reading 1.terms.2')],
    ['another signature', (text: string) => text.replace(/.{6}\n$/, 'AAAAA=\n')],
    ['no Base64', (text: string) => text.replace(/.{6}\n$/, 'A=\n')],
    ['nothing that is a receipt', () => 'parley-receipt/1\n'],
  ])('with %s than was signed', (_, change) => {
    const receipts = changed(dropped, (one) => ({ ...one, receipt: change(one.receipt) }))
    const keys = changed(dropped, (one) => ({ ...one, key: change(one.key) }))

    expect(are(receipts)).toEqual(['forged', 'forged'])
    expect(complaints(receipts)[0]).toMatch(/the receipt was changed or forged, and proves nothing/)
    if (keys.signed?.[0]?.key !== dropped.signed?.[0]?.key) expect(are(keys)).toEqual(['forged', 'forged'])
  })

  test('with what it opens changed', () => {
    const [leaf, words] = dropped.opening
    const says = { ...dropped, opening: [{ ...leaf, stance: 'support' }, words] }

    expect(are(says)).toEqual(['changed', 'proven'])
  })

  test('from a forger who has a key, but not one that the server certified for this reading', async () => {
    const forger = aSigner()
    const own = { name: `${LOG_NAME}/${READING}`, publicKey: await forger.publicKey() }
    const note = async (text: string, by: typeof forger, name: string) => {
      const keyId = keyIdOf({ name, publicKey: await by.publicKey() }, sha256)
      return signedNote(text, [{ name, keyId, signature: await by.sign(new TextEncoder().encode(text)) }])
    }
    const place = { dialogue: 'river-and-sea', reading: READING }
    const acknowledged = {
      ...place,
      leaf: '5'.repeat(64),
      at: record.round.startedAt,
      closesAt: record.round.startedAt,
    }
    const receipt = await note(receiptText(acknowledged), forger, own.name)
    const certified = receiptKeyText(place, own, sha256)
    const forged = (key: string) => are({ notes: asText([{ receipt, key }]) })

    // The forger certifies the key, under the name of the server's key, and with its id.
    const bytes = await forger.sign(new TextEncoder().encode(certified))
    const keyId = keyIdOf({ name: LOG_NAME, publicKey: await round.signer.publicKey() }, sha256)
    expect(forged(await note(certified, forger, LOG_NAME))).toEqual(['elsewhere'])
    expect(forged(signedNote(certified, [{ name: LOG_NAME, keyId, signature: bytes }]))).toEqual(['forged'])
    // The server certified it for another reading.
    const another = receiptKeyText({ ...place, reading: '1.terms.2' }, own, sha256)
    expect(forged(await note(another, round.signer, LOG_NAME))).toEqual(['forged'])
    // Were the server to certify it, it would be a proof: this is what the signature means.
    expect(forged(await note(certified, round.signer, LOG_NAME))).toEqual(['proven'])
    expect(complaints({ notes: asText([{ receipt, key: await note(certified, forger, LOG_NAME) }]) })).toEqual([
      expect.stringMatching(/is not signed by talks\.example\.org\/api\/log, the key that the record names/),
    ])
  })

  test('of a round that names no key', () => {
    const { key: _, log: __, ...without } = record

    expect(are(dropped, without)).toEqual(['elsewhere', 'elsewhere'])
  })
})

const PYTHON = join(import.meta.dirname, '../../independent/verify.py')
const hasPython = spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 11))']).status === 0

describe.skipIf(!hasPython)('the verifier in Python', () => {
  test('says the same of each', () => {
    const covered = editionOf(record, 'public')
    const { log: _, ...unlogged } = record
    const { key: __, log: ___, ...unnamed } = record
    const { signed: ____, ...unsigned } = dropped
    const notes = asText(dropped.signed ?? [])
    const both = { format: 'parley-receipts/1', reading: READING, receipts: [first, second].map(asListed) }
    const changes = [
      /acknowledged \d{4}/,
      /closes \d{4}/,
      /leaf [0-9a-f]{4}/,
      /dialogue river/,
      /reading 1/,
      /key talks/,
    ]
    const forged = changes.map((found) => ({ notes: notes.replaceAll(new RegExp(found, 'g'), 'x 1') }))
    const lied = { ...dropped, opening: [{ ...dropped.opening[0], stance: 'support' }, dropped.opening[1]] }
    const cases: readonly (readonly [RoundRecord, unknown])[] = [
      ...[first, second, dropped, looked, unsigned, lied, { notes }, { ...dropped, counted: 'no' }, ...forged].map(
        (file) => [record, file] as const,
      ),
      [covered, first],
      [covered, both],
      [unlogged, dropped],
      [unnamed, dropped],
    ]
    const input = cases.map((one) => JSON.stringify(one)).join('\n')
    const { stdout, stderr } = spawnSync('python3', [PYTHON, '--each'], { input, encoding: 'utf8' })

    expect(stderr).toBe('')
    const said = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { receipts: readonly string[] })
    expect(said.map(({ receipts }) => receipts)).toEqual(cases.map(([of, file]) => are(file, of)))
    expect(new Set(said.flatMap(({ receipts }) => receipts)).size).toBeGreaterThan(7)
  })
})

/** A receipt as the list of a reading has it. */
function asListed({ digest, opening, signed }: Answer) {
  return { digest, opening: opening.slice(0, 1), counted: 'yes', signed: (signed ?? []).slice(0, 1) }
}
