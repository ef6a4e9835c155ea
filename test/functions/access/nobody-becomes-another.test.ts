import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRoster } from '../../../functions/store/participants.ts'
import type { DevicesView } from '../../../functions/views/see-devices.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aStack, type Company, opened, type Person, personWith } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'

const READING = '1.terms.1'
type Receipt = { readonly id: string; readonly digest: string }

const CAUCUS = `/api/readings/${READING}/caucus`

/** What Ada said before a facilitator signs in in her place, and after it. */
const BEFORE = `before-${randomUUID()}`

describe('a facilitator who makes an invitation for somebody who has come in', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let people: Company
  let ada: string
  let text: string
  let receipts: readonly string[]
  beforeAll(async () => {
    all = await aStack({ attribution: 'none' })
    people = all.company
    ada = (await readRoster(all.stack.table)).find(({ name }) => name === 'Ada')?.id ?? ''
    await people.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(people.ada, READING)
    const proposals = `/api/readings/${READING}/proposals`
    const tabled = await people.ada.ask<Receipt>('POST', proposals, { body: aDefinition('Hers') }, randomUUID())
    text = tabled.body.id
    const position = { stance: 'object', revision: 0, change: { en: BEFORE } }
    const taken = await people.ada.ask<Receipt>('PUT', `${proposals}/${text}/position`, position)
    receipts = [tabled.body.digest, taken.body.digest]
    await people.ada.ask('POST', CAUCUS, { text: `caucus-${BEFORE}`, signed: true }, randomUUID())
    await people.ada.ask('POST', '/api/messages', { text: `message-${BEFORE}` }, randomUUID())
  })
  afterAll(() => all.stop())

  /** What an invitation of a path opens: a session with all that it reads, or nothing. */
  async function comeInBy(path: string): Promise<Person | undefined> {
    const { status, body } = await people.cleo.ask<{ invitation: string }>('POST', path)
    if (status !== 201) return undefined
    const opened = await people.cleo.ask<{ token: string }>('POST', '/api/session', { invitation: body.invitation })
    return personWith(all.stack.origin, opened.body.token)
  }

  test('gets no invitation: it would open a session beside theirs', async () => {
    const came = await comeInBy(`/api/participants/${ada}/invitation`)

    expect(came).toBeUndefined()
    expect((await people.ada.ask('GET', '/api/dialogue')).status).toBe(200)
  })

  test('cannot see, name or end a device of theirs, and makes no code for them', async () => {
    const { body } = await people.ada.ask<DevicesView>('GET', '/api/session/devices')
    const [device] = body.devices

    const answers = [
      await people.cleo.ask('DELETE', `/api/session/devices/${device?.id}`),
      await people.cleo.ask('PATCH', `/api/session/devices/${device?.id}`, { name: 'Mine' }),
    ]
    const { body: own } = await people.cleo.ask<{ code: string }>('POST', '/api/session/devices')
    const signedIn = await people.cleo.ask('POST', '/api/session/device', { code: own.code })

    expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual([
      [404, 'no-such-device'],
      [404, 'no-such-device'],
    ])
    expect(signedIn).toMatchObject({ status: 201, body: { participant: { name: 'Cleo' } } })
    expect((await people.ada.ask<DevicesView>('GET', '/api/session/devices')).body).toEqual(body)
  })

  describe('makes a recovery and redeems it', () => {
    let instead: Person
    beforeAll(async () => {
      const came = await comeInBy(`/api/participants/${ada}/recovery`)
      if (came === undefined) throw new Error('no recovery was made')
      instead = came
    })

    test('reads nothing of what was said before', async () => {
      const paths = [
        `/api/readings/${READING}`,
        CAUCUS,
        '/api/messages',
        '/api/dialogue',
        '/api/rounds/1',
        ...receipts.map((digest) => `/api/readings/${READING}/receipts/${digest}`),
        `/api/readings/${READING}/statements`,
      ]
      const answers = await Promise.all(paths.map((path) => instead.ask('GET', path)))
      const pages = await Promise.all(
        ['/', `/readings/${READING}`, `/readings/${READING}?one=${text}`, '/messages'].map(async (path) => {
          const response = await fetch(`${all.stack.origin}${path}`, {
            headers: { Cookie: `parley-session=${instead.authorization.Authorization.slice(7)}` },
          })
          return { status: response.status, text: await response.text() }
        }),
      )

      expect(JSON.stringify(answers)).not.toContain(BEFORE)
      expect(JSON.stringify(pages)).not.toContain(BEFORE)
      expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200])
      expect(await instead.ask('GET', CAUCUS)).toMatchObject({ status: 403, body: { code: 'not-on-the-roll' } })
      const [one] = (await instead.sees(READING)).proposals
      expect(one).toMatchObject({ id: text, mine: false })
      expect(one).not.toHaveProperty('position')
    })

    test('changes nothing of it', async () => {
      const proposal = `/api/readings/${READING}/proposals/${text}`
      const answers = [
        await instead.ask('PUT', `${proposal}/position`, { stance: 'support', revision: 0 }),
        await instead.ask('PUT', `${proposal}/position`, { stance: 'support', revision: 1 }),
        await instead.ask('DELETE', `${proposal}/position?revision=1`),
        await instead.ask('DELETE', proposal),
        await instead.ask('POST', `/api/readings/${READING}/proposals`, { body: aDefinition() }, randomUUID()),
        await instead.ask('POST', CAUCUS, { text: 'Mine.' }, randomUUID()),
      ]

      expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual([
        [403, 'not-on-the-roll'],
        [403, 'not-on-the-roll'],
        [403, 'not-on-the-roll'],
        [403, 'not-on-the-roll'],
        [403, 'not-on-the-roll'],
        [403, 'not-on-the-roll'],
      ])
    })

    test('ends the sessions of the person, who is told why', async () => {
      expect(await people.ada.ask('GET', '/api/dialogue')).toMatchObject({
        status: 401,
        body: { code: 'admitted-anew' },
      })
      const page = await fetch(all.stack.origin, {
        headers: { Cookie: `parley-session=${people.ada.authorization.Authorization.slice(7)}` },
      })
      expect(await page.text()).toContain('tell your side and the facilitators at once')
    })

    test('is seen for good: by the side, with the name; and by whoever is in the session', async () => {
      const today = new Date().toISOString().slice(0, 10)
      const seenBy = async (person: Person) =>
        (await person.ask<{ admittedAnew?: unknown }>('GET', '/api/dialogue')).body.admittedAnew

      expect(await seenBy(people.abe)).toEqual([{ name: 'Ada', day: today }])
      expect((await people.abe.ask('GET', CAUCUS)).body).toMatchObject({ admittedAnew: [{ name: 'Ada', day: today }] })
      expect((await instead.ask('GET', '/api/dialogue')).body).toMatchObject({ you: { admittedAnew: [today] } })
      expect(await Promise.all([people.bo, people.olu].map(seenBy))).toEqual([undefined, undefined])
    })

    test('the record says so for good, by side and day, and without a name', async () => {
      await people.bo.takes(READING, text, 'support')
      const settled = await people.cleo.closes(READING, 'another-reading')
      const { body: record } = await people.olu.ask<RoundRecord>('GET', '/api/rounds/1/record')

      expect(JSON.stringify(settled)).toContain(BEFORE)
      const day = new Date().toISOString().slice(0, 10)
      expect(record.readings[0]?.settlement.recoveries).toEqual([{ side: 'river', day }])
      expect(verifyRecord(record).mismatches).toEqual([])
      expect(JSON.stringify(record)).not.toMatch(/Ada/)
      const [first, ...others] = record.readings
      const without = { ...first, settlement: { ...first?.settlement, recoveries: undefined } }
      const forged = JSON.parse(JSON.stringify({ ...record, readings: [without, ...others] }))
      expect(verifyRecord(forged).mismatches).not.toEqual([])
    })

    test('the new epoch takes part in readings that open later, and its earlier positions stand', async () => {
      await opened(instead, '1.terms.2')
      const [carried] = (await instead.sees('1.terms.2')).proposals
      expect(carried).toMatchObject({ mine: false })
      const own = await instead.tables('1.terms.2', aDefinition('Anew', 'It is new.'))
      await instead.takes('1.terms.2', own, 'support')
      expect((await instead.ask('DELETE', `/api/readings/1.terms.2/proposals/${text}`)).body).toMatchObject({
        code: 'not-yours',
      })
      expect((await instead.sees('1.terms.2')).proposals.find(({ id }) => id === own)).toMatchObject({
        mine: true,
        position: { stance: 'support' },
      })
    })
  })
})
