import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documents } from '../../../functions/documents/documents-app.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { web } from '../../../functions/web/web.ts'
import { setProcessEnvironment } from '../../../infra/local/environment-of.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import type { Participant } from '../../../shared/participant.ts'
import { daysFromNow } from '../../builders.ts'
import { signIn } from '../../sign-in.ts'
import { aRoundToConfirm } from '../actions/a-round-to-confirm.ts'

const ORIGIN = 'http://localhost'
const FORMS = ['', '.html', '.md', '.json', '.docx', '.pdf']

const folder = mkdtempSync(join(tmpdir(), 'parley-'))
let leave = () => {}
let it: Awaited<ReturnType<typeof aRoundToConfirm>>
const sessions = new Map<string, string>()
beforeAll(async () => {
  it = await aRoundToConfirm()
  const file = join(folder, 'dialogue.json')
  writeFileSync(file, JSON.stringify(it.round.dialogue))
  leave = setProcessEnvironment({
    [ENVIRONMENT.dialogue]: file,
    [ENVIRONMENT.origin]: ORIGIN,
    [ENVIRONMENT.stateMachine]: 'arn:aws:states:eu-west-1:000000000000:stateMachine:none',
  })
  await it.publishes()
  const joinedAt = daysFromNow(-1)
  const others: readonly Participant[] = [
    { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt },
    { role: 'facilitator', id: 'rex', name: 'Rex', joinedAt, convenedBy: 'sea' },
    { role: 'observer', id: 'olu', name: 'Olu', joinedAt },
  ]
  for (const one of others) await addParticipant(it.table, one, 'salt')
  for (const id of ['ada', 'bo', 'bea', 'cleo', 'rex', 'olu']) sessions.set(id, (await signIn(it.table, id)).secret)
})
afterAll(async () => {
  leave()
  await it.stop()
  rmSync(folder, { recursive: true })
})

async function asks(path: string, as: string) {
  const app = path.startsWith('/api') ? documents() : web()
  const headers = { Authorization: `Bearer ${sessions.get(as)}` }
  const response = await app.request(`${ORIGIN}${path}`, as === 'stranger' ? {} : { headers })
  return { status: response.status, text: await response.text() }
}

const REFUSED = { cleo: 403, olu: 403, stranger: 401 }
const GRANTED = { ada: 200, bo: 200, rex: 200 }

// `every-permission.test.ts` asks for every form as a participant.
test.each([
  ...[...FORMS.map((form) => `/api/memo${form}`), '/memo'].flatMap((path) =>
    Object.entries(REFUSED).map(([who, status]) => [path, who, status] as const),
  ),
  ...['/api/memo.md', '/memo'].flatMap((path) =>
    Object.entries(GRANTED).map(([who, status]) => [path, who, status] as const),
  ),
])('GET %s of %s is %i', async (path, who, status) => {
  const answer = await asks(path, who)

  expect([answer.status, answer.text.slice(0, 300)]).toEqual([status, expect.any(String)])
})

test('a member of the side that has to confirm is asked to, and nobody else is told that it is this side', async () => {
  const [ada = '', bo = '', bea = '', rex = ''] = await Promise.all(
    ['ada', 'bo', 'bea', 'rex'].map(async (who) => (await asks('/api/memo.md', who)).text),
  )

  expect(bo).toContain('Asked of this side: 1 confirmation')
  expect(bea).toBe(bo)
  expect(ada).toContain('Nothing is asked of this side at present.')
  expect(ada).not.toContain('may still be confirmed')
  expect(rex).toContain('Nothing is asked of this side at present.')
  expect(rex).toContain('may still be confirmed')
})

test('the memorandum has no answer of anybody, and is the same whether they have answered or not', async () => {
  const before = (await asks('/api/memo.md', 'bea')).text
  await it.answers(it.people.bo, 'decline')

  expect((await asks('/api/memo.md', 'bea')).text).toBe(before)
})

test('a language that the dialogue is not held in is refused', async () => {
  expect((await asks('/api/memo.md?language=de', 'ada')).status).toBe(422)
})
