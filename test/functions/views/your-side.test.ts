import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../../functions/access/sign-in.ts'
import { makeRecovery } from '../../../functions/actions/invite-participant.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import type { YourSide } from '../../../functions/views/see-your-side.ts'
import { aStack } from '../../a-stack.ts'
import { onPages } from '../../on-pages.ts'

describe('a participant’s own side', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  const today = new Date().toISOString().slice(0, 10)
  const sideOf = async (name: 'ada' | 'bo') => (await all.company[name].ask<YourSide>('GET', '/api/side')).body
  beforeAll(async () => {
    all = await aStack()
  })
  afterAll(() => all.stop())

  test('has everybody who is on it, with their capacity and the day on which they joined, and nobody else', async () => {
    const { side, members } = await sideOf('bo')

    expect(side).toBe('sea')
    expect(members.map(({ name }) => name).toSorted()).toEqual(['Bea', 'Bo'])
    for (const member of members) expect(member).toEqual({ ...member, capacity: expect.any(String), joined: today })
  })

  test.each(['cleo', 'olu'] as const)('is not shown to %s, who belongs to none', async (name) => {
    expect(await all.company[name].ask('GET', '/api/side')).toMatchObject({ status: 403 })
  })

  test('still shows somebody who was put on it, corrected, revoked and erased, on the API and on the page', async () => {
    const { cleo } = all.company
    const ghost = { role: 'participant', name: 'Gus', side: 'river', capacity: 'former-official' }
    const { body } = await cleo.ask<{ participant: { id: string } }>('POST', '/api/participants', ghost)
    const at = `/api/participants/${body.participant.id}`
    await cleo.ask('PATCH', at, { email: 'gus@example.org' })
    const joined = (await sideOf('ada')).members.find(({ name }) => name === 'Gus')
    await cleo.ask('PATCH', at, { name: 'Guy' })
    await cleo.ask('PATCH', at, { name: 'Guy' })
    const corrected = (await sideOf('ada')).members.find(({ name }) => name === 'Guy')
    await cleo.ask('DELETE', at)
    await cleo.ask('DELETE', `${at}/name`)

    const { members } = await sideOf('ada')
    const pages = onPages(all.stack)
    const page = await (await pages.get('/side', await pages.sessionOf('Ada'))).text()

    expect(joined).toEqual({ name: 'Gus', capacity: 'former-official', joined: today })
    expect(corrected).toEqual({ ...joined, name: 'Guy', corrected: [today] })
    expect(members.at(-1)).toEqual({ joined: today, left: today })
    expect(page).toContain('Somebody whose name was erased')
    expect((await sideOf('bo')).members).toHaveLength(2)
  })

  test('shows a recovery', async () => {
    const { table } = all.stack
    const abe = (await readRoster(table)).find(({ name }) => name === 'Abe')
    const { secret } = await makeRecovery(table, abe?.id ?? '', new Date(), 'a-facilitator')
    await openSession(table, secret, new Date())

    expect((await sideOf('ada')).members.find(({ name }) => name === 'Abe')).toMatchObject({ admittedAnew: [today] })
  })
})
