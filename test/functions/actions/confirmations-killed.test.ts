import { afterEach, expect, test } from 'vitest'
import { answerConfirmation } from '../../../functions/actions/answer-confirmation.ts'
import { settleDueConfirmations } from '../../../functions/actions/settle-due-confirmations.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { openConfirmations } from '../../../functions/round/open-confirmations.ts'
import { readReadings } from '../../../functions/store/readings.ts'
import type { Table } from '../../../functions/store/table.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import type { ConfirmationDecision } from '../../../shared/confirmation/confirmation.ts'
import { daysFromNow } from '../../builders.ts'
import { aRoundToConfirm } from './a-round-to-confirm.ts'
import { killedAtEveryCall } from './killed-at-every-call.ts'

const HERE = { round: 1, basket: 'b1' }
let it: Awaited<ReturnType<typeof aRoundToConfirm>>
afterEach(() => it.stop())

/** Runs a step on the table of the round, killed at each of its calls in turn. */
const atEveryCall = (step: (table: Table) => Promise<unknown>, check: () => Promise<void>) =>
  killedAtEveryCall(it.table, step, check)

test('a publication that is killed at any call opens nothing before it is done, and the same when it is done again', async () => {
  it = await aRoundToConfirm()
  const readings = await readReadings(it.table, 1)

  const kills = await atEveryCall(
    (table) => openConfirmations(table, it.round, readings),
    async () => {
      await expect(it.answers(it.people.bo, 'confirm')).rejects.toMatchObject({ code: 'no-such-confirmation' })
    },
  )
  await it.publishes()

  expect(kills).toBeGreaterThan(2)
  expect(await it.answers(it.people.bo, 'confirm')).toMatchObject({ revision: 1 })
})

test('an answer whose request is killed at any call is recorded once when it is sent again, and what is acknowledged is counted', async () => {
  it = await aRoundToConfirm()
  await it.publishes()
  let seen = 0
  const decisionAt = (revision: number): ConfirmationDecision => (revision % 2 === 0 ? 'confirm' : 'decline')

  const kills = await atEveryCall(
    (table) =>
      answerConfirmation(table, it.people.bo, HERE, { decision: decisionAt(seen), seen }, new Date()).then(
        async (receipt) => {
          seen = receipt.revision
        },
      ),
    async () => {
      const again = await answerConfirmation(
        it.table,
        it.people.bo,
        HERE,
        { decision: decisionAt(seen), seen },
        new Date(),
      )
      expect(again.revision).toBe(seen + 1)
      seen = again.revision
    },
  )
  await settleDueConfirmations(it.table, () => new Date(daysFromNow(91)))
  const [confirmation] = (await readRecord(it.table, 1)).confirmations ?? []

  expect(kills).toBeGreaterThan(2)
  const revisions = confirmation?.submissions.flatMap(({ submission }) =>
    submission?.is === 'confirmation' ? [submission.revision] : [],
  )
  expect(revisions?.toSorted((one, other) => one - other)).toEqual(Array.from({ length: seen }, (_, at) => at + 1))
})

test('a settlement that is killed at any call is settled once by the next run', async () => {
  it = await aRoundToConfirm()
  await it.publishes()
  for (const one of [it.people.bo, it.people.bea]) await it.answers(one, 'confirm')
  let settled = 0

  const kills = await atEveryCall(
    (table) =>
      settleDueConfirmations(table, () => new Date()).then((many) => {
        settled += many
      }),
    async () => {},
  )
  settled += await settleDueConfirmations(it.table, () => new Date())
  const record = JSON.parse(JSON.stringify(await readRecord(it.table, 1)))

  expect(kills).toBeGreaterThan(2)
  expect(settled).toBeLessThanOrEqual(1)
  expect(record.confirmations).toMatchObject([{ outcome: 'confirmed' }])
  expect(verifyRecord(record).mismatches).toEqual([])
})

test('an answer that is acknowledged after the count and before the settlement is counted', async () => {
  it = await aRoundToConfirm()
  await it.publishes()
  for (const one of [it.people.bo, it.people.bea]) await it.answers(one, 'confirm')
  let acknowledged = 0
  const between = new Proxy(it.table, {
    get(of, name) {
      const method = of[name as keyof Table] as (...given: unknown[]) => unknown
      if (name !== 'update') return method.bind(of)
      return async (...given: unknown[]) => {
        if (acknowledged === 0) acknowledged = (await it.answers(it.people.bo, 'decline', 1)).revision
        return method.apply(of, given)
      }
    },
  })

  await settleDueConfirmations(between, () => new Date(daysFromNow(91)))
  const record = JSON.parse(JSON.stringify(await readRecord(it.table, 1)))

  expect(acknowledged).toBe(2)
  expect(record.confirmations).toMatchObject([{ outcome: 'declined' }])
  expect(verifyRecord(record).mismatches).toEqual([])
})
