import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack } from '../a-stack.ts'
import { readUnitsOfRoster } from '../benchmark/cost-of-a-round.ts'
import { countingProxy } from '../benchmark/counting-proxy.ts'

const LINES = 5_000
const LONG_MS = 240_000

/** Ten thousand people, from two tables of the largest size. */
describe('a large roster', () => {
  let running: Awaited<ReturnType<typeof aStack>>
  let proxy: Awaited<ReturnType<typeof countingProxy>>
  let before: string | undefined
  beforeAll(async () => {
    running = await aStack()
    before = process.env['AWS_ENDPOINT_URL_DYNAMODB']
    proxy = await countingProxy(before ?? '')
  })
  afterAll(async () => {
    process.env['AWS_ENDPOINT_URL_DYNAMODB'] = before
    await running.stop()
    await proxy.stop()
  })

  const send = (body: string, key: string) =>
    fetch(`${running.stack.origin}/api/roster${key === '' ? '?preview=true' : ''}`, {
      method: 'POST',
      headers: { ...running.company.cleo.authorization, 'Idempotency-Key': key, 'Content-Type': 'text/csv' },
      body,
    })
  /** Sends a table again, as a client does, when the gateway has not waited for the end: on a busy machine. */
  const add = async (name: string): Promise<unknown> => {
    const answer = await send(tableOf(name, LINES), name)
    return answer.status === 503 || answer.status === 500 ? add(name) : answer.json()
  }
  const people = async () =>
    (await running.company.cleo.ask<{ participants: unknown[] }>('GET', '/api/participants')).body

  test(
    'a table of 5,000 lines is shown, and with one bad line nobody of it is added',
    async () => {
      const wrong = tableOf('Wrong', LINES - 1, 'Last,participant,atlantis,former-official')

      const preview = await send(tableOf('Right', LINES), '')
      const refused = await send(wrong, 'wrong')

      expect(await preview.json()).toMatchObject({ people: { length: LINES }, problems: [] })
      expect(refused.status).toBe(422)
      expect(await refused.json()).toMatchObject({
        errors: [
          { path: 'line 5001', message: 'there is no side atlantis; write one of: The river side, The sea side' },
        ],
      })
      expect((await people()).participants).toHaveLength(7)
    },
    LONG_MS,
  )

  test(
    '5,000 people are added at once, twice, and a line more is too many',
    async () => {
      const added = [await add('First'), await add('Second')]
      const tooMany = await send(tableOf('Third', LINES + 1), 'third')

      expect(added).toEqual([{ added: LINES }, { added: LINES }])
      expect((await people()).participants).toHaveLength(7 + 2 * LINES)
      expect(await tooMany.json()).toMatchObject({ errors: [{ message: 'it has more than 5,000 people; divide it' }] })
    },
    LONG_MS,
  )

  test(
    'a page of the roster, and a search, are one request to the table; every part of the roster is reached',
    async () => {
      process.env['AWS_ENDPOINT_URL_DYNAMODB'] = proxy.endpoint
      const look = (fields: Record<string, string>) =>
        fetch(`${running.stack.origin}/roster/search`, {
          method: 'POST',
          headers: {
            ...running.company.cleo.authorization,
            'Content-Type': 'application/x-www-form-urlencoded',
          },
          body: new URLSearchParams(fields),
        })
      // A process asks once what became of each table.
      await look({})

      let found = 0
      let parts = 0
      let from: string | undefined = ''
      while (from !== undefined) {
        const { requests, reads } = proxy.units
        const page: string = await (await look({ words: 'second 1', ...(from !== '' && { from }) })).text()
        const [whoAsks, theRoster] = [1, 1]
        expect(proxy.units.requests - requests).toBe(whoAsks + theRoster)
        // A query ends with the person with whom it passes a megabyte.
        expect(proxy.units.reads - reads).toBeLessThanOrEqual(1.1 * readUnitsOfRoster(10_000))
        found += Number(/Found: ([\d,]+)/.exec(page)?.[1]?.replace(',', '') ?? 0)
        parts += 1
        const [before, after] = page.split('Go on to the next part')
        from = after === undefined ? undefined : /.*name="from" value="(\w+)"/s.exec(before ?? '')?.[1]
      }

      const numbers = Array.from({ length: LINES }, (_, index) => String(index))
      expect(found).toBe(numbers.filter((number) => number.includes('1')).length)
      expect(parts).toBeLessThanOrEqual(6)
    },
    LONG_MS,
  )
})

function tableOf(name: string, people: number, last = ''): string {
  const lines = Array.from({ length: people }, (_, index) => `${name} ${index},participant,river,former-official`)
  return ['name,role,side,capacity', ...lines, last].join('\n')
}
