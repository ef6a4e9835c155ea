import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putOnRoster, revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { aStack, type Company } from '../../a-stack.ts'
import { onPages } from '../../on-pages.ts'

describe('the roster of a dialogue with co-chairs', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let people: Company
  let browser: ReturnType<typeof onPages>
  beforeAll(async () => {
    all = await aStack({ coChairs: true })
    people = all.company
    browser = onPages(all.stack)
  })
  afterAll(() => all.stop())

  test('does not start before each side has convened a co-chair', async () => {
    const lone = await people.cleo.ask('GET', '/api/dialogue')
    const rex = (await readRoster(all.stack.table)).find(({ name }) => name === 'Rex')
    await revokeParticipant(all.stack.table, rex?.id ?? '', new Date())

    const refused = await people.cleo.ask('POST', '/api/rounds?knowingly=true')

    expect(lone.body).toMatchObject({ coChairs: true, you: { role: 'facilitator', convenedBy: 'river' } })
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'no-co-chair', errors: [{ path: 'sides.sea', message: 'has no co-chair yet' }] },
    })
  })

  test('lets a co-chair invite and revoke only people of their own side', async () => {
    const roster = await readRoster(all.stack.table)
    const idOf = (name: string) => roster.find((one) => one.name === name)?.id
    const asked = [
      await people.cleo.ask('POST', '/api/participants', { role: 'facilitator', name: 'Straw', convenedBy: 'sea' }),
      await people.cleo.ask('POST', '/api/participants', {
        role: 'participant',
        name: 'Straw',
        side: 'sea',
        capacity: 'former-official',
      }),
      await people.cleo.ask('POST', `/api/participants/${idOf('Bo')}/invitation`),
      await people.cleo.ask('POST', `/api/participants/${idOf('Bo')}/recovery`),
      await people.cleo.ask('DELETE', `/api/participants/${idOf('Bea')}`),
    ]

    for (const { status, body } of asked) expect([status, body['code']]).toEqual([403, 'not-your-side'])
    expect((await people.cleo.ask('POST', `/api/participants/${idOf('Ada')}/recovery`)).status).toBe(201)
  })

  test('lets a co-chair choose only their own side on the roster’s page', async () => {
    const cleo = await browser.sessionOf('Cleo')
    const page = await (await browser.get('/roster', cleo)).text()
    const own = await browser.post('/roster', cleo, { name: 'Second', as: 'co-chair:river' })
    const others = await browser.post('/roster', cleo, { name: 'Straw', as: 'co-chair:sea' })
    const theirs = await browser.post('/roster', cleo, { name: 'Straw', as: 'sea', capacity: 'former-official' })

    expect(page).toContain('value="co-chair:river"')
    expect(page).not.toMatch(/value="(co-chair:)?sea"/)
    expect(page).toContain('none yet: a round cannot start without one')
    expect([own, others, theirs].map(({ status }) => status)).toEqual([201, 403, 403])
    const roster = await readRoster(all.stack.table)
    expect(roster.find(({ name }) => name === 'Second')).toMatchObject({ role: 'facilitator', convenedBy: 'river' })
    expect(roster.some(({ name }) => name === 'Straw')).toBe(false)
  })

  test('does not make a facilitator of no side a co-chair, and says what to do instead', async () => {
    const cleo = await browser.sessionOf('Cleo')
    const ivo = await people.cleo.ask<{ participant: { id: string } }>('POST', '/api/participants', {
      role: 'facilitator',
      name: 'Ivo',
    })

    const sent = { convenedBy: 'river' }
    const refused = await people.cleo.ask('PATCH', `/api/participants/${ivo.body.participant.id}`, sent)
    const listed = await (await browser.get('/roster', cleo)).text()
    const asked = await (await browser.post('/roster', cleo, { name: 'Ivo', as: 'co-chair:river' })).text()

    expect([refused.status, refused.body['code']]).toEqual([422, 'invalid'])
    expect(listed.match(/A correction makes nobody a co-chair/g)).toHaveLength(1)
    expect(asked).toContain('A correction makes nobody a co-chair')
    expect(asked).not.toContain('a side cannot be corrected')
  })

  test('refuses an unknown side, and a co-chair in a dialogue without co-chairs', async () => {
    const straw = (convenedBy: string) => ({ role: 'facilitator', name: 'Straw', convenedBy }) as const
    const { dialogue, table } = all.stack

    await expect(putOnRoster(table, straw('mars'), dialogue, new Date())).rejects.toMatchObject({ code: 'invalid' })
    await expect(putOnRoster(table, straw('sea'), { ...dialogue, coChairs: false }, new Date())).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})
