import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { handler as remind } from '../../../functions/scheduled/remind-of-deadlines.ts'
import { handler as settle } from '../../../functions/scheduled/settle-confirmations.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { seeDeadlines } from '../../../functions/views/see-deadlines.ts'
import { setProcessEnvironment } from '../../../infra/local/environment-of.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import { aParticipant } from '../../builders.ts'
import { aRoundToConfirm } from '../actions/a-round-to-confirm.ts'
import { aMailServer } from './a-mail-server.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

let ses: Awaited<ReturnType<typeof aMailServer>>
let leave: () => void
let it: Awaited<ReturnType<typeof aRoundToConfirm>>
beforeAll(async () => {
  ses = await aMailServer()
})
afterAll(() => ses.stop())
beforeEach(async () => {
  ses.mails.length = 0
  it = await aRoundToConfirm()
  leave = setProcessEnvironment({
    [ENVIRONMENT.remindersFrom]: 'no-reply@example.org',
    [ENVIRONMENT.reminderHours]: '48',
    AWS_ENDPOINT_URL_SESV2: ses.endpoint,
  })
  for (const [id, side] of [
    ['mia', 'river'],
    ['max', 'sea'],
  ] as const) {
    await addParticipant(it.table, aParticipant({ id, side, name: id, email: `${id}@example.org` }), 'salt')
  }
  await it.publishes()
})
afterEach(async () => {
  vi.useRealTimers()
  leave()
  await it.stop()
})

/** Goes to a day after the publication. */
function onDay(days: number): void {
  vi.useFakeTimers({ now: Date.now() + days * DAY_MS, toFake: ['Date'] })
}

test('who may confirm is reminded once before the date, also who has answered, and nobody of another side', async () => {
  await it.answers(aParticipant({ id: 'max', side: 'sea' }), 'confirm')
  expect(await remind()).toEqual({ reminded: 0 })

  onDay(89)
  expect([await remind(), await remind()]).toEqual([{ reminded: 1 }, { reminded: 0 }])

  expect(ses.mails).toHaveLength(1)
  expect(ses.mails[0]).toContain('max@example.org')
  expect(ses.mails[0]).not.toMatch(/Media|b1|sea|confirm|not answered/)
})

test('the date is in the calendar of who may answer, until it has passed', async () => {
  const at = async (who: typeof it.people.bo) => (await seeDeadlines(it.table, who, new Date())).deadlines

  expect(await at(it.people.bo)).toMatchObject([{ reading: '1.b1.sea' }])
  expect(await at(it.people.ada)).toEqual([])
  expect(await at(aParticipant({ id: 'zoe', side: 'sea' }))).toEqual([])
  onDay(91)
  expect(await at(it.people.bo)).toEqual([])
})

test('what is due is settled by the clock, with no round running', async () => {
  expect(await settle()).toEqual({ settled: 0 })

  onDay(91)

  expect([await settle(), await settle()]).toEqual([{ settled: 1 }, { settled: 0 }])
})
