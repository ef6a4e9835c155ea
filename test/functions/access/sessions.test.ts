import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  closeEverySession,
  closeSession,
  findSession,
  IDLE_SESSION_SECONDS,
  LONGEST_SESSION_SECONDS,
  prolongSession,
} from '../../../functions/access/sessions.ts'
import { putOnRoster, revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { participantKey } from '../../../functions/store/keys/keys-of-people.ts'
import type { Table } from '../../../functions/store/table.ts'
import { digestOfSecret } from '../../../functions/store/tokens.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aDialogue } from '../../builders.ts'
import { signIn } from '../../sign-in.ts'

const HOUR = 60 * 60
const DAY = 24 * HOUR

let local: LocalTable
let table: Table
const now = new Date()
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1_000)

beforeAll(async () => {
  local = await localTable()
  table = local.table
})
afterAll(() => local.stop())

describe('a session', () => {
  test('ends after thirty days without use', async () => {
    const { secret } = await session()

    expect(await findSession(table, secret, inSeconds(IDLE_SESSION_SECONDS - 1))).toBeDefined()
    expect(await findSession(table, secret, inSeconds(IDLE_SESSION_SECONDS))).toBeUndefined()
  })

  test('lasts while it is used, and at most 180 days', async () => {
    const { secret, expiresAt } = await session()

    for (let days = 29; days < 180; days += 29) await use(secret, inSeconds(days * DAY))

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

  test('that ended is not renewed by a request at the same time', async () => {
    const { secret } = await session()
    const held = await findSession(table, secret, inSeconds(DAY))

    await closeSession(table, secret)
    if (held !== undefined) await prolongSession(table, held, inSeconds(DAY))

    expect(held).toBeDefined()
    expect(await findSession(table, secret, now)).toBeUndefined()
  })

  test('ends together with all sessions of the same person only', async () => {
    const [id, other] = [await somebody(), await session()]
    const [phone, laptop] = [await session(id), await session(id)]

    await closeEverySession(table, id)

    const held = await Promise.all([phone, laptop, other].map(({ secret }) => findSession(table, secret, now)))
    expect(held.map((one) => one !== undefined)).toEqual([false, false, true])
    expect(await findSession(table, (await session(id)).secret, now)).toBeDefined()
  })

  test('ends at the next request after the person is revoked', async () => {
    const id = await somebody()
    const { secret } = await session(id)

    await revokeParticipant(table, id, now)

    expect(await findSession(table, secret, now)).toBeUndefined()
  })

  test('is stored as its digest only', async () => {
    const { secret, participant } = await session()

    const stored = JSON.stringify(await table.get(participantKey(participant.id)))

    expect(stored).toContain(digestOfSecret(secret))
    expect(stored).not.toContain(secret.split('.')[1])
  })

  test('is replaced by the person’s eleventh one, after those that ended', async () => {
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
  return signIn(table, id ?? (await somebody()), at)
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
