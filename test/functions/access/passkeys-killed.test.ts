import { afterAll, beforeAll, expect, test } from 'vitest'
import { askForPasskey } from '../../../functions/access/passkeys.ts'
import { findSession } from '../../../functions/access/sessions.ts'
import type { Table } from '../../../functions/store/table.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { anAuthenticator } from '../../an-authenticator.ts'
import { passkeysIn, REFUSED, SITE } from '../../with-passkeys.ts'
import { killedAtEveryCall } from '../actions/killed-at-every-call.ts'

let local: LocalTable
let table: Table
let people: ReturnType<typeof passkeysIn>
const now = new Date()
beforeAll(async () => {
  local = await localTable()
  table = local.table
  people = passkeysIn(table, now)
})
afterAll(() => local.stop())

test('making a passkey and signing in with it, killed at any call, can be repeated, and no session ends', async () => {
  let person = await people.somebody()
  const does = async (on: Table) => {
    const device = anAuthenticator(SITE.origin)
    await people.makes(person, device.makes(await people.asks(person, on)), { on })
    const answer = device.uses(await askForPasskey(on, SITE, now))
    const opened = await people.uses(answer, { on })
    expect(await findSession(table, opened.secret, now)).toMatchObject({ participant: { id: person.participant.id } })
    await expect(people.uses(answer)).rejects.toMatchObject(REFUSED)
  }

  const kills = await killedAtEveryCall(
    table,
    async (on) => {
      person = await people.somebody()
      await does(on)
    },
    async () => {
      await does(table)
      expect(await findSession(table, person.secret, now)).toMatchObject({ participant: { id: person.participant.id } })
    },
  )

  expect(kills).toBeGreaterThan(12)
})
