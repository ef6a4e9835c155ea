import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handler as announce } from '../../../functions/scheduled/announce-events.ts'
import { setProcessEnvironment } from '../../../infra/local/environment-of.ts'
import { listen } from '../../../infra/local/listen.ts'
import { Announcement } from '../../../shared/announced.ts'
import { aStack, eventually, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'

const HOUR_MS = 60 * 60 * 1_000

let folder: string
let running: Awaited<ReturnType<typeof aStack>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-events-'))
  const operations = { events: { bus: 'talks', hoursBefore: 24 } }
  running = await aStack({ title: { en: 'A secret subject' }, operations }, join(folder, 'state'))
})
afterAll(async () => {
  await running.stop()
  rmSync(folder, { recursive: true })
})

/** The events on the bus, each once, in the order in which they came first. */
const onTheBus = () => {
  const file = join(folder, 'state', 'events.jsonl')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  const events = lines.filter((line) => line !== '').map((line) => JSON.parse(line))
  return [...new Map(events.toReversed().map((event) => [event.detail.id, event])).values()].toReversed()
}
const said = () => onTheBus().map(({ detail }) => detail.id)
const closesAt = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()

test('nothing is put on the bus while nothing happens', async () => {
  expect(await announce()).toEqual({ announced: 0 })
  expect(onTheBus()).toEqual([])
})

test('the step that opens a reading has it announced, in ids alone', async () => {
  await running.company.cleo.ask('POST', '/api/rounds?knowingly=true')
  const { openedAt } = await opened(running.company.ada, '1.terms.1')
  const [event] = await eventually('an event', async () => (onTheBus().length > 0 ? onTheBus() : undefined))

  expect(event).toEqual({
    bus: 'talks',
    source: 'parley',
    'detail-type': 'reading-opened',
    time: openedAt,
    detail: {
      dialogue: 'river-and-sea',
      id: '1.terms.1/reading-opened/1',
      event: 'reading-opened',
      round: 1,
      reading: '1.terms.1',
      at: openedAt,
    },
  })
})

test('a reading that closes soon is announced once, and again when its deadline is another', async () => {
  const [first, second] = [closesAt(12), closesAt(6)]
  await running.company.cleo.ask('PATCH', '/api/readings/1.terms.1', { closesAt: first })
  const announced = [await announce(), await announce()]
  await running.company.cleo.ask('PATCH', '/api/readings/1.terms.1', { closesAt: second })
  announced.push(await announce(), await announce())

  expect(announced.map((one) => one.announced)).toEqual([1, 0, 1, 0])
  expect(said()).toEqual([
    '1.terms.1/reading-opened/1',
    `1.terms.1/closing-soon/${first}`,
    `1.terms.1/closing-soon/${second}`,
  ])
})

test('what a bus did not take is put again with the same id, and a step goes on without it', async () => {
  const refused: string[] = []
  const server: Server = createServer((request, response) => {
    request.on('data', (body) => refused.push(String(body)))
    request.on('end', () => response.writeHead(200).end(JSON.stringify({ FailedEntryCount: 1, Entries: [{}] })))
  })
  const { port, stop } = await listen(server)
  const restore = setProcessEnvironment({ AWS_ENDPOINT_URL_EVENTBRIDGE: `http://127.0.0.1:${port}` })
  const proposal = await running.company.ada.tables('1.terms.1', aDefinition())
  for (const who of ['ada', 'abe', 'bo', 'bea'] as const)
    await running.company[who].takes('1.terms.1', proposal, 'support')
  await running.company.ada.sees('1.terms.1')
  await running.company.cleo.closes('1.terms.1')
  await expect(announce()).rejects.toThrow('1 not taken')
  await stop()
  restore()

  await announce()

  expect(refused.join('')).toContain('1.terms.1/reading-settled/1')
  const settled = onTheBus().find(({ detail }) => detail.event === 'reading-settled')
  expect(settled?.detail).toMatchObject({ id: '1.terms.1/reading-settled/1', next: 'next-stage' })
})

test('an instrument that is published is announced, and no event has more than its schema', async () => {
  await opened(running.company.ada, '1.baskets.1')
  await running.company.cleo.closes('1.baskets.1', 'adjourn')
  await eventually('the publication', async () => (said().includes('1/published') ? true : undefined))

  expect(onTheBus().map(({ detail }) => detail.event)).toEqual([
    'reading-opened',
    'reading-closing-soon',
    'reading-closing-soon',
    'reading-settled',
    'reading-opened',
    'reading-settled',
    'instrument-published',
  ])
  for (const { detail } of onTheBus()) Announcement.parse(detail)
  expect(readFileSync(join(folder, 'state', 'events.jsonl'), 'utf8')).not.toContain('secret')
})
