import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  closeEverySession,
  closeSession,
  findSession,
  IDLE_SESSION_SECONDS,
  LONGEST_SESSION_SECONDS,
  openSession,
  prolongSession,
} from '../../../functions/access/sessions.ts'
import { invite, putOnRoster, revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { participantKey } from '../../../functions/store/keys.ts'
import { setCurrentInvitation } from '../../../functions/store/participants.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import { digestOfSecret } from '../../../functions/store/tokens.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aDialogue } from '../../builders.ts'
import { many } from '../../many.ts'

const TIMES = many({ atOnce: 100, inAll: 1_000 })
const HOUR = 60 * 60
const DAY = 24 * HOUR
const SPENT = { code: 'invitation-spent', status: 401 }

let local: LocalTable
let table: Table
const now = new Date()
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1_000)

beforeAll(async () => {
  local = await localTable()
  table = local.table
})
afterAll(() => local.stop())

describe('an invitation', () => {
  test('is 256 random bits, no two alike', async () => {
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

  test('opens its session where the answer was lost, and somebody else wrote before it was asked for again', async () => {
    const id = await somebody()
    const { secret } = await invite(table, id, now)
    const repeats: Table = {
      ...table,
      update: async (key, change) => {
        await table.update(key, change)
        await setCurrentInvitation(table, id, 'another')
        return table.update(key, change)
      },
    }

    await expect(openSession(repeats, secret, now)).resolves.toMatchObject({ participant: { id } })
  })

  test('opens none once it has expired', async () => {
    const { secret, expiresAt } = await invite(table, await somebody(), now)

    await expect(openSession(table, secret, new Date(Date.parse(expiresAt)))).rejects.toMatchObject(SPENT)
    await expect(openSession(table, secret, new Date(Date.parse(expiresAt) - 1_000))).resolves.toBeDefined()
  })

  test('opens none once it was made anew, and the new one does', async () => {
    const id = await somebody()
    const [first, second] = [await invite(table, id, now), await invite(table, id, now)]

    await expect(openSession(table, first.secret, now)).rejects.toMatchObject(SPENT)
    await expect(openSession(table, second.secret, now)).resolves.toMatchObject({ participant: { id } })
  })

  test('made anew after it was redeemed leaves the session as it is', async () => {
    const id = await somebody()
    const { secret } = await session(id)

    await invite(table, id, now)

    expect(await findSession(table, secret, now)).toBeDefined()
  })

  test('opens none for who was revoked, and nobody makes one for them', async () => {
    const id = await somebody()
    const { secret } = await invite(table, id, now)

    await revokeParticipant(table, id, now)

    await expect(openSession(table, secret, now)).rejects.toMatchObject(SPENT)
    await expect(invite(table, id, now)).rejects.toMatchObject({ code: 'no-such-participant' })
  })

  test('is no session, and a session is no invitation', async () => {
    const id = await somebody()
    const [invitation, opened] = [(await invite(table, id, now)).secret, (await session(await somebody())).secret]

    expect(await findSession(table, invitation, now)).toBeUndefined()
    await expect(openSession(table, opened, now)).rejects.toMatchObject(SPENT)
  })
})

describe('a session', () => {
  test('ends when it is not used for ten days', async () => {
    const { secret } = await session()

    expect(await findSession(table, secret, inSeconds(IDLE_SESSION_SECONDS - 1))).toBeDefined()
    expect(await findSession(table, secret, inSeconds(IDLE_SESSION_SECONDS))).toBeUndefined()
  })

  test('lasts as long as it is used, and thirty days at most', async () => {
    const { secret, expiresAt } = await session()

    for (let days = 9; days < 30; days += 9) await use(secret, inSeconds(days * DAY))

    expect(Date.parse(expiresAt)).toBe(Math.floor(now.getTime() / 1_000) * 1_000 + LONGEST_SESSION_SECONDS * 1_000)
    expect(await findSession(table, secret, new Date(Date.parse(expiresAt) - 1_000))).toBeDefined()
    expect(await findSession(table, secret, new Date(Date.parse(expiresAt)))).toBeUndefined()
  })

  test('is read once for a request and written once an hour at most', async () => {
    const { secret } = await session()
    const counted = counting(table)

    for (let minutes = 0; minutes < 3 * 60; minutes += 6) await use(secret, inSeconds(minutes * 60), counted.table)

    expect(counted.calls()).toEqual({ get: 30, update: 2 })
  })

  test('that has ended does not come back by being used at the same moment', async () => {
    const { secret } = await session()
    const held = await findSession(table, secret, inSeconds(DAY))

    await closeSession(table, secret)
    if (held !== undefined) await prolongSession(table, held, inSeconds(DAY))

    expect(held).toBeDefined()
    expect(await findSession(table, secret, now)).toBeUndefined()
  })

  test('ends with every other one of the same person, and nobody else’s', async () => {
    const [id, other] = [await somebody(), await session()]
    const [phone, laptop] = [await session(id), await session(id)]

    await closeEverySession(table, id)

    const held = await Promise.all([phone, laptop, other].map(({ secret }) => findSession(table, secret, now)))
    expect(held.map((one) => one !== undefined)).toEqual([false, false, true])
    expect(await findSession(table, (await session(id)).secret, now)).toBeDefined()
  })

  test('ends at the next request of who is revoked', async () => {
    const id = await somebody()
    const { secret } = await session(id)

    await revokeParticipant(table, id, now)

    expect(await findSession(table, secret, now)).toBeUndefined()
  })

  test('is kept by its digest alone', async () => {
    const { secret, participant } = await session()

    const stored = JSON.stringify(await table.get(participantKey(participant.id)))

    expect(stored).toContain(digestOfSecret(secret))
    expect(stored).not.toContain(secret.split('.')[1])
  })

  test('of somebody gives way to the eleventh after it, and what has ended to any', async () => {
    const id = await somebody()
    const [first, ...others] = await inTurn(11, (index) => session(id, inSeconds(index)))

    const held = await Promise.all(others.map(({ secret }) => findSession(table, secret, now)))
    const later = inSeconds(LONGEST_SESSION_SECONDS + 20)
    await session(id, later)

    expect(await findSession(table, first?.secret ?? '', now)).toBeUndefined()
    expect(held.filter((one) => one === undefined)).toEqual([])
    const { sessions } = (await table.get(participantKey(id))) as { readonly sessions: object }
    expect(Object.keys(sessions)).toHaveLength(1)
  })
})

async function somebody(): Promise<string> {
  return (await putOnRoster(table, { role: 'observer', name: 'Olu' }, aDialogue(), now)).id
}

async function session(id?: string, at = now) {
  const { secret } = await invite(table, id ?? (await somebody()), at)
  return openSession(table, secret, at)
}

async function inTurn<Made>(times: number, make: (index: number) => Promise<Made>): Promise<readonly Made[]> {
  const made: Made[] = []
  for (let index = 0; index < times; index += 1) made.push(await make(index))
  return made
}

async function use(secret: string, at: Date, of: Table = table): Promise<void> {
  const held = await findSession(of, secret, at)
  if (held === undefined) throw new Error(`the session has ended by ${at.toISOString()}`)
  await prolongSession(of, held, at)
}

/** A table that counts what is asked of it. */
function counting(of: Table) {
  const asked: string[] = []
  const counted = new Proxy(of, {
    get(target, action: keyof Table) {
      asked.push(action)
      return target[action]
    },
  })
  const times = (action: string) => asked.filter((one) => one === action).length
  const calls = () => Object.fromEntries([...new Set(asked)].map((action) => [action, times(action)]))
  return { table: counted, calls }
}
