import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { devicesOf } from '../../../functions/access/devices.ts'
import { askForPasskey, endPasskey, namePasskey } from '../../../functions/access/passkeys.ts'
import { closeEverySession, closeSession, findSession } from '../../../functions/access/sessions.ts'
import { openSession } from '../../../functions/access/sign-in.ts'
import { eraseName } from '../../../functions/actions/erase-names.ts'
import { makeRecovery, revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { participantKey, tokenKey } from '../../../functions/store/keys/keys-of-people.ts'
import { digestOfHandle } from '../../../functions/store/passkeys-of-people.ts'
import type { Table } from '../../../functions/store/table.ts'
import { seePasskeys } from '../../../functions/views/see-passkeys.ts'
import { MOST_PASSKEYS, PASSKEY_DAYS } from '../../../shared/passkey.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { anAuthenticator } from '../../an-authenticator.ts'
import { NOT_MADE, passkeysIn, REFUSED, SITE } from '../../with-passkeys.ts'

let local: LocalTable
let table: Table
let people: ReturnType<typeof passkeysIn>
const now = new Date()
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
beforeAll(async () => {
  local = await localTable()
  table = local.table
  people = passkeysIn(table, now)
})
afterAll(() => local.stop())

describe('a passkey', () => {
  test('signs its person in, whom nobody else helps, also when no session is left', async () => {
    const { participant, secret, signsIn } = await people.withPasskey()

    const second = await signsIn()
    await closeSession(table, secret)
    await closeSession(table, second.secret)
    const third = await signsIn()

    expect(second).toMatchObject({ participant: { id: participant.id }, isRecovery: false })
    expect(await findSession(table, third.secret, now)).toMatchObject({ participant: { id: participant.id } })
    expect(await devicesOf(table, participant, now)).toMatchObject([{ lease: { device: 'phone' } }])
  })

  test('is asked for with nothing of its person but a random handle, the host and the day', async () => {
    const person = await people.somebody()
    const asked = await people.asks(person)

    const day = now.toISOString().slice(0, 10)
    expect(asked).toMatchObject({
      rp: { id: 'talks.example.org', name: 'talks.example.org' },
      user: { name: `talks.example.org ${day}`, displayName: `talks.example.org ${day}` },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
    })
    expect(Buffer.from(asked.user.id, 'base64url')).toHaveLength(32)
    expect((await people.asks(person)).user.id).not.toBe(asked.user.id)
    expect(JSON.stringify(asked)).not.toContain(person.participant.id)
    expect(await askForPasskey(table, SITE, now)).toMatchObject({ rpId: 'talks.example.org', allowCredentials: [] })
  })

  test('is listed to its person with days, named and removed by nobody else, and then refused', async () => {
    const { participant, signsIn } = await people.withPasskey()
    const other = await people.withPasskey()
    const [seen] = await seePasskeys(table, participant, now)
    const passkey = seen?.id ?? ''

    await expect(endPasskey(table, other.participant, passkey, now)).rejects.toMatchObject({ code: 'no-such-passkey' })
    await expect(namePasskey(table, other.participant, { passkey, name: 'Mine' }, now)).rejects.toMatchObject({
      code: 'no-such-passkey',
    })
    await namePasskey(table, participant, { passkey, name: 'My phone' }, now)
    expect(await seePasskeys(table, participant, now)).toEqual([{ ...seen, name: 'My phone' }])
    expect(Object.keys(seen ?? {}).sort()).toEqual(['id', 'made', 'until'])
    await signsIn()
    await endPasskey(table, participant, passkey, now)

    expect(await seePasskeys(table, participant, now)).toEqual([])
    await expect(signsIn()).rejects.toMatchObject(REFUSED)
    expect(await other.signsIn()).toBeDefined()
  })

  test('ends with all sessions, a recovery, a revocation and an erasure, which leave nothing of it', async () => {
    const [left, recovered, revoked, erased] = [
      await people.withPasskey(),
      await people.withPasskey(),
      await people.withPasskey(),
      await people.withPasskey(),
    ]

    await closeEverySession(table, left.participant.id, 'cleo')
    await openSession(table, (await makeRecovery(table, recovered.participant.id, now, 'cleo')).secret, now)
    for (const one of [revoked, erased]) await revokeParticipant(table, one.participant.id, now)
    await eraseName(table, erased.participant.id, now)

    for (const one of [left, recovered, revoked, erased]) await expect(one.signsIn()).rejects.toMatchObject(REFUSED)
    for (const { handle, participant } of [left, recovered, erased]) {
      expect(await table.get(tokenKey(digestOfHandle(handle)))).toBeUndefined()
      expect(await table.get(participantKey(participant.id))).not.toHaveProperty('passkeys')
    }
  })

  test('that an earlier version left behind when all sessions ended does not work', async () => {
    const { participant, signsIn } = await people.withPasskey()
    await table.update(participantKey(participant.id), {
      set: 'signOuts = :once',
      when: 'attribute_exists(pk)',
      values: { ':once': 1 },
    })

    await expect(signsIn()).rejects.toMatchObject(REFUSED)
    expect(await seePasskeys(table, participant, now)).toEqual([])
  })

  test('works for a year', async () => {
    const { device } = await people.withPasskey()
    const at = (days: number) => inSeconds(days * 24 * 60 * 60)
    const usedAt = async (day: Date) => people.uses(device.uses(await askForPasskey(table, SITE, day)), { at: day })

    expect(await usedAt(at(PASSKEY_DAYS - 1))).toBeDefined()
    await expect(usedAt(at(PASSKEY_DAYS + 1))).rejects.toMatchObject(REFUSED)
  })

  test('is one of five at most', async () => {
    const person = await people.somebody()
    for (let made = 0; made < MOST_PASSKEYS; made += 1) {
      const asked = await people.asks(person)
      expect(asked.excludeCredentials).toHaveLength(made)
      await people.makes(person, anAuthenticator(SITE.origin).makes(asked))
    }

    await expect(people.asks(person)).rejects.toMatchObject(NOT_MADE)
  })
})

test('nothing that signs in is stored: neither handle nor challenge, only their digests', async () => {
  const { participant, handle, person } = await people.withPasskey()
  const { challenge } = await people.asks(person)

  const stored = JSON.stringify(await table.get(participantKey(participant.id)))
  expect(stored).toContain(digestOfHandle(handle))
  for (const secret of [handle, challenge]) expect(stored).not.toContain(secret)
})
