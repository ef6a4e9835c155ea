import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findSession } from '../../../functions/access/sessions.ts'
import { openSession } from '../../../functions/access/sign-in.ts'
import { invite, makeRecovery, putOnRoster, revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { setCurrentRecovery } from '../../../functions/store/participants.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aDialogue } from '../../builders.ts'
import { many } from '../../many.ts'

const TIMES = many({ atOnce: 100, inAll: 1_000 })
const SPENT = { code: 'invitation-spent', status: 401 }

let local: LocalTable
let table: Table
const now = new Date()

beforeAll(async () => {
  local = await localTable()
  table = local.table
})
afterAll(() => local.stop())

describe('an invitation', () => {
  test('is 256 random bits, and no two are equal', async () => {
    const id = await somebody()

    const secrets = await Promise.all(Array.from({ length: 50 }, async () => (await invite(table, id, now)).secret))

    expect(new Set(secrets).size).toBe(50)
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
  })

  test('redeemed many times at once opens exactly one session', async () => {
    const { secret } = await invite(table, await somebody(), now)
    const warned = vi.spyOn(console, 'warn').mockReturnValue()
    // So many at once through one process wait for each other longer than one request should.
    const patient = openTable(local.name, { ...local.config, requestHandler: { maxSockets: TIMES, requestTimeout: 0 } })

    const outcomes = await Promise.allSettled(Array.from({ length: TIMES }, () => openSession(patient, secret, now)))

    warned.mockRestore()
    const opened = outcomes.filter(({ status }) => status === 'fulfilled')
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect([opened.length, refused.length, new Set(refused)]).toEqual([1, TIMES - 1, new Set(['invitation-spent'])])
  })

  test('opens its session if the response was lost and another write came before the retry', async () => {
    const id = await somebody()
    const { secret } = await invite(table, id, now)
    const repeats: Table = {
      ...table,
      update: async (key, change) => {
        await table.update(key, change)
        await setCurrentRecovery(table, id, 'another')
        return table.update(key, change)
      },
    }

    await expect(openSession(repeats, secret, now)).resolves.toMatchObject({ participant: { id } })
  })

  test('opens no session after it expired', async () => {
    const { secret, expiresAt } = await invite(table, await somebody(), now)

    await expect(openSession(table, secret, new Date(Date.parse(expiresAt)))).rejects.toMatchObject(SPENT)
    await expect(openSession(table, secret, new Date(Date.parse(expiresAt) - 1_000))).resolves.toBeDefined()
  })

  test('opens no session after a new invitation was made, and the new one does', async () => {
    const id = await somebody()
    const [first, second] = [await invite(table, id, now), await invite(table, id, now)]

    await expect(openSession(table, first.secret, now)).rejects.toMatchObject(SPENT)
    await expect(openSession(table, second.secret, now)).resolves.toMatchObject({ participant: { id } })
  })

  test('is not made for somebody who has come in, and a recovery for nobody else', async () => {
    const [id, other] = [await somebody(), await somebody()]
    const { secret } = await session(id)

    await expect(invite(table, id, now)).rejects.toMatchObject({ code: 'has-come-in', status: 409 })
    await expect(makeRecovery(table, other, now, id)).rejects.toMatchObject({ code: 'has-not-come-in', status: 409 })
    await makeRecovery(table, id, now, other)

    expect(await findSession(table, secret, now)).toBeDefined()
  })

  test('that was made before somebody came in, and redeemed after, is a recovery', async () => {
    const id = await somebody()
    const { secret: before } = await session(id)
    // Earlier versions made more invitations for people who had come in. Nothing but the digest is stored of one.
    const { secret } = await makeRecovery(table, id, now, 'cleo')

    const opened = await openSession(table, secret, now)

    expect(opened).toMatchObject({ isRecovery: true, participant: { id: `${id}_1` } })
    expect(await findSession(table, before, now)).toBeUndefined()
  })

  test('opens no session for a revoked person, and none can be made for them', async () => {
    const id = await somebody()
    const { secret } = await invite(table, id, now)

    await revokeParticipant(table, id, now)

    await expect(openSession(table, secret, now)).rejects.toMatchObject(SPENT)
    await expect(invite(table, id, now)).rejects.toMatchObject({ code: 'is-revoked' })
  })

  test('is not valid as a session, and a session is not valid as an invitation', async () => {
    const id = await somebody()
    const [invitation, opened] = [(await invite(table, id, now)).secret, (await session(await somebody())).secret]

    expect(await findSession(table, invitation, now)).toBeUndefined()
    await expect(openSession(table, opened, now)).rejects.toMatchObject(SPENT)
  })
})

async function somebody(): Promise<string> {
  return (await putOnRoster(table, { role: 'observer', name: 'Olu' }, aDialogue(), now)).id
}

async function session(id: string) {
  const { secret } = await invite(table, id, now)
  return openSession(table, secret, now)
}
