import { afterAll, beforeAll, expect, test } from 'vitest'
import { settleDueConfirmations } from '../../../functions/actions/settle-due-confirmations.ts'
import { digestOf } from '../../../functions/record/hashing.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { readRegisterEdition } from '../../../functions/record/read-register-record.ts'
import { type ReceiptsView, seeReceipts } from '../../../functions/views/see-receipt.ts'
import { web } from '../../../functions/web/web.ts'
import { checkReceipts } from '../../../infra/verify/check-receipts.ts'
import { noFindings } from '../../../infra/verify/mismatch.ts'
import { receiptsIn } from '../../../infra/verify/read-receipts.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { daysFromNow } from '../../builders.ts'
import { ANA, aConsultation } from '../actions/a-consultation.ts'
import { aServedRoundToConfirm } from '../http/a-served-round-to-confirm.ts'

const ORIGIN = 'http://localhost'
let it: Awaited<ReturnType<typeof aServedRoundToConfirm>>
let given: Awaited<ReturnType<typeof it.answers>>
let before: ReceiptsView
let after: ReceiptsView
let record: RoundRecord
const receiptsOf = (who: typeof it.people.bo) => seeReceipts(it.table, who, it.ratification, new Date())
const ofConfirmation = ({ receipts }: ReceiptsView) => receipts.filter((one) => one.is === 'confirmation')

beforeAll(async () => {
  it = await aServedRoundToConfirm(ORIGIN, [])
  const { bo, bea } = it.people
  await it.answers(bo, 'decline')
  given = await it.answers(bo, 'confirm', 1)
  before = await receiptsOf(bo)
  await it.answers(bea, 'confirm')
  await settleDueConfirmations(it.table, () => new Date(daysFromNow(100)))
  after = await receiptsOf(bo)
  record = await readRecord(it.table, 1)
})
afterAll(() => it.stop())

test('the receipt of an answer to a confirmation has what its digest stands for', () => {
  expect(given.opening).toMatchObject([{ is: 'confirmation', decision: 'confirm', revision: 2, side: 'sea' }])
  expect(given.opening.map(digestOf)).toEqual([given.digest])
})

test('answers are among the receipts of the ratification, with whether they were counted, for who gave them alone', async () => {
  expect(ofConfirmation(before).map(({ counted }) => counted)).toEqual(['not-settled-yet', 'not-settled-yet'])
  expect(ofConfirmation(after)).toMatchObject([
    { opening: [{ decision: 'decline', revision: 1 }], counted: 'yes' },
    { opening: given.opening, digest: given.digest, counted: 'yes' },
  ])
  expect(ofConfirmation(await receiptsOf(it.people.bea))).toMatchObject([{ opening: [{ revision: 1 }] }])
  expect(ofConfirmation(await receiptsOf(it.people.ada))).toEqual([])
})

test.each([
  ['en', 'Your answer to a confirmation', 'I confirm'],
  ['ru', 'Ваш ответ о подтверждении', 'Подтверждаю'],
])('a page shows what it stands for to who gave it alone (%s)', async (language, is, decision) => {
  const page = async (who: string) => {
    const headers = { Authorization: `Bearer ${it.sessions.get(who)}`, 'Accept-Language': language }
    return web().request(`${ORIGIN}/readings/${it.ratification}/receipts/${given.digest}`, { headers })
  }

  const shown = await (await page('bo')).text()

  for (const words of [is, decision, given.digest]) expect(shown).toContain(words)
  expect((await page('bea')).status).toBe(404)
})

test.each(['complete', 'delegations', 'public'] as const)(
  'they are verified with the record of the round (%s), and one that it lacks is found',
  (edition) => {
    const shown = editionOf(record, edition)
    const without = shown.confirmations?.map((one) => ({
      ...one,
      submissions: one.submissions.filter(({ digest }) => digest !== given.digest),
    }))

    expect(verdict(shown)).toEqual({ found: after.receipts.length, says: [] })
    expect(verdict({ ...shown, confirmations: without })).toEqual({
      found: after.receipts.length - 1,
      says: [expect.stringContaining('was left out or changed')],
    })
  },
)

test('the receipt of an answer to a draft has what its digest stands for', async () => {
  const consulting = await aConsultation()
  const { id } = await consulting.drafts()

  const { digest, opening } = await consulting.supports(ANA, id)

  expect(opening).toMatchObject([{ is: 'support', draft: id, support: true, revision: 1 }])
  expect(opening.map(digestOf)).toEqual([digest])
  const [made] = (await readRegisterEdition(consulting.table, 'river-and-sea', { for: ANA })).events
  expect(made?.submissions?.map((one) => one.digest)).toContain(digest)
  await consulting.stop()
})

function verdict(of: RoundRecord) {
  const findings = noFindings()
  const [read] = receiptsIn(after) ?? []
  const found = read && checkReceipts(read, [of], findings).inRecord
  return { found, says: findings.mismatches.map(({ says }) => says) }
}
