import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { digestOf } from '../../../functions/record/hashing.ts'
import type { ReceiptsView } from '../../../functions/views/see-receipt.ts'
import { checkReceipts } from '../../../infra/verify/check-receipts.ts'
import { noFindings } from '../../../infra/verify/mismatch.ts'
import { receiptsIn } from '../../../infra/verify/read-receipts.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import type { Submission } from '../../../shared/submission.ts'
import { aStack, type Company, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'

const READING = '1.terms.1'
const RECEIPTS = `/api/readings/${READING}/receipts`
const VERIFY = join(import.meta.dirname, '../../../infra/verify/verify.ts')

type Given = {
  readonly digest: string
  readonly statements?: readonly string[]
  readonly opening: readonly Submission[]
}

let all: Awaited<ReturnType<typeof aStack>>
let company: Company
let position: Given
let text: Given
let statement: Given
let saved: ReceiptsView
let record: RoundRecord
beforeAll(async () => {
  all = await aStack()
  company = all.company
  const { ada, bo, cleo } = company
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, READING)
  const term = await ada.tables(READING, aDefinition('Reach'))
  text = (
    await bo.ask<Given>('POST', `/api/readings/${READING}/proposals`, { body: aDefinition('Range') }, randomUUID())
  ).body
  statement = (
    await bo.ask<Given>(
      'POST',
      `/api/readings/${READING}/statements`,
      { kind: 'reason', text: { en: 'It is short.' } },
      randomUUID(),
    )
  ).body
  const objects = { stance: 'object', change: { en: 'Say who pays.' }, revision: 0 }
  position = (await bo.ask<Given>('PUT', `/api/readings/${READING}/proposals/${term}/position`, objects)).body
  await cleo.closes(READING)
  saved = (await bo.ask<ReceiptsView>('GET', RECEIPTS)).body
  record = (await bo.ask<RoundRecord>('GET', '/api/rounds/1/record')).body
}, 30_000)
afterAll(() => all.stop())

test('a receipt has what its digests stand for, so that its owner sees what was recorded', () => {
  expect(position.opening.map(digestOf)).toEqual([position.digest, ...(position.statements ?? [])])
  expect(position.opening).toMatchObject([
    { is: 'position', stance: 'object', revision: 1 },
    { is: 'words', said: [{ text: { en: 'Say who pays.' } }] },
  ])
  expect(text.opening.map(digestOf)).toEqual([text.digest])
  expect(text.opening).toMatchObject([{ is: 'proposal', body: aDefinition('Range') }])
  expect(statement.opening.map(digestOf)).toEqual([statement.digest])
  expect(statement.opening).toMatchObject([{ is: 'floor', text: { en: 'It is short.' } }])
})

test('all receipts of a reading are saved together, each with what it opens and whether it was counted', () => {
  const given = [...position.opening, ...text.opening, ...statement.opening]

  expect(receiptsIn(saved)).toHaveLength(1)
  expect(saved.receipts.map(({ counted }) => counted)).toEqual(given.map(() => 'yes'))
  expect(
    saved.receipts
      .flatMap(({ opening }) => opening)
      .map(digestOf)
      .toSorted(),
  ).toEqual(given.map(digestOf).toSorted())
})

test('nobody else is given them: neither of the same side, nor who leads, nor who watches', async () => {
  const [ada, abe, cleo] = await Promise.all([
    company.ada.ask<ReceiptsView>('GET', RECEIPTS),
    company.abe.ask<ReceiptsView>('GET', RECEIPTS),
    company.cleo.ask<ReceiptsView>('GET', RECEIPTS),
  ])
  const own = new Set(saved.receipts.map(({ digest }) => digest))

  expect(
    [ada.body, abe.body, cleo.body].flatMap(({ receipts }) => receipts).filter((one) => own.has(one.digest)),
  ).toEqual([])
  expect([abe.body.receipts, cleo.body.receipts]).toEqual([[], []])
})

test('receipts are verified with the record of their round', () => {
  expect(verdictOn(saved)).toEqual({ found: saved.receipts.length, mismatches: [] })
})

test('a position that the server stored otherwise, or left out, is found by the receipt of who took it', () => {
  const kept: ReceiptsView = {
    ...saved,
    receipts: [{ ...receiptOf(position), opening: position.opening.slice(0, 1) }],
  }
  const stored = { ...record, readings: record.readings.map((one) => without(position.digest, one)) }
  const says = { ...position.opening[0], stance: 'support' }

  expect(verdictOn(kept).mismatches).toEqual([])
  expect(verdictOn(kept, stored as RoundRecord).mismatches).toMatchObject([
    { says: expect.stringContaining('what you submitted was left out or changed') },
  ])
  expect(
    verdictOn({ ...kept, receipts: [{ ...receiptOf(position), opening: [says as Submission] }] }).mismatches,
  ).toMatchObject([{ says: expect.stringContaining('is not the digest of what it opens') }])
})

test('a receipt of another round, and one that was denied although the record has it, are named', () => {
  const denied = { ...saved, receipts: saved.receipts.map((one) => ({ ...one, counted: 'no' as const })) }

  expect(verdictOn({ ...saved, reading: '2.terms.1' }).mismatches).toMatchObject([
    { says: expect.stringContaining('give the record of its round') },
  ])
  expect(verdictOn(denied).mismatches.length).toBe(saved.receipts.length)
})

test('the command takes receipts beside the record', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-receipts-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const files = [join(folder, 'record.json'), join(folder, 'receipts.json')] as const
  await writeFile(files[0], JSON.stringify(record))
  await writeFile(files[1], JSON.stringify(saved))
  const run = promisify(execFile)

  const { stdout } = await run(process.execPath, ['--import', 'tsx/esm', VERIFY, ...files])

  expect(stdout).toContain(
    `✓ receipts of ${READING}: ${saved.receipts.length} submissions are in the record, unchanged`,
  )
  await writeFile(files[1], JSON.stringify({ ...saved, reading: '9.terms.1' }))
  await expect(run(process.execPath, ['--import', 'tsx/esm', VERIFY, ...files])).rejects.toMatchObject({ code: 1 })
})

function verdictOn(receipts: ReceiptsView, of = record) {
  const findings = noFindings()
  const [read] = receiptsIn(receipts) ?? []
  const found = read && checkReceipts(read, [of], findings).inRecord
  return { found, mismatches: findings.mismatches }
}

function receiptOf({ digest }: Given): ReceiptsView['receipts'][number] {
  const one = saved.receipts.find((receipt) => receipt.digest === digest)
  if (one === undefined) throw new Error(`no receipt has the digest ${digest}`)
  return one
}

function without(digest: string, reading: RoundRecord['readings'][number]) {
  return { ...reading, submissions: reading.submissions.filter((one) => one.digest !== digest) }
}
