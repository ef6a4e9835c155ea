import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { remindOfConsultations } from '../../../functions/scheduled/remind-of-consultations.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { seeDeadlines } from '../../../functions/views/see-deadlines.ts'
import { setProcessEnvironment } from '../../../infra/local/environment-of.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import { aParticipant, daysFromNow } from '../../builders.ts'
import { aConsultation, CLEO } from '../actions/a-consultation.ts'
import { aMailServer } from './a-mail-server.ts'

const MIA = aParticipant({ id: 'mia', side: 'river', name: 'Mia', email: 'mia@example.org' })
const MAX = aParticipant({ id: 'max', side: 'sea', name: 'Max', email: 'max@example.org' })
const folder = mkdtempSync(join(tmpdir(), 'parley-'))

let ses: Awaited<ReturnType<typeof aMailServer>>
let leave = () => {}
let it: Awaited<ReturnType<typeof aConsultation>>
let consultation = ''
beforeAll(async () => {
  it = await aConsultation({ quorum: 1, answerDays: 30, closeDays: 30 })
  ses = await aMailServer()
  const file = join(folder, 'dialogue.json')
  writeFileSync(file, JSON.stringify(it.dialogue))
  leave = setProcessEnvironment({
    [ENVIRONMENT.table]: it.name,
    [ENVIRONMENT.dialogue]: file,
    [ENVIRONMENT.remindersFrom]: 'no-reply@example.org',
    [ENVIRONMENT.reminderHours]: '48',
    AWS_ENDPOINT_URL_DYNAMODB: it.config.endpoint,
    AWS_ENDPOINT_URL_SESV2: ses.endpoint,
    AWS_REGION: it.config.region,
    AWS_ACCESS_KEY_ID: it.config.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: it.config.credentials.secretAccessKey,
  })
  consultation = await it.makes()
  // They joined after the draft, and are asked for the answer and the closing.
  for (const one of [MIA, MAX]) await addParticipant(it.table, one, 'salt')
})
afterAll(async () => {
  leave()
  await ses.stop()
  await it.stop()
  rmSync(folder, { recursive: true })
})

const remindOn = (days: number) => remindOfConsultations(new Date(daysFromNow(days)))
const dates = async (who: typeof MIA) => (await seeDeadlines(it.table, who, new Date())).deadlines.map(({ at }) => at)

test('who is to answer is reminded once before the date, and again after it was moved; nobody of the other side is', async () => {
  expect(await remindOn(20)).toBe(0)
  expect([await remindOn(29), await remindOn(29)]).toEqual([1, 0])
  expect(ses.mails.join()).toContain('max@example.org')
  expect(ses.mails.join()).not.toContain('mia@example.org')

  await it.moves(consultation, daysFromNow(40))
  expect([await remindOn(29), await remindOn(39)]).toEqual([0, 1])
})

test('the mail names neither the consultation nor a side', () => {
  expect(ses.mails.join()).not.toMatch(/river|sea|consultation|Does this cover/i)
})

test('a calendar has the date of what one’s own side is asked', async () => {
  expect(await dates(MAX)).toHaveLength(1)
  expect(await dates(MIA)).toEqual([])
  expect(await seeDeadlines(it.table, CLEO, new Date())).toMatchObject({ deadlines: [] })
})
