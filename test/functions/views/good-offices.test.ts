import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readRecord } from '../../../functions/record/read-record.ts'
import { all } from '../../../functions/store/table.ts'
import { MOST_MESSAGES } from '../../../shared/message.ts'
import { aStack, type Company, opened } from '../../a-stack.ts'
import { onPages } from '../../on-pages.ts'

const MESSAGES = '/api/messages'
/** Strings that nobody else would write. */
const [MESSAGE, ANSWER] = [`message-${randomUUID()}`, `answer-${randomUUID()}`]

describe('a message for the facilitators, over HTTP and on the pages', () => {
  let here: Awaited<ReturnType<typeof aStack>>
  let people: Company
  let browser: ReturnType<typeof onPages>
  const logged = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => vi.spyOn(console, level))
  beforeAll(async () => {
    here = await aStack()
    people = here.company
    browser = onPages(here.stack)
    await people.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(people.ada, '1.terms.1')
  })
  afterAll(() => here.stop())

  const first = async (name: 'ada' | 'abe' | 'cleo' | 'olu') => (await people[name].ask('GET', '/api/dialogue')).body

  test('reaches the facilitators without its author, and their answer reaches the author alone', async () => {
    const left = await people.ada.ask('POST', MESSAGES, { text: MESSAGE }, randomUUID())
    const counted = [await first('cleo'), await first('ada'), await first('olu')]
    const inbox = await people.cleo.ask('GET', MESSAGES)
    const answered = await people.cleo.ask('POST', `${MESSAGES}/1/answer`, { text: ANSWER }, randomUUID())

    expect([left, answered]).toEqual(Array(2).fill({ status: 201, body: {} }))
    expect(inbox.body).toEqual({
      page: 1,
      pages: 1,
      waiting: [1],
      messages: [{ number: 1, text: MESSAGE, answers: [] }],
    })
    expect(counted.map(({ messagesToAnswer, newAnswers }) => [messagesToAnswer, newAnswers])).toEqual([
      [1, undefined],
      [undefined, 0],
      [undefined, undefined],
    ])
    expect([(await first('cleo'))['messagesToAnswer'], (await first('ada'))['newAnswers']]).toEqual([0, 1])
    expect((await people.ada.ask('GET', MESSAGES)).body).toEqual({
      readBy: 'facilitators',
      left: MOST_MESSAGES - 1,
      messages: [{ text: MESSAGE, signed: false, answers: [ANSWER] }],
    })
    expect((await first('ada'))['newAnswers']).toBe(0)
    expect((await people.abe.ask('GET', MESSAGES)).body).toMatchObject({ messages: [] })
  })

  test('is in no other answer, page, record, document, state or log, and neither is the answer', async () => {
    const asked = [
      '/api/dialogue',
      '/api/rounds/1',
      '/api/readings/1.terms.1',
      '/api/rounds/1/record',
      ...['md', 'json'].map((form) => `/api/rounds/1/instrument.${form}`),
      '/',
      '/readings/1.terms.1',
    ]
    for (const name of ['Ada', 'Bo', 'Cleo', 'Olu']) {
      const cookie = await browser.sessionOf(name)
      for (const path of asked) {
        expect(await (await browser.get(path, cookie)).text(), path).not.toMatch(new RegExp(`${MESSAGE}|${ANSWER}`))
      }
    }
    const { executions, table } = here.stack
    const execution = `${executions.arn.replace(':stateMachine:', ':execution:')}:round-1-1`
    for (const held of [
      await readRecord(table, 1),
      executions.find(execution)?.events,
      logged.flatMap((level) => level.mock.calls),
    ]) {
      expect(JSON.stringify(held)).not.toMatch(new RegExp(`${MESSAGE}|${ANSWER}`))
    }
  })

  test('is stored for the facilitators with nothing of its author', async () => {
    const { body } = await people.ada.ask<{ you: { id: string } }>('GET', '/api/dialogue')
    const stored = JSON.stringify(await all(here.stack.table.query('MESSAGES#*')))

    expect(stored).toContain(MESSAGE)
    expect(stored).not.toContain(body.you.id)
    expect(stored).not.toContain('river')
  })

  test('needs a text and a key, and is left and answered once when it is sent twice', async () => {
    const key = randomUUID()
    const send = (body: unknown, under?: string) => people.bo.ask('POST', MESSAGES, body, under)

    expect(await send({ text: 'No key.' })).toMatchObject({ status: 400, body: { code: 'missing-idempotency-key' } })
    for (const body of [{}, { text: ' ' }, { text: 'x'.repeat(4_001) }, { text: 'x', side: 'sea' }]) {
      expect((await send(body, randomUUID())).status).toBe(422)
    }
    for (const _ of [1, 2]) expect((await send({ text: 'Once.', signed: true }, key)).status).toBe(201)
    expect((await send({ text: 'Twice.', signed: true }, key)).body['code']).toBe('idempotency-key-reused')
    expect((await send({ text: 'Once.' }, key)).body['code']).toBe('idempotency-key-reused')
    for (const _ of [1, 2])
      expect((await people.cleo.ask('POST', `${MESSAGES}/2/answer`, { text: 'Yes.' }, key)).status).toBe(201)
    expect((await people.cleo.ask('POST', `${MESSAGES}/9/answer`, { text: 'Yes.' }, key)).body['code']).toBe(
      'no-such-message',
    )
    expect((await people.cleo.ask('GET', MESSAGES)).body).toMatchObject({
      waiting: [],
      messages: [{ number: 1 }, { number: 2, text: 'Once.', name: 'Bo', answers: ['Yes.'] }],
    })
  })

  test.each([
    ['en', 'Messages to the facilitators', 'Enter a message.', 'Messages for you', 'Your answer is sent'],
    ['ru', 'Обращения к организаторам', 'Напишите текст обращения.', 'Обращения к вам', 'Ответ отправлен'],
  ])('has forms that work without a script (%s)', async (language, title, mistake, inbox, answered) => {
    const at = '/messages'
    const as = async (name: string) => `${await browser.sessionOf(name)}; parley-language=${language}`
    const [bea, cleo] = [await as('Bea'), await as('Cleo')]
    const written = `${language}-${randomUUID()}`

    const empty = await browser.post(at, bea, { text: '', key: randomUUID() })
    const left = await browser.post(at, bea, { text: written, signed: 'no', key: randomUUID() })
    const own = await (await browser.get(left.headers.get('Location') ?? '', bea)).text()
    const forThem = await (await browser.get(at, cleo)).text()
    const [, number = ''] = new RegExp(`id="message-(\\d+)"(?:(?!</article>).)*${written}`, 's').exec(forThem) ?? []
    const sent = await browser.post(`${at}/${number}/answer`, cleo, {
      text: 'Thank you.',
      key: randomUUID(),
      page: '1',
    })

    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining(mistake)])
    expect(left.status).toBe(303)
    expect(own).toContain(title)
    expect(own).toContain(written)
    expect(forThem).toContain(inbox)
    expect(forThem).not.toContain('Bea')
    expect(await (await browser.get(sent.headers.get('Location')?.split('#')[0] ?? '', cleo)).text()).toContain(
      answered,
    )
    expect(await (await browser.get(at, bea)).text()).toContain('Thank you.')
  })

  test.each([
    ['en', 'operates this dialogue’s servers can read messages and answers'],
    ['fr', 'peut lire les messages et les réponses'],
    ['es', 'puede leer los mensajes y las respuestas'],
    ['ru', 'может прочитать обращения и ответы'],
    ['ar', 'أن يقرأ الرسائل والأجوبة'],
    ['zh', '能够阅读留言和答复'],
  ])(
    'says to its author and its readers that whoever operates the servers can read it (%s)',
    async (language, says) => {
      for (const name of ['Bea', 'Cleo']) {
        const as = `${await browser.sessionOf(name)}; parley-language=${language}`
        expect(await (await browser.get('/messages', as)).text()).toContain(says)
      }
    },
  )

  test('of somebody whose name was erased stays without a name and without its way back', async () => {
    const { body } = await people.bo.ask<{ you: { id: string } }>('GET', '/api/dialogue')
    const bo = body.you.id

    for (const path of [bo, `${bo}/name`]) await people.cleo.ask('DELETE', `/api/participants/${path}`)

    const { messages } = (await people.cleo.ask<{ messages: { text: string }[] }>('GET', MESSAGES)).body
    expect(messages.find(({ text }) => text === 'Once.')).toEqual({ number: 2, text: 'Once.', answers: ['Yes.'] })
    expect(await all(here.stack.table.query(`MESSAGES-OF#${bo}`))).toEqual([])
  })
})
