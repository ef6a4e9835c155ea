import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putOnRoster } from '../../../functions/actions/invite-participant.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { aStack, opened, type Person } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'

const READING = '/api/readings/1.terms.1'

let all: Awaited<ReturnType<typeof aStack>>
beforeAll(async () => {
  all = await aStack({ stages: { terms: { readings: 9 } }, floor: { everyMinutes: 0.001 } })
  const { cleo, ada } = all.company
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  for (const term of ['One', 'Two', 'Three', 'Four', 'Five']) await ada.tables('1.terms.1', aDefinition(term))
})
afterAll(() => all.stop())

describe('a list', () => {
  test.each([
    ['the roster', '/api/participants', 'participants', 'cleo'],
    ['the texts of a reading', READING, 'proposals', 'olu'],
    ['the readings of a round', '/api/rounds/1', 'readings', 'olu'],
  ] as const)('comes whole without a limit, and in parts with one: %s', async (_, path, field, name) => {
    const who = all.company[name]
    const whole = await get(who, path)

    const parts = await partsOf(who, `${path}?limit=2`)

    expect(whole.next).toBeUndefined()
    expect(parts.flatMap((part) => part[field])).toEqual(whole.body[field])
    expect(parts.every((part) => (part[field] as unknown[]).length <= 2)).toBe(true)
    expect({ ...parts[0], [field]: [] }).toEqual({ ...whole.body, [field]: [] })
  })

  test('has addresses in which there is no id', async () => {
    const ids = (await readRoster(all.stack.table)).map(({ id }) => id)
    const links: string[] = []
    for (let path: string | undefined = '/api/participants?limit=1'; path !== undefined; ) {
      path = (await get(all.company.cleo, path)).next
      if (path !== undefined) links.push(path)
    }

    const decoded = links.map((link) => link + Buffer.from(/after=([^&]+)/.exec(link)?.[1] ?? '', 'base64url'))
    expect(links.length).toBe(ids.length - 1)
    for (const id of ids) expect(decoded.join(' ')).not.toContain(id)
  })

  test('goes on where it was, although something came in before, and is asked for again if the last one has gone', async () => {
    const first = await get(all.company.cleo, '/api/participants?limit=3')
    const newcomer = { role: 'observer', name: randomUUID() } as const
    await putOnRoster(all.stack.table, newcomer, all.stack.dialogue, new Date())

    const rest = await partsOf(all.company.cleo, first.next ?? '')
    const gone = await all.company.cleo.ask('GET', '/api/participants?limit=3&after=nobody')

    const seen = [first.body, ...rest].flatMap((part) => (part['participants'] as { id: string }[]).map(({ id }) => id))
    expect(new Set(seen).size).toBe(seen.length)
    expect(gone).toMatchObject({ status: 404, body: { code: 'no-such-page' } })
  })

  test.each(['0', '501', 'all'])('is refused with a limit of %s', async (limit) => {
    expect((await all.company.cleo.ask('GET', `/api/participants?limit=${limit}`)).status).toBe(422)
  })
})

test('pages with a number link to those before and after them', async () => {
  const { ada } = all.company
  for (let note = 0; note < 60; note += 1)
    await ada.ask('POST', `${READING}/caucus`, { text: `Note ${note}.` }, `${note}`)

  const last = await get(ada, `${READING}/caucus`)
  const first = await get(ada, `${READING}/caucus?page=1`)

  expect([last.next, last.prev]).toEqual([undefined, `${READING}/caucus?page=1`])
  expect([first.next, first.prev]).toEqual([`${READING}/caucus?page=2`, undefined])
})

type Part = Record<string, unknown>

async function get(who: Person, path: string) {
  const answer = await fetch(`${all.stack.origin}${path}`, { headers: who.authorization })
  const links = answer.headers.get('Link') ?? ''
  const to = (rel: string) => new RegExp(`<([^>]+)>; rel="${rel}"`).exec(links)?.[1]
  return { body: (await answer.json()) as Part, next: to('next'), prev: to('prev') }
}

async function partsOf(who: Person, from: string): Promise<readonly Part[]> {
  const parts: Part[] = []
  for (let path: string | undefined = from; path !== undefined; ) {
    const { body, next } = await get(who, path)
    parts.push(body)
    path = next
  }
  return parts
}
