import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeEverySession } from '../../../functions/access/sessions.ts'
import { eraseName } from '../../../functions/actions/erase-names.ts'
import { makeRecovery } from '../../../functions/actions/invite-participant.ts'
import { sideKeysKey } from '../../../functions/store/keys/keys-of-conversations.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { all } from '../../../functions/store/table.ts'
import type { SealedCaucusView } from '../../../functions/views/caucus-view.ts'
import type { SideKeysView } from '../../../functions/views/see-side-keys.ts'
import { aKeyDevice } from '../../a-key-device.ts'
import { aStack, opened, person, personWith } from '../../a-stack.ts'

const READING = '1.terms.1'
const SEALED = `/api/readings/${READING}/caucus/sealed`

describe('an encrypted caucus', () => {
  let running: Awaited<ReturnType<typeof aStack>>
  let cleo: Awaited<ReturnType<typeof aKeyDevice>>
  let ada: Awaited<ReturnType<typeof aKeyDevice>>
  let abe: Awaited<ReturnType<typeof aKeyDevice>>
  beforeAll(async () => {
    running = await aStack({ coChairs: true, caucus: 'encrypted' })
    const { company } = running
    await company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(company.ada, READING)
    cleo = await aKeyDevice(company.cleo)
    ada = await aKeyDevice(company.ada)
    abe = await aKeyDevice(company.abe)
  })
  afterAll(() => running.stop())

  test('begins with a key that a co-chair makes; the devices that it is given read and write', async () => {
    for (const one of [cleo, ada, abe]) expect((await one.add()).status).toBe(200)
    expect((await ada.sees()).keys).toEqual([])

    expect((await cleo.makes(1, ada)).status).toBe(200)
    await ada.takes(cleo)
    expect((await ada.gives(1, abe)).status).toBe(200)
    await abe.takes(ada)

    expect((await ada.notes(READING, 1, 'We could live with less.')).status).toBe(201)
    expect((await abe.notes(READING, 1, 'I question this.', 'Abe')).status).toBe(201)
    for (const one of [ada, abe])
      expect(await one.reads(READING)).toEqual(['We could live with less.', 'I question this. Abe'])
  })

  test('the keys of a side are 304 while they stay the same', async () => {
    const { stack, company } = running
    const asked = (tag: string | null = null) =>
      fetch(`${stack.origin}/api/side/keys`, {
        headers: { ...company.ada.authorization, ...(tag !== null && { 'If-None-Match': tag }) },
      })
    const first = await asked()
    const again = await asked(first.headers.get('ETag'))

    expect([first.status, again.status, await again.text()]).toEqual([200, 304, ''])
  })

  test('is told to nobody but its own side, and to no co-chair', async () => {
    const { company } = running
    const ofSea = await aKeyDevice(company.bo)

    expect((await ofSea.add()).body).toMatchObject({ side: 'sea', keys: [], devices: [{ name: 'Bo' }] })
    expect((await company.bo.ask<SealedCaucusView>('GET', SEALED)).body.notes).toEqual([])
    expect(JSON.stringify((await cleo.sees()).devices.map(({ name }) => name).toSorted())).toBe('["Abe","Ada","Cleo"]')
    for (const [who, status] of [
      [company.cleo, 403],
      [company.olu, 403],
    ] as const)
      expect((await who.ask('GET', SEALED)).status).toBe(status)
    expect((await company.olu.ask('GET', '/api/side/keys')).status).toBe(403)
    const { given } = (await abe.sees()).keys[0] ?? {}
    expect(given?.by).toBe(ada.publicKey)
  })

  test('shows who signed a note, and stores nobody under another', async () => {
    const { body } = await running.company.ada.ask<SealedCaucusView>('GET', SEALED)

    expect(body.notes.map(({ signature }) => signature?.name)).toEqual([undefined, 'Abe'])
    const { pk } = { pk: `CAUCUS#${READING}#river#SEALED` }
    const stored = JSON.stringify(await all(running.stack.table.query(pk)))
    expect(stored).not.toContain(await idOf('Ada'))
    expect(stored).toContain(await idOf('Abe'))
    for (const secret of ['live with less', 'question', '"Abe"']) expect(stored).not.toContain(secret)
  })

  test('takes no note that the server could read', async () => {
    const plain = await running.company.ada.ask(
      'POST',
      `/api/readings/${READING}/caucus`,
      { text: 'For us.' },
      randomUUID(),
    )

    expect(plain).toMatchObject({ status: 409, body: { code: 'caucus-encrypted' } })
  })

  test.each([
    ['another size', { sealed: Buffer.alloc(1_000).toString('base64') }],
    ['a text', { text: 'For us.' }],
    ['a key that is no number', { key: 'first' }],
    ['half of a nonce', { iv: 'AAAA' }],
    ['a name that is not encrypted', { signature: 'Abe' }],
  ])('takes no note with %s', async (_, changed) => {
    const note = { ...(await ada.seals(READING, 1, 'For us.')), ...changed }

    const answer = await running.company.ada.ask('POST', SEALED, note, randomUUID())

    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid' } })
  })

  test('leaves a note once that is sent twice, and refuses another one under its key', async () => {
    const [note, other, key] = [
      await ada.seals(READING, 1, 'Once.'),
      await ada.seals(READING, 1, 'Once.'),
      randomUUID(),
    ]
    const post = (body: unknown) => running.company.ada.ask('POST', SEALED, body, key)

    const [first, second, third] = [await post(note), await post(note), await post(other)]

    expect(second.body).toEqual(first.body)
    expect(third).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } })
  })

  test('keeps keys only from a device of the side, for devices of the side', async () => {
    const { company } = running
    const stranger = await aKeyDevice(company.bo)
    const none = await aKeyDevice(company.rex)

    expect((await cleo.gives(1, stranger)).body).toMatchObject({ code: 'no-such-device' })
    expect((await none.makes(1)).body).toMatchObject({ code: 'no-such-device' })
    expect((await ada.makes(2)).status).toBe(403)
    expect((await cleo.makes(3)).body).toMatchObject({ code: 'key-changed-meanwhile' })
    expect((await cleo.makes(1)).body).toMatchObject({ code: 'key-changed-meanwhile' })
    await cleo.takes(cleo)
    ada.keys.set(2, { id: 'f'.repeat(64), key: new Uint8Array(32) })
    expect((await ada.gives(2, abe)).body).toMatchObject({ code: 'no-such-key' })
    ada.keys.delete(2)
  })

  test('does not take the key of a device for that of another person', async () => {
    const copied = await running.company.abe.ask('POST', '/api/side/devices', { publicKey: ada.publicKey })

    expect(copied).toMatchObject({ status: 403, body: { code: 'not-yours' } })
  })

  test('has one device for each session: another one takes its place', async () => {
    const next = await aKeyDevice(running.company.ada)
    await next.add()

    const { devices } = await abe.sees()
    expect(devices.filter(({ name }) => name === 'Ada').map(({ id }) => id)).toEqual([next.id])
    await ada.add()
    expect((await abe.sees()).devices.filter(({ name }) => name === 'Ada').map(({ id }) => id)).toEqual([ada.id])
  })

  test('is closed to a device that was signed out: it is not listed, a key is due, and it does not get the new one', async () => {
    const { table } = running.stack
    const before = abe
    await closeEverySession(table, await idOf('Abe'))
    expect((await running.company.abe.ask('GET', SEALED)).status).toBe(401)

    const { devices, keys } = await cleo.sees()
    expect(devices.map(({ name }) => name).toSorted()).toEqual(['Ada', 'Cleo'])
    expect(keys.map(({ gone }) => gone)).toEqual([1])
    expect((await cleo.makes(2, ada, before)).body).toMatchObject({ code: 'no-such-device' })
    expect((await cleo.makes(2, ada)).status).toBe(200)
    await ada.takes(cleo)

    expect((await ada.notes(READING, 1, 'With the old key.')).body).toMatchObject({ code: 'key-changed-meanwhile' })
    expect((await ada.notes(READING, 2, 'With the new one.')).status).toBe(201)
    expect((await ada.reads(READING)).at(-1)).toBe('With the new one.')
    // Abe comes in with another device, and keeps what he has of the old one.
    abe = await aKeyDevice(await person(running.stack, await idOf('Abe')))
    await abe.add()
    for (const [number, key] of before.keys) abe.keys.set(number, key)
    expect((await abe.reads(READING)).slice(0, 2)).toEqual(['We could live with less.', 'I question this. Abe'])
    expect((await abe.reads(READING)).at(-1)).toBeUndefined()
    expect((await abe.sees()).keys.map(({ given }) => given)).toEqual([undefined, undefined])
    await ada.gives(2, abe)
    await abe.takes(ada)
    expect((await abe.reads(READING)).at(-1)).toBe('With the new one.')
  })

  test('forgets a device and signatures with the name of its owner', async () => {
    const { table } = running.stack
    const id = await idOf('Abe')
    await running.company.cleo.ask('DELETE', `/api/participants/${id}`)
    expect((await ada.sees()).devices.map(({ name }) => name)).not.toContain('Abe')

    await eraseName(table, id, new Date())

    const { body } = await running.company.ada.ask<SealedCaucusView>('GET', SEALED)
    expect(body.notes.every(({ signature }) => signature === undefined)).toBe(true)
    expect((await ada.reads(READING)).slice(0, 2)).toEqual(['We could live with less.', 'I question this.'])
    expect(JSON.stringify(await all(table.query(sideKeysKey('river').pk, 'DEVICE#')))).not.toContain(id)
  })

  test('has a new device for a person who is admitted anew', async () => {
    const { table } = running.stack
    const { secret } = await makeRecovery(table, await idOf('Ada'), new Date(), await idOf('Cleo'))
    const { origin } = running.stack
    const answer = await fetch(`${origin}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ invitation: secret }),
    })
    const { token } = (await answer.json()) as { token: string }
    const anew = await aKeyDevice(personWith(origin, token))

    expect((await cleo.sees()).devices.map(({ name }) => name)).toEqual(['Cleo'])
    const { body } = await anew.add()
    expect(body.devices.filter(({ isThis }) => isThis).map(({ name }) => name)).toEqual(['Ada'])
    expect(body.keys.map(({ given }) => given)).toEqual([undefined, undefined])
  })

  async function idOf(name: string): Promise<string> {
    return (await readRoster(running.stack.table)).find((one) => one.name === name)?.id ?? ''
  }
})

describe('where no caucus is encrypted', () => {
  test('there are no keys and no encrypted notes, and a note is left as before', async () => {
    const { company, stop } = await aStack({ coChairs: true })
    try {
      await company.cleo.ask('POST', '/api/rounds?knowingly=true')
      await opened(company.ada, READING)
      const device = await aKeyDevice(company.ada)

      for (const answer of [await company.ada.ask<SideKeysView>('GET', '/api/side/keys'), await device.add()])
        expect(answer).toMatchObject({ status: 404, body: { code: 'caucus-not-encrypted' } })
      expect((await company.ada.ask('GET', SEALED)).body).toMatchObject({ code: 'caucus-not-encrypted' })
      const note = await company.ada.ask('POST', `/api/readings/${READING}/caucus`, { text: 'For us.' }, randomUUID())
      expect(note.status).toBe(201)
    } finally {
      await stop()
    }
  })
})
