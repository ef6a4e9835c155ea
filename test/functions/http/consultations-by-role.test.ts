import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api } from '../../../functions/api/api-app.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { setProcessEnvironment } from '../../../infra/local/environment-of.ts'
import { verifyRegister } from '../../../infra/verify/verify-register.ts'
import type { RecordedEvent } from '../../../shared/consultation/recorded-register.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import { daysFromNow } from '../../builders.ts'
import { signIn } from '../../sign-in.ts'
import { CLAUSE } from '../../what-stands.ts'
import { aConsultation, CLEO, OTTO } from '../actions/a-consultation.ts'
import { BO } from '../round/a-round-by-hand.ts'

const ORIGIN = 'http://localhost'
const folder = mkdtempSync(join(tmpdir(), 'parley-'))
const sessions = new Map<string, string>()
let leave = () => {}
let it: Awaited<ReturnType<typeof aConsultation>>
/** A consultation that the other side has drafted, one that it has made and is not passed on, and one that is. */
let [drafted, made, transmitted] = ['', '', '']
/** A draft of an answer in the last one. */
let draft = ''

beforeAll(async () => {
  it = await aConsultation({ quorum: 1, transmission: 'by-facilitators' })
  const file = join(folder, 'dialogue.json')
  writeFileSync(file, JSON.stringify(it.dialogue))
  leave = setProcessEnvironment({
    [ENVIRONMENT.table]: it.name,
    [ENVIRONMENT.dialogue]: file,
    [ENVIRONMENT.origin]: ORIGIN,
    [ENVIRONMENT.stateMachine]: 'arn:aws:states:eu-west-1:000000000000:stateMachine:none',
    [ENVIRONMENT.consultationMachine]: 'arn:aws:states:eu-west-1:000000000000:stateMachine:none',
    AWS_ENDPOINT_URL_DYNAMODB: it.config.endpoint,
    AWS_REGION: it.config.region,
    AWS_ACCESS_KEY_ID: it.config.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: it.config.credentials.secretAccessKey,
  })
  for (const one of [CLEO, OTTO]) await addParticipant(it.table, one, 'salt')
  for (const id of ['ada', 'bo', 'cleo', 'otto']) sessions.set(id, (await signIn(it.table, id)).secret)
  drafted = (await it.drafts()).id
  made = await it.makes(new Date(), 'made')
  transmitted = await it.makes(new Date(), 'transmitted')
  await it.transmits(CLEO, transmitted)
  draft = (await it.tables(BO, transmitted, { purpose: 'answer', words: { en: 'It does.' } })).draft
})
afterAll(async () => {
  leave()
  await it.stop()
  rmSync(folder, { recursive: true })
})

async function asks(method: string, path: string, as?: string, body?: object) {
  const headers = {
    Origin: ORIGIN,
    ...(as !== undefined && { Authorization: `Bearer ${sessions.get(as)}` }),
    ...(method === 'POST' && { 'Idempotency-Key': crypto.randomUUID() }),
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
  }
  const response = await api().request(`${ORIGIN}${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, text: await response.text() }
}

const PEOPLE = ['stranger', 'ada', 'bo', 'cleo', 'otto'] as const
const NOBODYS = '0'.repeat(20)
const SUPPORT = { support: true, revision: 0 }
const LATER = { closesAt: daysFromNow(40) }

/** What each person gets, of each of the three: ada's side has brought them, and bo's is asked. */
const CELLS = [
  ['GET', '/api/consultations', undefined, () => '', [401, 200, 200, 200, 403]],
  ['GET', '', undefined, () => drafted, [401, 200, 404, 404, 403]],
  ['GET', '', undefined, () => made, [401, 200, 404, 200, 403]],
  ['GET', '', undefined, () => transmitted, [401, 200, 200, 200, 403]],
  ['POST', '/drafts', { purpose: 'answer', words: { en: 'No.' } }, () => made, [401, 409, 404, 403, 403]],
  ['PUT', '/drafts/DRAFT/position', SUPPORT, () => drafted, [401, 404, 404, 403, 403]],
  ['PUT', '/drafts/DRAFT/position', SUPPORT, () => transmitted, [401, 404, 200, 403, 403]],
  ['POST', '/drafts/DRAFT/making', undefined, () => transmitted, [401, 403, 403, 409, 403]],
  ['POST', '/transmission', undefined, () => drafted, [401, 403, 403, 404, 403]],
  ['PATCH', '', LATER, () => drafted, [401, 403, 403, 404, 403]],
  ['PATCH', '', LATER, () => transmitted, [401, 403, 403, 200, 403]],
] as const

test.each(CELLS)('%s %s with %j allows what the access table says', async (method, path, body, of, expected) => {
  const url = path.startsWith('/api') ? path : `/api/consultations/${of()}${path.replace('DRAFT', draft)}`

  const found = []
  for (const who of PEOPLE) {
    found.push((await asks(method, url, who === 'stranger' ? undefined : who, body)).status)
  }

  expect(found).toEqual(expected)
})

test.each([
  ['GET', '', undefined],
  ['POST', '/drafts', { purpose: 'publication' }],
  ['PUT', '/drafts/DRAFT/position', SUPPORT],
])('a side that may not know of one is answered as if it did not exist: %s %s', async (method, path, body) => {
  const there = (id: string) => asks(method, `/api/consultations/${id}${path.replace('DRAFT', id)}`, 'bo', body)
  const nothing = await there(NOBODYS)

  for (const id of [drafted, made]) {
    const { status, text } = await there(id)
    expect(status).toBe(404)
    expect(text.replaceAll(id, NOBODYS)).toBe(nothing.text)
  }
})

test('what a side sees names no person, and nothing of another side’s drafts', async () => {
  for (const who of ['ada', 'bo', 'cleo']) {
    for (const path of ['', `/${transmitted}`]) {
      const { text } = await asks('GET', `/api/consultations${path}`, who)
      expect(text).not.toMatch(/"(ada|ana|bo|bea|cleo)"/)
      if (who !== 'bo') expect(text).not.toContain(draft)
      if (who === 'bo') expect(text).not.toMatch(new RegExp(`${drafted}|${made}`))
    }
  }
})

test('a draft needs a key, so that it is not drafted twice', async () => {
  const body = { kind: 'clarification', clause: CLAUSE, words: { en: 'What does it cover?' } }
  const answer = await api().request(`${ORIGIN}/api/consultations`, {
    method: 'POST',
    headers: { Origin: ORIGIN, Authorization: `Bearer ${sessions.get('bo')}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

  expect([answer.status, await answer.json()]).toEqual([
    400,
    expect.objectContaining({ code: 'missing-idempotency-key' }),
  ])
})

test('the record has for each what they may see, in parts if they ask, and verifies', async () => {
  const path = '/api/consultations/record'
  const answers = await Promise.all(PEOPLE.map((one) => asks('GET', path, one === 'stranger' ? undefined : one)))
  const [open, first, second] = await Promise.all([
    asks('GET', `${path}?edition=public`, 'ada'),
    asks('GET', `${path}?part=1`, 'ada'),
    asks('GET', `${path}?part=2`, 'ada'),
  ])

  expect(answers.map(({ status }) => status)).toEqual([401, 200, 200, 200, 403])
  const [, ada, bo, cleo] = answers.map(({ text }) => text)
  // What a side has drafted, or is not passed on, is in no register.
  for (const text of [ada, bo, cleo]) {
    for (const id of [drafted, made]) expect(text).not.toContain(id)
    const { events } = JSON.parse(text ?? '')
    expect(new Set(events.map(({ event }: RecordedEvent) => event?.consultation))).toEqual(new Set([transmitted]))
  }
  expect([ada, bo, cleo].map((text) => text?.includes(transmitted))).toEqual([true, true, true])
  for (const text of [ada, bo, cleo, open.text]) {
    expect(text).not.toContain('"voice"')
    expect(verifyRegister(JSON.parse(text ?? '')).mismatches).toEqual([])
  }
  expect(JSON.parse(open.text).events).toEqual([])
  expect(JSON.parse(first.text)).toMatchObject({ part: 1, of: 1, text: ada })
  expect([second.status, second.text.includes('no-such-page')]).toEqual([404, true])
})
