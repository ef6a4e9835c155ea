import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { devicesOf, makeDeviceCode, signDeviceIn } from '../../../functions/access/devices.ts'
import { closeSession, findSession } from '../../../functions/access/sessions.ts'
import { openSession } from '../../../functions/access/sign-in.ts'
import { makeRecovery, putOnRoster, revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { participantKey } from '../../../functions/store/keys/keys-of-people.ts'
import { readRecoveries } from '../../../functions/store/recoveries.ts'
import type { Table } from '../../../functions/store/table.ts'
import { digestOfSecret } from '../../../functions/store/tokens.ts'
import type { DevicesView } from '../../../functions/views/see-devices.ts'
import { aStack, type Company } from '../../a-stack.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aDialogue } from '../../builders.ts'
import { signIn } from '../../sign-in.ts'

const REFUSED = { code: 'no-such-device-code', status: 401 }

describe('a code for another device', () => {
  let local: LocalTable
  let table: Table
  const now = new Date()
  const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
  beforeAll(async () => {
    local = await localTable()
    table = local.table
  })
  afterAll(() => local.stop())

  async function somebody() {
    const { id } = await putOnRoster(table, { role: 'observer', name: 'Olu' }, aDialogue(), now)
    return signIn(table, id, now)
  }
  const codeOf = async ({ participant, secret }: Awaited<ReturnType<typeof somebody>>) =>
    (await makeDeviceCode(table, participant, digestOfSecret(secret), now)).code

  test('works once, and signs in the person who made it', async () => {
    const first = await somebody()
    const code = await codeOf(first)

    const second = await signDeviceIn(table, `${code.slice(0, 4)} ${code.slice(4, 8)}-${code.slice(8)}`, 'phone', now)

    expect(second).toMatchObject({ participant: { id: first.participant.id }, isRecovery: false })
    expect(await findSession(table, second.secret, now)).toBeDefined()
    expect(await findSession(table, first.secret, now)).toBeDefined()
    await expect(signDeviceIn(table, code, 'phone', now)).rejects.toMatchObject(REFUSED)
  })

  test('redeemed many times at once opens exactly one session', async () => {
    const code = await codeOf(await somebody())

    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => signDeviceIn(table, code, 'phone', now)))

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('does not work after ten minutes, nor after a newer one was made', async () => {
    const one = await somebody()
    const [older, newer] = [await codeOf(one), await codeOf(one)]

    await expect(signDeviceIn(table, older, 'phone', now)).rejects.toMatchObject(REFUSED)
    await expect(signDeviceIn(table, newer, 'phone', inSeconds(600))).rejects.toMatchObject(REFUSED)
    await expect(signDeviceIn(table, newer, 'phone', inSeconds(598))).resolves.toBeDefined()
    await expect(signDeviceIn(table, '000000000000', 'phone', now)).rejects.toMatchObject(REFUSED)
  })

  test('does not work after the session that made it ended, a recovery, or a revocation', async () => {
    const [left, recovered, revoked] = [await somebody(), await somebody(), await somebody()]
    const codes = [await codeOf(left), await codeOf(recovered), await codeOf(revoked)]

    await closeSession(table, left.secret)
    await openSession(table, (await makeRecovery(table, recovered.participant.id, now, 'cleo')).secret, now)
    await revokeParticipant(table, revoked.participant.id, now)

    for (const code of codes) await expect(signDeviceIn(table, code, 'phone', now)).rejects.toMatchObject(REFUSED)
  })

  test('is stored as a digest, and a session is stored with days and no times', async () => {
    const one = await somebody()
    const code = await codeOf(one)

    const stored = await table.get(participantKey(one.participant.id))

    expect(JSON.stringify(stored)).not.toContain(code)
    const [lease] = Object.values(stored?.['sessions'] as object)
    const day = now.toISOString().slice(0, 10)
    expect(lease).toMatchObject({ began: day, usedOn: day, device: 'program' })
  })

  test('a recovery whose process died is noted before its session is found for the first time', async () => {
    const { participant } = await somebody()
    const { secret } = await makeRecovery(table, participant.id, now, 'cleo')
    const dies: Table = {
      ...table,
      putNew: async () => {
        throw new Error('the process died')
      },
    }

    await expect(openSession(dies, secret, now)).rejects.toThrow('the process died')
    expect(await readRecoveries(table)).not.toContainEqual(expect.objectContaining({ person: participant.id }))
    await findSession(table, `${participant.id}.anything`, now)

    expect(await readRecoveries(table)).toContainEqual({ person: participant.id, at: now.toISOString() })
  })

  test('the eleventh device replaces the one that would end first', async () => {
    const first = await somebody()
    for (let more = 1; more <= 10; more += 1) await signIn(table, first.participant.id, inSeconds(more))

    expect(await devicesOf(table, first.participant, inSeconds(20))).toHaveLength(10)
    expect(await findSession(table, first.secret, inSeconds(20))).toBeUndefined()
  })
})

describe('the devices of a person', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let people: Company
  beforeAll(async () => {
    all = await aStack()
    people = all.company
  })
  afterAll(() => all.stop())

  test('are listed to their person, with days and no times, and each can be named and ended', async () => {
    const { body: made } = await people.ada.ask<{ code: string }>('POST', '/api/session/devices')
    const answer = await fetch(`${all.stack.origin}/device`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: all.stack.origin, 'User-Agent': 'Mozilla/5.0 (Linux; Android 16) Mobile' },
      body: new URLSearchParams({ code: made.code }),
    })
    const phone = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    const { body: seen } = await people.ada.ask<DevicesView>('GET', '/api/session/devices')
    const other = seen.devices.find(({ isThis }) => !isThis)

    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect(seen.devices.map(({ kind, isThis }) => [kind, isThis]).sort()).toEqual([
      ['phone', false],
      ['program', true],
    ])
    expect(Object.keys(other ?? {}).sort()).toEqual(['began', 'id', 'isThis', 'kind', 'until', 'usedOn'])

    const path = `/api/session/devices/${other?.id}`
    const named = await people.ada.ask<DevicesView>('PATCH', path, { name: 'My phone' })
    expect(named.body.devices.find(({ id }) => id === other?.id)).toMatchObject({ name: 'My phone' })
    const page = await fetch(`${all.stack.origin}/settings/devices`, { headers: { Cookie: phone } })
    expect(await page.text()).toMatch(/My phone[\s\S]*This device/)

    expect((await people.ada.ask('DELETE', path)).status).toBe(204)
    expect((await fetch(all.stack.origin, { headers: { Cookie: phone } })).status).toBe(401)
    expect((await people.ada.ask('DELETE', path)).status).toBe(404)
  })

  test('a code that is wrong is asked for again, and many failures are told to wait', async () => {
    const type = () => people.ada.ask('POST', '/api/session/device', { code: '123412341234' })

    const answers = []
    for (let tries = 0; tries < 22; tries += 1) answers.push((await type()).status)

    expect(answers.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 401))
    expect(answers.at(-1)).toBe(429)
    const { body } = await people.ada.ask<{ code: string }>('POST', '/api/session/devices')
    expect((await people.bo.ask('POST', '/api/session/device', { code: body.code })).status).toBe(201)
  })
})
