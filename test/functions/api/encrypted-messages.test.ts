import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { all } from '../../../functions/store/table.ts'
import type { MessagesView, OwnMessagesView } from '../../../functions/views/messages-view.ts'
import { openAnswer, openMessage } from '../../../functions/web/in-browser/seal-message.ts'
import { aKeyDevice } from '../../a-key-device.ts'
import { aStack, type Company } from '../../a-stack.ts'
import { A_SEALED_ANSWER, A_SEALED_MESSAGE, A_WRAPPED_KEY } from '../../sealed-shapes.ts'

const MESSAGES = '/api/messages'
const SEALED = `${MESSAGES}/sealed`

type Device = Awaited<ReturnType<typeof aKeyDevice>>

describe('messages that only the devices of co-chairs can read', () => {
  let here: Awaited<ReturnType<typeof aStack>>
  let people: Company
  let chair: Device
  let ada: Device
  let abe: Device
  beforeAll(async () => {
    here = await aStack({ coChairs: true, caucus: 'encrypted' })
    people = here.company
    ;[chair, ada, abe] = [await aKeyDevice(people.cleo), await aKeyDevice(people.ada), await aKeyDevice(people.abe)]
    for (const device of [chair, ada, abe]) await device.add()
  })
  afterAll(() => here.stop())

  const left = (body: unknown, key = randomUUID()) => people.ada.ask('POST', SEALED, body, key)
  const own = async (name: 'ada' | 'abe') => (await people[name].ask<OwnMessagesView>('GET', MESSAGES)).body
  const inbox = async () => (await people.cleo.ask<MessagesView>('GET', MESSAGES)).body

  test('says which devices are of co-chairs', async () => {
    const { devices } = await ada.sees()

    expect(devices.filter(({ isCoChair }) => isCoChair).map(({ id }) => id)).toEqual([chair.id])
  })

  test('are read and answered by a device of a co-chair, and the answer is read by the author', async () => {
    const message = await ada.messages('My superior must not know.', [chair])
    const [opened] = await chair.opensMessages()
    const answer = await opened?.answers?.('I understand.')
    const answered = await people.cleo.ask('POST', `${MESSAGES}/1/answer/sealed`, answer, randomUUID())

    expect(message).toMatchObject({ status: 201, body: {} })
    expect(opened).toMatchObject({ number: 1, text: 'My superior must not know.' })
    expect(opened).not.toHaveProperty('by')
    expect(answered).toEqual({ status: 201, body: {} })
    const [read] = (await own('ada')).messages
    expect(read).toMatchObject({ text: '', signed: false, answers: [], sealed: { sealed: message.message.sealed } })
    const place = { dialogue: (await ada.sees()).dialogue, side: 'river' }
    if (read?.sealed?.answers[0] === undefined) throw new Error('there is an answer')
    const { text, answerKey } = await openMessage(place, read.sealed, message.key)
    expect(text).toBe('My superior must not know.')
    expect(await openAnswer(place, read.sealed, answerKey, read.sealed.answers[0])).toBe('I understand.')
    expect((await own('abe')).messages).toEqual([])
  })

  test('are stored with nothing of what they say, and of their author only what a plain one has', async () => {
    const { body } = await people.ada.ask<{ you: { id: string } }>('GET', '/api/dialogue')
    const stored = JSON.stringify(await all(here.stack.table.query('MESSAGES#river')))

    expect(stored).not.toMatch(/superior|understand/)
    expect(stored).not.toContain(body.you.id)
    expect(stored).not.toContain(ada.id)
    expect(stored).not.toContain(ada.publicKey)
  })

  test('show who signed one, until the name is erased; then they still open', async () => {
    await abe.messages('I ask you by name.', [chair], true)
    const before = (await chair.opensMessages()).at(-1)
    expect([before?.by, (await inbox()).messages.at(-1)?.name]).toEqual([abe.publicKey, 'Abe'])

    const { body } = await people.abe.ask<{ you: { id: string } }>('GET', '/api/dialogue')
    for (const path of [body.you.id, `${body.you.id}/name`])
      await people.cleo.ask('DELETE', `/api/participants/${path}`)

    const after = (await chair.opensMessages()).at(-1)
    expect(after).toMatchObject({ text: 'I ask you by name.' })
    expect(after).not.toHaveProperty('by')
    expect(JSON.stringify(await all(here.stack.table.query('MESSAGES#river')))).not.toContain(abe.publicKey)
  })

  test('are refused for a device of no co-chair, with the signature of another device, and in any other shape', async () => {
    const forChair = { ...A_SEALED_MESSAGE, wrapped: { [chair.id]: A_WRAPPED_KEY } }
    const code = async (body: unknown) => (await left(body)).body['code']

    expect(await code(A_SEALED_MESSAGE)).toBe('no-such-device')
    expect(await code({ ...forChair, wrapped: { ...forChair.wrapped, [ada.id]: A_WRAPPED_KEY } })).toBe(
      'no-such-device',
    )
    const signature = { by: chair.publicKey, wrapped: forChair.wrapped }
    expect(await code({ ...forChair, signature })).toBe('no-such-device')
    for (const body of [
      { ...forChair, wrapped: {} },
      { ...forChair, iv: 'AAAA' },
      { ...forChair, sealed: `${forChair.sealed}AAAA` },
      { ...forChair, text: 'And in the open.' },
    ])
      expect((await left(body)).status).toBe(422)
    expect((await people.rex.ask('POST', SEALED, forChair, randomUUID())).status).toBe(403)
  })

  test('are left once when they are sent twice, and another one is not left under the same key', async () => {
    const key = randomUUID()
    const forChair = { ...A_SEALED_MESSAGE, wrapped: { [chair.id]: A_WRAPPED_KEY } }
    const before = (await own('ada')).messages.length

    for (const _ of [1, 2]) expect((await left(forChair, key)).status).toBe(201)
    const other = { ...forChair, sealed: `BAAA${forChair.sealed.slice(4)}` }
    expect((await left(other, key)).body['code']).toBe('idempotency-key-reused')

    expect((await own('ada')).messages).toHaveLength(before + 1)
  })

  test('have only encrypted answers, and a plain message has only plain ones', async () => {
    await people.ada.ask('POST', MESSAGES, { text: 'In the open.' }, randomUUID())
    const plain = (await inbox()).messages.at(-1)
    const answer = (to: number | undefined, body: object, path = '') =>
      people.cleo.ask('POST', `${MESSAGES}/${to}/answer${path}`, body, randomUUID())

    expect((await answer(1, { text: 'In the open.' })).body['code']).toBe('message-encrypted')
    expect((await answer(plain?.number, A_SEALED_ANSWER, '/sealed')).body['code']).toBe('message-not-encrypted')
    expect((await answer(plain?.number, { text: 'Noted.' })).status).toBe(201)
    expect((await inbox()).messages.at(-1)).toEqual({
      number: plain?.number,
      text: 'In the open.',
      answers: ['Noted.'],
    })
  })

  test('are not opened by a device of a co-chair that came later', async () => {
    const second = await aKeyDevice(people.cleo)
    await second.add()

    for (const one of await second.opensMessages()) expect(one).not.toHaveProperty('text')
  })
})

describe('a dialogue whose caucuses are not encrypted', () => {
  test('has no encrypted messages', async () => {
    const { company, stop } = await aStack({ coChairs: true })
    try {
      const refused = await company.ada.ask('POST', SEALED, A_SEALED_MESSAGE, randomUUID())
      expect(refused.body['code']).toBe('caucus-not-encrypted')
    } finally {
      await stop()
    }
  })
})
