import { afterAll, beforeAll, expect, test } from 'vitest'
import { documents } from '../../../functions/documents/documents-app.ts'
import { web } from '../../../functions/web/web.ts'
import { daysFromNow } from '../../builders.ts'
import { aServedRoundToConfirm } from './a-served-round-to-confirm.ts'

const ORIGIN = 'http://localhost'
const FORMS = ['', '.html', '.md', '.json', '.docx', '.pdf']

let it: Awaited<ReturnType<typeof aServedRoundToConfirm>>
let sessions: ReadonlyMap<string, string>
beforeAll(async () => {
  const joinedAt = daysFromNow(-1)
  it = await aServedRoundToConfirm(ORIGIN, [
    { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt },
    { role: 'facilitator', id: 'rex', name: 'Rex', joinedAt, convenedBy: 'sea' },
    { role: 'observer', id: 'olu', name: 'Olu', joinedAt },
  ])
  sessions = it.sessions
})
afterAll(() => it.stop())

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
