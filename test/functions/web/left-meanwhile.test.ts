import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openSession } from '../../../functions/access/sign-in.ts'
import { revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { endEverySession, findMember } from '../../../functions/store/members.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import { aStack, opened, type Person } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { inviteAfresh } from '../../sign-in.ts'

const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' }

let all: Awaited<ReturnType<typeof aStack>>
let term: string
/** What a process remembers, it remembers of a table: this is another one's. */
let anotherProcess: Table

beforeAll(async () => {
  // The pages go by what they saw within a second, however long it takes here.
  vi.useFakeTimers({ toFake: ['Date'] })
  all = await aStack()
  anotherProcess = openTable(process.env[ENVIRONMENT.table] ?? '')
  await all.company.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(all.company.ada, '1.terms.1')
  term = await all.company.ada.tables('1.terms.1', aDefinition('Reach', 'What is within reach.'))
})
afterAll(() => {
  vi.useRealTimers()
  return all.stop()
})

test.each([
  ['bo', { stance: 'object', 'change.en': 'Far less of it.', revision: '2' }],
  ['bea', { 'change.en': 'Far less of it.' }],
] as const)('a participant revoked in another process sees only what they typed: %s', async (name, typed) => {
  const who = all.company[name]
  for (const revision of ['0', '1']) {
    expect((await submits(who, { stance: 'support', revision })).status).toBe(303)
  }
  const id = (await readRoster(all.stack.table)).find((one) => one.name.toLowerCase() === name)?.id ?? ''
  await revokeParticipant(anotherProcess, id, new Date())

  const answer = await submits(who, typed)

  const page = await answer.text()
  expect(answer.status).toBe(401)
  expect(page).toContain('You were signed out before this arrived')
  expect(page).not.toContain('What is within reach.')
  expect(page).not.toContain(`<bdi>${name[0]?.toUpperCase()}`)
  expect(page).toContain(typed['change.en'])
})

test('a revoked caller without the permission sees nothing of the reading', async () => {
  const { id } = (await readRoster(all.stack.table)).find(({ name }) => name === 'Rex') ?? { id: '' }
  expect((await submits(all.company.rex, { stance: 'support' })).status).toBe(403)
  await revokeParticipant(anotherProcess, id, new Date())

  const answer = await submits(all.company.rex, { stance: 'support' })

  expect(answer.status).toBe(401)
  expect(await answer.text()).not.toContain('Rex')
})

test('documents, which cannot write, leave it to the pages to record a departure', async () => {
  const { id } = (await readRoster(all.stack.table)).find(({ name }) => name === 'Olu') ?? { id: '' }
  await endEverySession(all.stack.table, id)
  const { secret } = await openSession(all.stack.table, await inviteAfresh(all.stack.table, id), new Date())
  const ask = async (path: string) => {
    const { status } = await fetch(`${all.stack.origin}${path}`, { headers: { Authorization: `Bearer ${secret}` } })
    const bearer = await findMember(all.stack.table, id)
    return [status, bearer?.departures, bearer?.departuresCounted]
  }

  expect(await ask('/api/rounds/1/instrument.json')).toEqual([200, 1, 0])
  expect(await ask('/')).toEqual([200, 1, 1])
})

function submits(who: Person, typed: Readonly<Record<string, string>>): Promise<Response> {
  const Cookie = `parley-session=${who.authorization.Authorization.replace('Bearer ', '')}`
  return fetch(`${all.stack.origin}/readings/1.terms.1/proposals/${term}/position`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...FORM, Cookie, Origin: all.stack.origin },
    body: new URLSearchParams({ key: '', ...typed }),
  })
}
