import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documents } from '../../../functions/documents/documents-app.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { web } from '../../../functions/web/web.ts'
import { setProcessEnvironment } from '../../../infra/local/environment-of.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import { wordsIn } from '../../../shared/languages/loaded.ts'
import { signIn } from '../../sign-in.ts'
import { aConsultation, CLEO, OTTO } from '../actions/a-consultation.ts'

const ORIGIN = 'http://localhost'
const folder = mkdtempSync(join(tmpdir(), 'parley-'))
const sessions = new Map<string, string>()
let leave = () => {}
let it: Awaited<ReturnType<typeof aConsultation>>
let [drafted, transmitted] = ['', '']

beforeAll(async () => {
  it = await aConsultation({ quorum: 1, transmission: 'by-facilitators' })
  const file = join(folder, 'dialogue.json')
  writeFileSync(file, JSON.stringify(it.dialogue))
  const noMachine = 'arn:aws:states:eu-west-1:000000000000:stateMachine:none'
  leave = setProcessEnvironment({
    [ENVIRONMENT.table]: it.name,
    [ENVIRONMENT.dialogue]: file,
    [ENVIRONMENT.origin]: ORIGIN,
    [ENVIRONMENT.stateMachine]: noMachine,
    [ENVIRONMENT.consultationMachine]: noMachine,
    AWS_ENDPOINT_URL_DYNAMODB: it.config.endpoint,
    AWS_REGION: it.config.region,
    AWS_ACCESS_KEY_ID: it.config.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: it.config.credentials.secretAccessKey,
  })
  for (const one of [CLEO, OTTO]) await addParticipant(it.table, one, 'salt')
  for (const id of ['ada', 'ana', 'bo', 'bea', 'cleo', 'otto']) sessions.set(id, (await signIn(it.table, id)).secret)
  drafted = (await it.drafts()).id
  transmitted = await it.makes(new Date(), 'transmitted')
  await it.transmits(CLEO, transmitted)
})
afterAll(async () => {
  leave()
  await it.stop()
  rmSync(folder, { recursive: true })
})

async function asks(path: string, as: string, form?: Readonly<Record<string, string>>) {
  const app = path.startsWith('/api') ? documents() : web()
  const response = await app.request(`${ORIGIN}${path}`, {
    method: form === undefined ? 'GET' : 'POST',
    headers: {
      Origin: ORIGIN,
      Authorization: `Bearer ${sessions.get(as)}`,
      ...(form !== undefined && { 'Content-Type': 'application/x-www-form-urlencoded' }),
    },
    ...(form !== undefined && { body: new URLSearchParams(form).toString() }),
  })
  return { status: response.status, location: response.headers.get('Location') ?? '', text: await response.text() }
}

test('the form says before it is sent who will see the draft, and that the side is named and no person', async () => {
  const { text } = await asks('/consultations', 'ada')

  const form = text.indexOf('<form method="post" action="/consultations">')
  expect(text.indexOf('First only your side sees this draft, without its author.')).toBeLessThan(form)
  expect(text.indexOf('Your side is named. No person is named to anybody.')).toBeLessThan(form)
})

test('every page of consultations, and the register, say that answering admits nothing', async () => {
  for (const path of ['/consultations', `/consultations/${transmitted}`, '/api/consultations/register.md']) {
    expect((await asks(path, 'bo')).text).toContain(wordsIn('en').documents.register.admits)
  }
})

test('a draft is found by its own side alone, on the list, its page, the first page and the register', async () => {
  for (const path of ['/consultations', '/']) {
    expect((await asks(path, 'ana')).text).toContain(`/consultations/${drafted}`)
    for (const who of ['bo', 'cleo']) expect((await asks(path, who)).text).not.toContain(drafted)
  }
  const nothing = await asks(`/consultations/${'0'.repeat(20)}`, 'bo')
  for (const who of ['bo', 'cleo']) {
    const { status, text } = await asks(`/consultations/${drafted}`, who)
    expect(status).toBe(404)
    if (who === 'bo') expect(text).toBe(nothing.text.replaceAll('0'.repeat(20), drafted))
  }
  expect((await asks('/api/consultations/register.json', 'ana')).text).not.toContain('Consultation 2')
})

test('observers are refused everywhere', async () => {
  for (const path of ['/consultations', `/consultations/${transmitted}`, '/api/consultations/register.html']) {
    expect((await asks(path, 'otto')).status).toBe(403)
  }
})

test('a form without words is given back, with what is wrong and what was chosen', async () => {
  const { status, text } = await asks('/consultations', 'ada', { key: 'a-key', kind: 'concern' })

  expect(status).toBe(422)
  expect(text).toContain('Write the words, in at least one language.')
  expect(text).toContain('Choose what it is about.')
  expect(text).toMatch(/value="concern"[^>]*checked/)
})

test('an answer is drafted, supported and taken back with forms, and then seen by all sides', async () => {
  const at = `/consultations/${transmitted}`
  const form = { purpose: 'answer', 'words.en': 'It covers letters.', key: 'an-answer' }
  const sent = await asks(`${at}/drafts`, 'bo', form)
  expect([sent.status, sent.location]).toEqual([303, `${at}?done=drafted`])
  expect((await asks(at, 'ada')).text).not.toContain('It covers letters.')

  const page = (await asks(at, 'bea')).text
  const [, draft = ''] = /drafts\/([0-9a-f]{20})\/position/.exec(page) ?? []
  const answers = (support: string, revision: string) =>
    asks(`${at}/drafts/${draft}/position`, 'bo', { support, revision })
  expect((await answers('no', '1')).location).toBe(`${at}?done=taken-back`)
  const again = await asks(`${at}/drafts`, 'bo', { ...form, key: 'another' })
  expect(again.status).toBe(303)
  const [, second = ''] = /drafts\/([0-9a-f]{20})\/position/.exec((await asks(at, 'bea')).text) ?? []
  const supported = await asks(`${at}/drafts/${second}/position`, 'bea', { support: 'yes', revision: '0' })
  expect(supported.location).toMatch(new RegExp(`^${at}\\?done=[0-9a-f]{64}$`))

  const seen = (await asks(at, 'ada')).text
  expect(seen).toContain('It covers letters.')
  for (const name of ['Bo', 'Bea']) expect(seen).not.toContain(`>${name}<`)
})
