import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askForPasskey } from '../../../functions/access/passkeys.ts'
import { closeSession } from '../../../functions/access/sessions.ts'
import type { Table } from '../../../functions/store/table.ts'
import { seePasskeys } from '../../../functions/views/see-passkeys.ts'
import { PASSKEY_MINUTES } from '../../../shared/passkey.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { anAuthenticator, type Otherwise } from '../../an-authenticator.ts'
import { signIn } from '../../sign-in.ts'
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

const FORGED: readonly (readonly [what: string, otherwise: Otherwise])[] = [
  ['another origin', { origin: 'https://talks.example.com' }],
  ['another host', { host: 'example.org' }],
  ['a device that nobody unlocked', { isVerified: false }],
  ['what was asked for something else', { type: 'payment.get' }],
  ['a challenge that nobody asked for', { challenge: Buffer.alloc(32).toString('base64url') }],
]

describe('a passkey is not made', () => {
  test.each(FORGED)('with an answer from %s', async (_, otherwise) => {
    const person = await people.somebody()
    const answer = anAuthenticator(SITE.origin).makes(await people.asks(person), otherwise)

    await expect(people.makes(person, answer)).rejects.toMatchObject(NOT_MADE)
    expect(await seePasskeys(table, person.participant, now)).toEqual([])
  })

  test('twice with one answer, later than five minutes, in another session, or for another person', async () => {
    const person = await people.somebody()
    const device = anAuthenticator(SITE.origin)
    const answer = device.makes(await people.asks(person))
    const elsewhere = await signIn(table, person.participant.id, now)
    const other = await people.somebody()
    await people.asks(other)

    await expect(people.makes(elsewhere, answer)).rejects.toMatchObject(NOT_MADE)
    await expect(people.makes(other, answer)).rejects.toMatchObject(NOT_MADE)
    await expect(people.makes(person, answer, { at: inSeconds(PASSKEY_MINUTES * 60) })).rejects.toMatchObject(NOT_MADE)
    await people.makes(person, answer)
    await expect(people.makes(person, answer)).rejects.toMatchObject(NOT_MADE)
    expect(await seePasskeys(table, person.participant, now)).toHaveLength(1)
  })

  test('with a challenge to sign in, after it was asked anew, or after its session ended', async () => {
    const person = await people.somebody()
    const device = anAuthenticator(SITE.origin)
    const asked = await people.asks(person)
    const { challenge } = await askForPasskey(table, SITE, now)
    await expect(people.makes(person, device.makes({ ...asked, challenge }))).rejects.toMatchObject(NOT_MADE)
    const anew = await people.asks(person)
    await expect(people.makes(person, device.makes(asked))).rejects.toMatchObject(NOT_MADE)
    await closeSession(table, person.secret)

    await expect(people.makes(person, device.makes(anew))).rejects.toMatchObject(NOT_MADE)
    await expect(people.asks(person)).rejects.toMatchObject({ code: 'left-meanwhile' })
  })
})

describe('nobody is signed in', () => {
  test.each(FORGED)('with an answer from %s', async (_, otherwise) => {
    await expect((await people.withPasskey()).signsIn(otherwise)).rejects.toMatchObject(REFUSED)
  })

  test('twice with one answer, also at once, nor later than five minutes', async () => {
    const { device } = await people.withPasskey()
    const answer = device.uses(await askForPasskey(table, SITE, now))
    const late = device.uses(await askForPasskey(table, SITE, now))

    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => people.uses(answer)))

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(people.uses(answer)).rejects.toMatchObject(REFUSED)
    await expect(people.uses(late, { at: inSeconds(PASSKEY_MINUTES * 60) })).rejects.toMatchObject(REFUSED)
  })

  test('with a signature that was changed or is of another device, or with what is no answer', async () => {
    const [one, other] = [await people.withPasskey(), await people.withPasskey()]
    const answered = async ({ device }: typeof one) => device.uses(await askForPasskey(table, SITE, now))
    const answer = await answered(one)
    const { signature = '' } = answer.response
    const changed = `${signature.slice(0, -4)}${signature.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`
    await expect(
      people.uses({ ...answer, response: { ...answer.response, signature: changed } }),
    ).rejects.toMatchObject(REFUSED)
    const theirs = await answered(other)
    const { userHandle = '' } = (await answered(one)).response
    await expect(people.uses({ ...theirs, response: { ...theirs.response, userHandle } })).rejects.toMatchObject(
      REFUSED,
    )

    for (const none of [undefined, {}, { ...answer, response: { ...answer.response, clientDataJSON: 'e30' } }]) {
      await expect(people.uses(none)).rejects.toMatchObject(REFUSED)
    }
  })

  test('with a challenge to make a passkey', async () => {
    const { person, device } = await people.withPasskey()
    const { challenge } = await people.asks(person)

    await expect(people.uses(device.uses({ challenge, rpId: 'talks.example.org' }))).rejects.toMatchObject(REFUSED)
  })

  test('with a passkey that counts its uses and was used more often before', async () => {
    const { signsIn } = await people.withPasskey()
    await signsIn({ counter: 7 })

    await expect(signsIn({ counter: 7 })).rejects.toMatchObject(REFUSED)
    await expect(signsIn({ counter: 0 })).rejects.toMatchObject(REFUSED)
    expect(await signsIn({ counter: 8 })).toBeDefined()
  })
})
