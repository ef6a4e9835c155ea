import { randomUUID } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { handler as operate } from '../../../functions/operate/operate-handler.ts'
import { aKeyDevice } from '../../a-key-device.ts'
import { aStack, opened, published } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'

const READING = '1.terms.1'
const SEALED = `/api/readings/${READING}/caucus/sealed`

/** What only the devices of a side may have. */
const CANARIES = [
  'a-note',
  'a-signed-note',
  'a-name-under-a-note',
  'a-long-note',
  'a-sealed-message',
  'a-sealed-answer',
].map((is) => `${is}-${randomUUID()}`)
/** What the server may have, which shows that the search works. */
const CONTROL = `a-message-${randomUUID()}`

let running: Awaited<ReturnType<typeof aStack>>
/** Everything that was sent to the server and that it answered; what it logged; what its table has; and what an operator exports. */
const held: Record<'requests' | 'logs' | 'table' | 'export', string> = { requests: '', logs: '', table: '', export: '' }
const keys: string[] = []

beforeAll(async () => {
  const [requests, logs] = [[] as string[], [] as string[]]
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation((...said) => void logs.push(JSON.stringify(said)))
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((said) => logs.push(String(said)) > 0)
  const real = globalThis.fetch
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const answer = await real(input, init)
    requests.push(JSON.stringify([input, init?.headers, init?.body, await answer.clone().text()]))
    return answer
  })

  running = await aStack({
    coChairs: true,
    caucus: 'encrypted',
    title: { en: 'Hills' },
    mandate: { en: 'To talk.' },
    languages: ['en'],
  })
  const { cleo, rex, ada, abe } = running.company
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, READING)
  await ada.tables(READING, aDefinition())
  const [chair, one, other] = [await aKeyDevice(cleo), await aKeyDevice(ada), await aKeyDevice(abe)]
  for (const device of [chair, one, other]) await device.add()
  await chair.makes(1, one, other)
  for (const device of [one, other]) await device.takes(chair)
  const [note = '', signed = '', name = '', long = '', message = '', reply = ''] = CANARIES
  await one.notes(READING, 1, note)
  await one.notes(READING, 1, signed, name)
  await chair.makes(2, one, other)
  for (const device of [one, other]) await device.takes(chair)
  await other.notes(READING, 2, `${long} ${'ж'.repeat(3_000)}`)
  await ada.ask('POST', '/api/messages', { text: CONTROL }, randomUUID())
  const left = await one.messages(message, [chair], true)
  const inbox = (await chair.opensMessages()).at(-1)
  expect([inbox?.text, inbox?.by]).toEqual([message, one.publicKey])
  const answer = await inbox?.answers?.(reply)
  await cleo.ask('POST', `/api/messages/${inbox?.number}/answer/sealed`, answer, randomUUID())
  await ada.ask('GET', '/api/messages')
  keys.push(Buffer.from(left.key).toString('base64').slice(0, 42), Buffer.from(left.key).toString('hex'))
  // Errors of every kind on the way.
  const ciphertext = await one.seals(READING, 2, note)
  await ada.ask('POST', SEALED, { ...ciphertext, sealed: `${ciphertext.sealed}AAAA` }, randomUUID())
  await ada.ask('POST', SEALED, { ...ciphertext, key: 1 }, randomUUID())
  await ada.ask('POST', SEALED, `{"sealed": "${ciphertext.sealed}`, randomUUID())
  await rex.ask('GET', SEALED)
  await cleo.ask('POST', `/api/messages/${inbox?.number}/answer/sealed`, { ...answer, iv: 'AAAA' }, randomUUID())
  expect(await other.reads(READING)).toEqual([note, `${signed} ${name}`, `${long} ${'ж'.repeat(3_000)}`])
  for (const { key } of [...one.keys.values()])
    keys.push(Buffer.from(key).toString('base64').slice(0, 42), Buffer.from(key).toString('hex'))

  for (const by of [cleo, rex])
    await by.ask('POST', `/api/readings/${READING}/advance`, { decision: 'adjourn', ...(by === rex && { motion: 1 }) })
  await vi.waitFor(async () => expect((await ada.sees(READING)).status).toBe('settled'), { timeout: 20_000 })
  await cleo.ask('POST', '/api/rounds/1/publication', { motion: 0 })
  await rex.ask('POST', '/api/rounds/1/publication', { motion: 1 })
  await published(ada)
  held.export = await everythingExported()
  held.table = await everythingStored()
  held.requests = requests.join('\n')
  held.logs = logs.join('\n')
}, 120_000)
afterAll(async () => {
  vi.restoreAllMocks()
  await running.stop()
})

test.each(['requests', 'logs', 'table', 'export'] as const)(
  'the %s have no word of an encrypted note, no name under it and no key',
  (where) => {
    for (const secret of [...CANARIES, ...keys])
      expect(held[where].includes(secret), `${secret} in ${where}`).toBe(false)
  },
)

test('the search finds what is there', () => {
  expect(held.requests).toContain(CONTROL)
  expect(held.table).toContain(CONTROL)
  expect(held.table).toContain('CAUCUS#1.terms.1#river#SEALED')
  expect(held.export).toContain('Interference')
  expect(held.export).not.toContain('encrypted')
  expect(keys).toHaveLength(6)
  expect(held.table).toContain('MESSAGES#river')
})

/** Every item of the table. */
async function everythingStored(): Promise<string> {
  const client = new DynamoDBClient({})
  const items: unknown[] = []
  let from: Record<string, never> | undefined
  do {
    const page = await client.send(new ScanCommand({ TableName: process.env['TABLE_NAME'], ExclusiveStartKey: from }))
    items.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey as Record<string, never> | undefined
  } while (from !== undefined)
  return JSON.stringify(items)
}

/** Every file of an export, as an operator gets it; what is compressed is unpacked as far as JSON and Markdown go. */
async function everythingExported(): Promise<string> {
  const { files } = (await operate({ do: 'list-files' })) as { files: readonly { round: number; name: string }[] }
  const texts = files
    .filter(({ name }) => /\.(json|md|html)$/.test(name))
    .map(async ({ round, name }) => {
      const { part } = (await operate({ do: 'read-file', round, name, from: 0 })) as { part: string }
      return gunzipSync(Buffer.from(part, 'base64')).toString()
    })
  return (await Promise.all(texts)).join('\n')
}
