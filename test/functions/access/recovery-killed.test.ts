import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDeviceCode, signDeviceIn } from '../../../functions/access/devices.ts'
import { findSession, wasEndedByRecovery } from '../../../functions/access/sessions.ts'
import { openSession } from '../../../functions/access/sign-in.ts'
import { makeRecovery, putOnRoster } from '../../../functions/actions/invite-participant.ts'
import { findMember } from '../../../functions/store/members.ts'
import { readRecoveries } from '../../../functions/store/recoveries.ts'
import type { Table } from '../../../functions/store/table.ts'
import { digestOfSecret } from '../../../functions/store/tokens.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aDialogue } from '../../builders.ts'
import { signIn } from '../../sign-in.ts'
import { killedAtEveryCall } from '../actions/killed-at-every-call.ts'

let local: LocalTable
let table: Table
const now = new Date()
beforeAll(async () => {
  local = await localTable()
  table = local.table
})
afterAll(() => local.stop())

/** Somebody of the river's side, who has come in. */
async function somebody() {
  const newcomer = { role: 'participant', name: 'Ada', side: 'river', capacity: 'former-official' } as const
  const { id } = await putOnRoster(table, newcomer, aDialogue(), now)
  return { id, secret: (await signIn(table, id, now)).secret }
}

test('a recovery that is killed at any call can be repeated, and once it is acknowledged no earlier session works', async () => {
  let { id, secret } = await somebody()
  const recovers = async (on: Table) => {
    const { secret: recovery } = await makeRecovery(on, id, now, 'cleo')
    const anew = await openSession(on, recovery, now)
    expect(await findSession(table, secret, now)).toBeUndefined()
    expect(await wasEndedByRecovery(table, secret)).toBe(true)
    expect(await findSession(table, anew.secret, now)).toMatchObject({ participant: { id: anew.participant.id } })
    await expect(openSession(table, recovery, now)).rejects.toMatchObject({ code: 'invitation-spent' })
    return anew
  }

  const kills = await killedAtEveryCall(
    table,
    async (on) => {
      ;({ id, secret } = await somebody())
      await recovers(on)
    },
    async () => {
      const before = await findMember(table, id)
      const { participant } = await recovers(table)

      // One more for each that had its effect, and was not acknowledged.
      const times = (before?.participant.recoveries ?? []).length + 1
      expect(participant.id).toBe(`${id}_${times}`)
      const noted = (await readRecoveries(table)).filter(({ person }) => person === id)
      expect(noted).toEqual(Array.from({ length: times }, () => ({ person: id, side: 'river', at: now.toISOString() })))
    },
  )

  expect(kills).toBeGreaterThan(8)
})

test('a second device that is killed at any call while it signs in can sign in again, and no other session ends', async () => {
  let { id, secret } = await somebody()
  const signsIn = async (on: Table) => {
    const { code } = await makeDeviceCode(on, { id }, digestOfSecret(secret), now)
    const opened = await signDeviceIn(on, code, 'phone', now)
    expect(await findSession(table, opened.secret, now)).toMatchObject({ participant: { id } })
    await expect(signDeviceIn(table, code, 'phone', now)).rejects.toMatchObject({ code: 'no-such-device-code' })
  }

  const kills = await killedAtEveryCall(
    table,
    async (on) => {
      ;({ id, secret } = await somebody())
      await signsIn(on)
    },
    async () => {
      await signsIn(table)
      expect(await findSession(table, secret, now)).toMatchObject({ participant: { id } })
      expect((await findMember(table, id))?.participant.recoveries).toBeUndefined()
    },
  )

  expect(kills).toBeGreaterThan(5)
})
