import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSession } from '../../../functions/access/sign-in.ts'
import { makeRecovery } from '../../../functions/actions/invite-participant.ts'
import { addAdmitting, readAdmissions } from '../../../functions/store/admissions.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { readRoll } from '../../../functions/store/rolls.ts'
import type { DialogueView } from '../../../functions/views/dialogue-view.ts'
import type { SideMember, YourSide } from '../../../functions/views/see-your-side.ts'
import { aStack, opened } from '../../a-stack.ts'
import { onPages } from '../../on-pages.ts'
import { signIn } from '../../sign-in.ts'

const GUS = { role: 'participant', name: 'Gus', side: 'river', capacity: 'former-official' } as const
const SIDE_ADMITS = { sideAdmits: true }

let all: Awaited<ReturnType<typeof aStack>>
const table = () => all.stack.table

/** Asks as somebody with a session. */
async function ask<Body>(session: string, method: string, path: string, body?: unknown) {
  const response = await fetch(`${all.stack.origin}${path}`, {
    method,
    headers: { ...(session !== '' && { authorization: `Bearer ${session}` }), 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as Body }
}

/** A facilitator puts somebody on a side, who comes in. */
async function comesIn(name: string) {
  const { body } = await all.company.cleo.ask<{ invitation: { link: string } }>('POST', '/api/participants', {
    ...GUS,
    name,
  })
  const secret = new URL(body.invitation.link).hash.slice(1)
  const { body: session } = await ask<{ token: string }>('', 'POST', '/api/session', { invitation: secret })
  return session.token
}

const waitsIn = async (who: 'ada' | 'abe' | 'bo'): Promise<readonly SideMember[]> =>
  (await all.company[who].ask<YourSide>('GET', '/api/side')).body.members.filter(({ waits }) => waits !== undefined)
const admissionOf = async (name: string) => (await waitsIn('ada')).find((one) => one.name === name)?.waits?.admission
const idOf = async (name: string) => (await readRoster(table())).find((one) => one.name === name)?.id ?? ''
const admits = async (who: 'ada' | 'abe' | 'bo' | 'cleo', admission: string | undefined) =>
  (await all.company[who].ask('POST', `/api/side/admissions/${admission}`)).status

describe('where a side admits who joins it', () => {
  let gus: string
  beforeAll(async () => {
    all = await aStack(SIDE_ADMITS)
    await all.company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(all.company.ada, '1.terms.1')
    gus = await comesIn('Gus')
  })
  afterAll(() => all.stop())

  test('whoever was on it before the first round started belongs to it', async () => {
    expect((await readRoll(table(), '1.terms.1', 1))['river']).toHaveLength(2)
    expect((await waitsIn('bo')).length).toBe(0)
  })

  test('somebody who is put on it later reads what observers read, and is told so', async () => {
    const { body } = await ask<DialogueView>(gus, 'GET', '/api/dialogue')
    const refused = await Promise.all([
      ask(gus, 'GET', '/api/side'),
      ask(gus, 'GET', '/api/memo'),
      ask(gus, 'GET', '/api/readings/1.terms.1/caucus'),
    ])

    expect(body.you).toMatchObject({ role: 'observer', awaitsSide: 'river' })
    expect(body.you).not.toHaveProperty('side')
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403])
  })

  test('its members see that somebody waits, on the API and on pages, and nobody else does', async () => {
    const [waiting] = await waitsIn('ada')
    const { body } = await all.company.ada.ask<DialogueView>('GET', '/api/dialogue')
    const pages = onPages(all.stack)
    const home = await (await pages.get('/', await pages.sessionOf('Ada'))).text()

    expect(waiting).toMatchObject({ name: 'Gus', waits: { admit: 0, needed: 2, byYou: false } })
    expect(body.toAdmit).toBe(1)
    expect(home).toContain('Somebody waits to be admitted to your side')
    expect((await all.company.bo.ask<DialogueView>('GET', '/api/dialogue')).body).not.toHaveProperty('toAdmit')
  })

  test('nobody but its members admits', async () => {
    const admission = await admissionOf('Gus')

    expect(await admits('bo', admission)).toBe(404)
    expect(await admits('cleo', admission)).toBe(403)
    expect((await ask(gus, 'POST', `/api/side/admissions/${admission}`)).status).toBe(403)
    expect(await admits('ada', 'nobody')).toBe(404)
    expect((await waitsIn('ada'))[0]?.waits).toMatchObject({ admit: 0 })
  })

  test('one of two does not admit alone, however often', async () => {
    const admission = await admissionOf('Gus')

    expect([await admits('ada', admission), await admits('ada', admission)]).toEqual([200, 200])
    expect((await waitsIn('ada'))[0]?.waits).toMatchObject({ admit: 1, needed: 2, byYou: true })
    expect((await waitsIn('abe'))[0]?.waits).toMatchObject({ admit: 1, needed: 2, byYou: false })
  })

  test('is admitted by more than half, on a page without a script, and is on the rolls from then on', async () => {
    const pages = onPages(all.stack)
    const pressed = await pages.post(`/side/admissions/${await admissionOf('Gus')}`, await pages.sessionOf('Abe'), {})
    const { body } = await ask<DialogueView>(gus, 'GET', '/api/dialogue')
    await all.company.cleo.closes('1.terms.1', 'another-reading')
    await opened(all.company.ada, '1.terms.2')

    expect(pressed.status).toBe(303)
    expect(body.you).toMatchObject({ role: 'participant', side: 'river' })
    expect(body.you).not.toHaveProperty('awaitsSide')
    expect(await readRoll(table(), '1.terms.1', 1)).toMatchObject({ river: { length: 2 } })
    expect((await readRoll(table(), '1.terms.2', 1))['river']).toContain(await idOf('Gus'))
    expect((await ask(gus, 'GET', '/api/readings/1.terms.2/caucus')).status).toBe(200)
  })

  test('people of a table wait too', async () => {
    const { secret } = await signIn(table(), await idOf('Cleo'))
    const rows = 'name;role;side;capacity\nTess;participant;river;nongovernmental-expert\nOle;observer;;\n'
    const { origin } = all.stack
    const added = await fetch(`${origin}/api/roster`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secret}`,
        'content-type': 'text/csv',
        'idempotency-key': 'a-table-of-two-people',
      },
      body: rows,
    })

    expect(added.status).toBe(201)
    expect((await waitsIn('ada')).map(({ name }) => name)).toEqual(['Tess'])
  })

  test('somebody who is admitted anew waits again, and what was said of the epoch before does not count', async () => {
    const { secret } = await makeRecovery(table(), await idOf('Gus'), new Date(), 'a-facilitator')
    const { body: session } = await ask<{ token: string }>('', 'POST', '/api/session', { invitation: secret })
    const { body } = await ask<DialogueView>(session.token, 'GET', '/api/dialogue')

    expect(body.you).toMatchObject({ role: 'observer', awaitsSide: 'river' })
    const waiting = (await waitsIn('ada')).find(({ name }) => name === 'Gus')
    expect(waiting).toMatchObject({ admittedAnew: [expect.any(String)], waits: { admit: 0, needed: 2 } })
  })

  test('an admission whose process died is completed by the same request', async () => {
    const id = await idOf('Gus')
    const [admission] = (await readAdmissions(table(), 'river')).filter(({ person }) => person === id)
    for (const name of ['Ada', 'Abe'])
      await addAdmitting(table(), { side: 'river', id: admission?.id ?? '' }, await idOf(name))
    expect(await admissionOf('Gus')).toBe(admission?.id)

    expect(await admits('ada', admission?.id)).toBe(200)
    expect(await admissionOf('Gus')).toBeUndefined()
  })

  test('who left the side does not count any more', async () => {
    const admission = await admissionOf('Tess')
    await admits('ada', admission)
    const before = (await waitsIn('abe')).find(({ name }) => name === 'Tess')
    await all.company.cleo.ask('DELETE', `/api/participants/${await idOf('Ada')}`)

    expect(before?.waits).toMatchObject({ admit: 1, needed: 2 })
    expect((await waitsIn('abe')).find(({ name }) => name === 'Tess')?.waits).toMatchObject({ admit: 0, needed: 2 })
  })
})

describe('otherwise', () => {
  test('a facilitator puts people on a side, and on the rolls, also after a recovery', async () => {
    all = await aStack()
    try {
      await all.company.cleo.ask('POST', '/api/rounds?knowingly=true')
      await opened(all.company.ada, '1.terms.1')
      const gus = await comesIn('Gus')
      const { secret } = await makeRecovery(table(), await idOf('Gus'), new Date(), 'a-facilitator')
      await openSession(table(), secret, new Date())

      expect(gus).toEqual(expect.any(String))
      expect(await waitsIn('ada')).toEqual([])
      expect((await readRoster(table())).find(({ name }) => name === 'Gus')).not.toHaveProperty('awaitsSide')
    } finally {
      await all.stop()
    }
  })
})
