import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MOST_POSITIONS } from '../../../functions/actions/take-positions.ts'
import { closeReading } from '../../../functions/store/deadlines.ts'
import { appendPosition } from '../../../functions/store/positions.ts'
import { findReading } from '../../../functions/store/readings.ts'
import { aStack, opened, type Person } from '../../a-stack.ts'
import { aDefinition, aPosition, daysFromNow } from '../../builders.ts'
import { unsigned } from '../../unsigned.ts'

type Answered = {
  readonly positions: readonly {
    readonly proposal: string
    readonly status: number
    readonly receipt?: { readonly digest: string; readonly revision: number }
    readonly problem?: { readonly code: string; readonly receipt?: { readonly digest: string } }
  }[]
}

let all: Awaited<ReturnType<typeof aStack>>
const reading = '1.terms.1'

beforeAll(async () => {
  all = await aStack({ stages: { terms: { readings: 9 } } })
  await all.company.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(all.company.ada, reading)
})
afterAll(() => all.stop())

describe('several positions in one request', () => {
  test('are each acknowledged or refused by themselves, in their order', async () => {
    const { ada, bo } = all.company
    const [reach, proxy, gone] = await terms('Reach', 'Proxy', 'Gone')
    await ada.ask('DELETE', `/api/readings/${reading}/proposals/${gone}`)

    const { status, body } = await takes(bo, [
      support(proxy),
      { ...support(gone) },
      { proposal: 'nothing', stance: 'support', revision: 0 },
      { proposal: reach, stance: 'object', revision: 0 },
    ])

    expect(status).toBe(200)
    expect(body.positions.map((one) => [one.proposal, one.status, one.problem?.code])).toEqual([
      [proxy, 200, undefined],
      [gone, 422, 'invalid'],
      ['nothing', 404, 'no-such-proposal'],
      [reach, 422, 'invalid'],
    ])
    const seen = await bo.sees(reading)
    expect(seen.proposals.filter(({ position }) => position !== undefined).map(({ id }) => id)).toEqual([proxy])
  })

  test('are taken once if they are sent twice, with the same receipts', async () => {
    const positions = (await terms('Once', 'Twice')).map(support)

    const first = await takes(all.company.bo, positions)
    const again = await takes(all.company.bo, positions)

    expect(first.body.positions.map(({ receipt }) => receipt?.revision)).toEqual([1, 1])
    expect(unsigned(again)).toEqual(unsigned(first))
  })

  test('get the same receipts as one by one', async () => {
    const [id = ''] = await terms('One by one')

    const together = await takes(all.company.bo, [support(id)])
    const path = `/api/readings/${reading}/proposals/${id}/position`
    const alone = await all.company.bo.ask('PUT', path, { stance: 'support', revision: 0 })

    expect(unsigned(alone)).toEqual({ status: 200, body: unsigned(together.body.positions[0]?.receipt) })
  })

  test('are not taken if two are on one proposal, or if there are too many or none', async () => {
    const [id = ''] = await terms('Same')

    const answers = await Promise.all([
      takes(all.company.bo, [support(id), { ...support(id), stance: 'accept' }]),
      takes(
        all.company.bo,
        Array.from({ length: MOST_POSITIONS + 1 }, (_, index) => support(`p${index}`)),
      ),
      takes(all.company.bo, []),
    ])

    expect(answers.map(({ status }) => status)).toEqual([422, 422, 422])
    expect((await all.company.bo.sees(reading)).proposals.find((one) => one.id === id)?.position).toBeUndefined()
  })

  test('are refused as a whole where the reading takes none of the caller', async () => {
    const [id = ''] = await terms('Whole')

    const answers = await Promise.all([
      takes(all.company.olu, [support(id)]),
      takes(all.company.cleo, [support(id)]),
      takes(all.company.bo, [support(id)], '1.terms.8'),
    ])

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 404])
  })

  test('are answered 401 after the session ended, and never with the reason of another refusal', async () => {
    const { ada, bea } = all.company
    const [id = '', other = ''] = await terms('Left', 'Left too')
    await takes(bea, [support(id)])
    await bea.ask('DELETE', '/api/sessions')

    const answer = await takes(bea, [support(other), { proposal: 'nothing', stance: 'support', revision: 0 }])

    expect(answer.status).toBe(401)
    const { proposals } = await ada.sees(reading)
    expect(proposals.map((one) => one.id)).toContain(other)
  })

  test('are refused with the receipt of each that was stored while the reading closed, and only those', async () => {
    const [stored = '', other = ''] = await terms('Stored', 'Not stored')
    const { table, dialogue } = all.stack
    const participant = (await all.company.abe.ask<{ you: { id: string } }>('GET', '/api/dialogue')).body.you.id
    const before = await findReading(table, reading)
    if (before === undefined) throw new Error('there is no reading')
    await appendPosition(table, aPosition({ reading, proposal: stored, participant, side: 'river' }), dialogue.shards)
    await closeReading(table, before, { at: daysFromNow(0), by: 'cleo', decision: 'another-reading' })

    const none = await takes(all.company.abe, [support(other)])
    const both = await takes(all.company.abe, [support(stored), support(other)])

    expect(none).toMatchObject({ status: 409, body: { code: 'reading-not-open' } })
    expect(both.body.positions.map(({ problem }) => problem?.code)).toEqual(['closed-meanwhile', 'reading-not-open'])
    expect(both.body.positions[0]?.problem?.receipt?.digest).toMatch(/^[0-9a-f]{64}$/)
  })
})

function support(proposal = '') {
  return { proposal, stance: 'support', revision: 0 }
}

function takes(who: Person, positions: readonly object[], where = reading) {
  return who.ask<Answered>('POST', `/api/readings/${where}/positions`, { positions })
}

async function terms(...names: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = []
  for (const name of names) ids.push(await all.company.ada.tables(reading, aDefinition(name)))
  return ids
}
