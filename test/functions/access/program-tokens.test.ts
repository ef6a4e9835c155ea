import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  MOST_PROGRAMS,
  makeProgram,
  readLivePrograms,
  sessionOfProgram,
} from '../../../functions/access/program-tokens.ts'
import { closeEverySession, closeSession } from '../../../functions/access/sessions.ts'
import { openSession } from '../../../functions/access/sign-in.ts'
import { invite, putOnRoster, revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { PROGRAMS } from '../../../functions/store/keys/keys-of-people.ts'
import { all } from '../../../functions/store/table.ts'
import type { DialogueView } from '../../../functions/views/dialogue-view.ts'
import { ACCESS, type Action, viewBy } from '../../../shared/access.ts'
import { MOST_DAYS, type ProgramView } from '../../../shared/program.ts'
import { aStack, opened, personWith } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

const DAY_MS = 86_400_000

let running: Awaited<ReturnType<typeof aStack>>
beforeAll(async () => {
  running = await aStack({ stages: { terms: { readings: 9 } } })
  await running.company.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(running.company.ada, '1.terms.1')
})
afterAll(() => running.stop())

describe('a program with a token', () => {
  test('reads what an observer reads, and can do nothing', async () => {
    const { cleo, ada, olu } = running.company
    const made = await cleo.ask<Made>('POST', '/api/programs', { name: 'Archive', days: 7 }, randomUUID())
    const program = personWith(running.stack.origin, made.body.token)
    const proposal = await ada.tables('1.terms.1', aDefinition('Reach'))

    expect(made.status).toBe(201)
    expect((await program.ask<DialogueView>('GET', '/api/dialogue')).body.you).toMatchObject({
      role: 'observer',
      name: 'Archive',
    })
    expect(await program.sees('1.terms.1')).toEqual(await olu.sees('1.terms.1'))
    const refused = await Promise.all([
      program.ask('PUT', `/api/readings/1.terms.1/proposals/${proposal}/position`, { stance: 'support', revision: 0 }),
      program.ask('POST', '/api/readings/1.terms.1/positions', { positions: [] }),
      program.ask('GET', '/api/readings/1.terms.1/caucus'),
      program.ask('GET', '/api/participants'),
      program.ask('GET', '/api/programs'),
      program.ask('POST', '/api/programs', { name: 'Another' }, randomUUID()),
      program.ask('POST', '/api/calendar'),
      program.ask('DELETE', '/api/sessions'),
    ])
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 403))
  })

  test('is granted nothing that an observer is not, and no more of it', () => {
    const granted = (Object.keys(ACCESS) as Action[]).filter((action) => viewBy(action, 'program') !== undefined)

    expect(granted.length).toBeGreaterThan(8)
    for (const action of granted) {
      for (const state of ['open', 'closed', 'settled'] as const) {
        expect([action, viewBy(action, 'program', state)]).toEqual([action, viewBy(action, 'observer', state)])
      }
      expect(ACCESS[action].routes.filter((route) => !route.startsWith('GET '))).toEqual([])
    }
  })

  test('as a witness is granted what the signed log says of itself, and of the rest what a stranger is', () => {
    const granted = (Object.keys(ACCESS) as Action[]).filter((action) => viewBy(action, 'witness') !== undefined)

    expect(granted).toEqual([
      'read what is public',
      'follow the log',
      'sign the log as a witness',
      'read the public record',
    ])
  })

  test('has no place in the cookie of a browser', async () => {
    const { secret } = await made({ key: randomUUID() })

    const page = await onPages(running.stack).get('/', `parley-session=${secret}`)

    expect(page.status).toBe(401)
  })

  test('is in the store as a digest only', async () => {
    const { id, secret } = await made({ key: randomUUID() })

    const stored = JSON.stringify(await all(running.stack.table.query(PROGRAMS.pk)))

    expect(stored).toContain(id)
    expect(stored).not.toContain(secret.split('.')[1])
  })
})

describe('a token ends', () => {
  test('on its day', async () => {
    const now = new Date()
    const { secret } = await made({ days: MOST_DAYS, key: randomUUID() }, now)
    const inDays = (days: number) =>
      sessionOfProgram(running.stack.table, secret, new Date(now.getTime() + days * DAY_MS))

    expect(await inDays(89.9)).toBeDefined()
    expect(await inDays(90.1)).toBeUndefined()
  })

  test.each([0, 91, 1.5])('and is not made for %d days', async (days) => {
    const wanted = { name: 'Archive', days }

    expect((await running.company.cleo.ask('POST', '/api/programs', wanted, randomUUID())).status).toBe(422)
  })

  test('at once, when any facilitator revokes it', async () => {
    const { cleo, rex, ada } = running.company
    const { body } = await cleo.ask<Made>('POST', '/api/programs', { name: 'Mirror' }, randomUUID())
    const program = personWith(running.stack.origin, body.token)
    await program.ask('GET', '/api/dialogue')

    const refused = await ada.ask('DELETE', `/api/programs/${body.id}`)
    const revoked = await rex.ask('DELETE', `/api/programs/${body.id}`)

    expect([refused.status, revoked.status]).toEqual([403, 204])
    expect((await program.ask('GET', '/api/dialogue')).status).toBe(401)
    expect((await rex.ask('DELETE', `/api/programs/${body.id}`)).body).toMatchObject({ code: 'no-such-program' })
  })

  test('in the same write in which the sessions of its maker are all ended, or its maker is revoked', async () => {
    const { table } = running.stack
    const [one, other] = [await aFacilitator(), await aFacilitator()]
    const [first, second] = [
      await made({ key: 'k' }, new Date(), one.id),
      await made({ key: 'k' }, new Date(), other.id),
    ]
    await closeSession(table, one.secret)
    const stays = await sessionOfProgram(table, first.secret, new Date())

    // The process dies after the first write of each.
    const dying = {
      ...table,
      last: () => Promise.reject(new Error('died')),
      delete: () => Promise.reject(new Error('died')),
    }
    await closeEverySession(dying, one.id).catch(() => {})
    await revokeParticipant(dying, other.id, new Date()).catch(() => {})

    expect(stays).toBeDefined()
    for (const { secret } of [first, second]) expect(await sessionOfProgram(table, secret, new Date())).toBeUndefined()
    const left = (await readLivePrograms(table, new Date())).map(({ by }) => by)
    expect([left.includes(one.id), left.includes(other.id)]).toEqual([false, false])
  })
})

describe('a request for a token', () => {
  test('that is sent twice makes one program, of which the last token works', async () => {
    const key = randomUUID()
    const before = (await readLivePrograms(running.stack.table, new Date())).length
    const [first, again] = [await made({ key }), await made({ key })]
    const { table } = running.stack

    expect(again.id).toBe(first.id)
    expect((await readLivePrograms(table, new Date())).length).toBe(before + 1)
    expect(await sessionOfProgram(table, first.secret, new Date())).toBeUndefined()
    expect(await sessionOfProgram(table, again.secret, new Date())).toBeDefined()
    await expect(made({ key, name: 'Other' })).rejects.toMatchObject({ code: 'idempotency-key-reused' })
  })

  test('that comes again after the token was revoked makes none', async () => {
    const key = randomUUID()
    const { id } = await made({ key })
    await running.company.rex.ask('DELETE', `/api/programs/${id}`)

    await expect(made({ key })).rejects.toMatchObject({ code: 'idempotency-key-reused' })
  })

  test('is refused if there are as many as there may be', async () => {
    const live = (await readLivePrograms(running.stack.table, new Date())).length
    for (let more = live; more < MOST_PROGRAMS; more += 1) await made({ key: randomUUID() })

    await expect(made({ key: randomUUID() })).rejects.toMatchObject({ code: 'programs-reached' })
    for (const { id } of (await readLivePrograms(running.stack.table, new Date())).slice(2)) {
      await running.company.rex.ask('DELETE', `/api/programs/${id}`)
    }
  })
})

describe('everybody in the dialogue sees', () => {
  test('which programs read it, until when, and on which day one did last; facilitators also who made the token', async () => {
    const { cleo, ada, olu } = running.company
    const name = randomUUID()
    const { body } = await cleo.ask<Made>('POST', '/api/programs', { name }, randomUUID())
    const seen = async (who: typeof ada) =>
      (await who.ask<{ programs: ProgramView[] }>('GET', '/api/programs')).body.programs.find(
        (one) => one.name === name,
      )

    expect(await seen(ada)).toEqual({ id: body.id, name, role: 'observer', madeOn: today(), until: body.until })
    await personWith(running.stack.origin, body.token).ask('GET', '/api/dialogue')
    expect(await seen(olu)).toMatchObject({ usedOn: today() })
    expect(await seen(ada)).not.toHaveProperty('madeBy')
    expect(await seen(cleo)).toMatchObject({ madeBy: 'Cleo' })
  })

  test('which is written once a day', async () => {
    const { secret, id } = await made({ key: randomUUID() })
    const program = personWith(running.stack.origin, secret)
    await program.ask('GET', '/api/dialogue')
    const mark = await markOf(id)

    await program.ask('GET', '/api/dialogue')

    expect(await markOf(id)).toEqual(mark)
  })
})

describe('the page of programs', () => {
  test('shows a token once, and lets a facilitator revoke it', async () => {
    const pages = onPages(running.stack)
    const cookie = await pages.sessionOf('Cleo')
    const name = `Archive ${randomUUID()}`

    const answer = await pages.post('/programs', cookie, { name, days: '7', key: randomUUID() })
    const [token = ''] = /parley-program-\w+\.[\w-]{43}/.exec(await answer.text()) ?? []
    const page = await (await pages.get('/programs', cookie)).text()
    const id = /program-(\w+)\./.exec(token)?.[1] ?? ''
    const revoked = await pages.post(`/programs/${id}/revocation`, cookie, {})

    expect(answer.status).toBe(201)
    expect(page).toContain(name)
    expect(page).not.toContain(token)
    expect(revoked.status).toBe(303)
    expect(await sessionOfProgram(running.stack.table, token, new Date())).toBeUndefined()
  })

  test('has no form for a participant, and says in Russian what programs may do', async () => {
    const pages = onPages(running.stack)
    const page = await (await pages.get('/programs', `${await pages.sessionOf('Ada')}; parley-language=ru`)).text()

    expect(page).toContain('Программы, которые читают этот диалог')
    expect(page).not.toContain('action="/programs')
  })

  test('asks for a name that is missing, and makes no token', async () => {
    const pages = onPages(running.stack)
    const before = (await readLivePrograms(running.stack.table, new Date())).length

    const answer = await pages.post('/programs', await pages.sessionOf('Cleo'), { name: ' ', days: '7', key: 'k' })

    expect([answer.status, (await answer.text()).includes('aria-invalid="true"')]).toEqual([422, true])
    expect((await readLivePrograms(running.stack.table, new Date())).length).toBe(before)
  })
})

type Made = { readonly id: string; readonly token: string; readonly until: string }

/** Makes a token as Rex, or as somebody else. */
async function made(wanted: { name?: string; days?: number; key: string }, now = new Date(), by?: string) {
  const maker = by ?? (await rexId())
  return makeProgram(
    running.stack.table,
    { id: maker },
    { name: 'Archive', role: 'observer', days: 30, ...wanted },
    now,
  )
}

async function rexId(): Promise<string> {
  return (await running.company.rex.ask<DialogueView>('GET', '/api/dialogue')).body.you.id
}

async function aFacilitator(): Promise<{ readonly id: string; readonly secret: string }> {
  const { table, dialogue } = running.stack
  const { id } = await putOnRoster(table, { role: 'facilitator', name: randomUUID() }, dialogue, new Date())
  const { secret } = await invite(table, id, new Date())
  return { id, secret: (await openSession(table, secret, new Date())).secret }
}

async function markOf(id: string): Promise<unknown> {
  return running.stack.table.get({ pk: PROGRAMS.pk, sk: `${PROGRAMS.prefix}${id}` })
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
