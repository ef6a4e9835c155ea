import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { aStack, type Company, opened, published } from '../a-stack.ts'
import { aBasket, aCommitment, aDefinition, aModality } from '../builders.ts'
import { costOfRound, eventsOf, FIRST_POSITION, POSITION, readUnitsOfPage, transitionsOf } from './cost-of-a-round.ts'
import { countingProxy } from './counting-proxy.ts'

type Counted = { readonly reads: number; readonly writes: number }

let running: Awaited<ReturnType<typeof aStack>>
let proxy: Awaited<ReturnType<typeof countingProxy>>
let people: Company
let before: string | undefined

beforeAll(async () => {
  running = await aStack()
  before = process.env['AWS_ENDPOINT_URL_DYNAMODB']
  proxy = await countingProxy(before ?? '')
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = proxy.endpoint
  people = running.company
})
afterAll(async () => {
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = before
  await running.stop()
  await proxy.stop()
})

describe('a round of four participants and one basket', () => {
  test('uses as many capacity units as its formula says', async () => {
    const whole = await counting(async () => {
      await people.cleo.ask('POST', '/api/rounds')
      for (const [reading, text] of SITTINGS) await sit(reading, text)
      await published(people.ada)
    })

    const formula = costOfRound({ participants: 4, baskets: 1, sittings: 5, proposals: 1, looks: 2, shards: 1 })
    expect(whole.writes / formula.writes).toBeGreaterThan(0.75)
    expect(whole.writes / formula.writes).toBeLessThan(1.25)
  }, 30_000)

  test('takes as many state transitions as its formula says, for any proposals', () => {
    const { executions } = running.stack
    const execution = executions.find(`${executions.arn.replace(':stateMachine:', ':execution:')}:round-1-1`)
    const entered = execution?.events.filter(({ type }) => type === 'StateEntered').length

    expect(entered).toBe(transitionsOf({ sittings: 5, baskets: 1 }))
  })
})

describe('a position', () => {
  beforeAll(async () => {
    await people.cleo.ask('POST', '/api/rounds')
    await opened(people.ada, '2.terms.1')
    // What is frozen is read once by a process.
    for (const term of ['First', 'Last']) {
      ids.push(await people.ada.tables('2.terms.1', aDefinition(term)))
      await people.ada.takes('2.terms.1', ids.at(-1) ?? '', 'support')
    }
    // Within a second, and within the five minutes that somebody is known for, however long it takes here.
    vi.useFakeTimers({ toFake: ['Date'], now: Math.ceil(Date.now() / MEMBER_CACHE_MS) * MEMBER_CACHE_MS })
    await people.ada.sees('2.terms.1')
  }, 30_000)
  afterAll(() => vi.useRealTimers())

  const MEMBER_CACHE_MS = 5 * 60 * 1_000
  const ids: string[] = []
  const take = (who: Company['ada'], proposal: number, revision: number) =>
    who.ask('PUT', `/api/readings/2.terms.1/proposals/${ids[proposal]}/position`, { stance: 'support', revision })

  test('takes one write and one read, and one more read when it is changed', async () => {
    await take(people.bo, 0, 0)

    expect(await counting(() => take(people.bo, 1, 0))).toEqual(POSITION)
    expect(await counting(() => take(people.bo, 1, 1))).toEqual({ reads: POSITION.reads + 1, writes: 1 })
  })

  test('takes one more read each if the reading or the session is not cached', async () => {
    const [whoAsks, theReading] = [1, 1]
    expect(await counting(() => take(people.abe, 0, 0))).toEqual({ reads: POSITION.reads + whoAsks, writes: 1 })
    vi.setSystemTime(Date.now() + 2_000)
    expect(await counting(() => take(people.abe, 1, 0))).toEqual({ reads: POSITION.reads + theReading, writes: 1 })
    vi.setSystemTime(Date.now() + 2_000)
    expect(await counting(() => take(people.bea, 0, 0))).toEqual(FIRST_POSITION)
  })

  test('takes the same after a sign-out, when the other sessions are cached again', async () => {
    await people.bea.ask('DELETE', '/api/session')

    await take(people.bo, 1, 2)
    expect(await counting(() => take(people.bo, 0, 1))).toEqual({ reads: POSITION.reads + 1, writes: 1 })
  })

  test('takes the same in a reading of forty proposals and with a text of half a kilobyte', async () => {
    for (let index = 0; index < 40; index += 1) {
      ids.push(await people.abe.tables('2.terms.1', aDefinition(`Term ${index}`, 'At some length. '.repeat(60))))
    }
    const path = `/api/readings/2.terms.1/proposals/${ids.at(-1)}/position`
    const taken = { stance: 'object', change: { en: 'x'.repeat(500) }, revision: 0 }
    await people.ada.takes('2.terms.1', ids.at(-1) ?? '', 'support')

    expect(await counting(() => people.bo.ask('PUT', path, taken))).toEqual(POSITION)
    const look = await counting(() => people.bo.sees('2.terms.1'))
    expect(look.reads).toBeLessThanOrEqual(readUnitsOfPage(42, 1.4, 1, 1))
    expect(look.reads).toBeGreaterThanOrEqual(readUnitsOfPage(42, 1.1, 1, 1))
  }, 30_000)
})

test('the largest round has far fewer events than the limit of 25,000 for an execution', () => {
  expect(eventsOf({ sittings: 2 + 3 * 40 * 6, baskets: 40 })).toBeLessThan(25_000)
})

async function counting(work: () => Promise<unknown>): Promise<Counted> {
  const { reads, writes } = proxy.units
  await work()
  return { reads: proxy.units.reads - reads, writes: proxy.units.writes - writes }
}

const SITTINGS = [
  ['1.terms.1', aDefinition()],
  ['1.baskets.1', aBasket()],
  ['1.modality.b1.1', aModality()],
  ['1.commitments.b1.1', aCommitment()],
  ['1.ratification.b1.1', undefined],
] as const

async function sit(reading: string, text: (typeof SITTINGS)[number][1]): Promise<void> {
  await opened(people.cleo, reading)
  const proposal = text === undefined ? 'text' : await people.ada.tables(reading, text)
  for (const one of [people.ada, people.abe, people.bo, people.bea]) {
    await one.takes(reading, proposal, text === undefined ? 'ratify' : 'support')
  }
  await people.cleo.closes(reading)
}
