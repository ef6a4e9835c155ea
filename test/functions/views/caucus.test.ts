import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readRecord } from '../../../functions/record/read-record.ts'
import { aStack, type Company, opened, published } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

const READING = '1.terms.1'
const CAUCUS = `/api/readings/${READING}/caucus`
/** A string that nobody else would write. */
const CANARY = `canary-${randomUUID()}`

describe('a caucus over HTTP and on the pages', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let people: Company
  let browser: ReturnType<typeof onPages>
  const logged = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) => vi.spyOn(console, level))
  beforeAll(async () => {
    all = await aStack()
    people = all.company
    browser = onPages(all.stack)
    await people.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(people.ada, READING)
    await people.ada.tables(READING, aDefinition())
  })
  afterAll(() => all.stop())

  test('shows a participant’s note to the others of their side', async () => {
    const left = await people.ada.ask('POST', CAUCUS, { text: CANARY }, randomUUID())
    const read = await people.abe.ask('GET', CAUCUS)

    expect(left).toEqual({ status: 201, body: { reading: READING, number: 1 } })
    expect(read).toMatchObject({ status: 200, body: { side: 'river', pages: 1, notes: [{ number: 1, text: CANARY }] } })
    expect(JSON.stringify(read.body)).not.toContain('Ada')
  })

  test.each(['cleo', 'olu'] as const)('lets %s, who has no side, neither read nor write', async (name) => {
    const answers = [
      await people[name].ask('GET', CAUCUS),
      await people[name].ask('POST', CAUCUS, { text: 'Me too.' }, randomUUID()),
    ]

    for (const { status, body } of answers) {
      expect([status, body['code']]).toEqual([403, 'forbidden'])
      expect(JSON.stringify(body)).not.toContain(CANARY)
    }
  })

  test('asks a caller without a session for an invitation, on the page and over HTTP', async () => {
    const [api, page] = await Promise.all([
      fetch(`${all.stack.origin}${CAUCUS}`),
      browser.post(`/readings/${READING}/caucus`, '', { text: 'Me too.', key: randomUUID() }),
    ])

    expect([api.status, page.status]).toEqual([401, 401])
  })

  test('shows another side its own empty caucus, for any query', async () => {
    const paths = [CAUCUS, `${CAUCUS}?page=1`, `${CAUCUS}?side=river`, `${CAUCUS}?page=20`]

    for (const path of paths) {
      expect(await people.bea.ask('GET', path)).toMatchObject({ status: 200, body: { side: 'sea', notes: [] } })
    }
  })

  test('requires a text of valid length and an idempotency key', async () => {
    const send = (body: unknown, key?: string) => people.ada.ask('POST', CAUCUS, body, key)

    expect(await send({ text: 'No key.' })).toMatchObject({ status: 400, body: { code: 'missing-idempotency-key' } })
    for (const body of [{}, { text: '  ' }, { text: 'x'.repeat(4_001) }, { text: 'x', side: 'sea' }]) {
      expect((await send(body, randomUUID())).status).toBe(422)
    }
    expect((await people.ada.ask('GET', '/api/readings/1.terms.9/caucus')).status).toBe(404)
  })

  test.each([
    ['en', 'Caucus', 'Enter a note.'],
    ['ru', 'Внутреннее совещание', 'Напишите заметку.'],
  ])('its form works without a script, and gives back what was typed (%s)', async (language, title, mistake) => {
    const cookie = `${await browser.sessionOf('Abe')}; parley-language=${language}`
    const path = `/readings/${READING}/caucus`
    const empty = await browser.post(path, cookie, { text: ' ', signed: 'yes', key: randomUUID() })
    const tooLong = await browser.post(path, cookie, { text: 'o'.repeat(4_001), signed: 'yes', key: randomUUID() })
    const taken = await browser.post(path, cookie, { text: `Written in ${language}`, signed: 'yes', key: randomUUID() })
    const page = await (await browser.get(taken.headers.get('location') ?? '', cookie)).text()

    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain(mistake)
    expect(tooLong.status).toBe(422)
    expect(await tooLong.text()).toContain('o'.repeat(4_001))
    expect(taken.status).toBe(303)
    expect(page).toContain(title)
    expect(page).toContain(`Written in ${language}`)
    expect(page).toMatch(/<bdi>Abe<\/bdi>/)
  })

  test('is not shown on any page of another side, a facilitator or an observer', async () => {
    for (const name of ['Bo', 'Cleo', 'Olu']) {
      const cookie = await browser.sessionOf(name)
      const pages = ['/', `/readings/${READING}`, `/readings/${READING}?caucus=1`, '/rounds/1', '/rounds/1/instrument']
      for (const path of [...pages, '/glossary', '/roster']) {
        expect(await (await browser.get(path, cookie)).text(), `${name} ${path}`).not.toContain(CANARY)
      }
    }
    const hers = await (await browser.get(`/readings/${READING}`, await browser.sessionOf('Abe'))).text()
    expect(hers).toContain(CANARY)
  })

  test('stays open after its reading is settled', async () => {
    await people.cleo.closes(READING, 'adjourn')
    await published(people.cleo)

    const left = await people.abe.ask('POST', CAUCUS, { text: `${CANARY} again` }, randomUUID())

    expect(left.status).toBe(201)
  })

  test('is not in any other answer, record, document or log', async () => {
    const asked = [
      '/api/dialogue',
      '/api/rounds/1',
      `/api/readings/${READING}`,
      '/api/rounds/1/record',
      '/api/rounds/1/record?edition=public',
      ...['md', 'html', 'json'].map((form) => `/api/rounds/1/instrument.${form}`),
    ]
    for (const name of ['Bo', 'Cleo', 'Olu', 'Abe']) {
      const cookie = await browser.sessionOf(name)
      for (const path of asked) {
        const answer = await browser.get(path, cookie)
        expect(answer.status, path).toBe(200)
        expect(await answer.text(), path).not.toContain(CANARY)
      }
    }
    expect(JSON.stringify(await readRecord(all.stack.table, 1))).not.toContain(CANARY)
    expect(JSON.stringify(all.stack.executions.find(executionArn())?.events)).not.toContain(CANARY)
    expect(JSON.stringify(logged.flatMap((level) => level.mock.calls))).not.toContain(CANARY)
  })

  function executionArn(): string {
    return `${all.stack.executions.arn.replace(':stateMachine:', ':execution:')}:round-1-1`
  }
})
