import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MAX_WAIT_SECONDS } from '../../functions/round/max-wait.ts'
import type { RoundView } from '../../functions/views/round-view.ts'
import type { Execution } from '../../infra/local/executions.ts'
import { durationOf } from '../../shared/stage-rules.ts'
import { eventsOf } from '../benchmark/cost-of-a-round.ts'
import { aBasket } from '../builders.ts'
import { aCompany, type Company } from '../fault-injection/a-faulty-round.ts'
import { IS_IN_ALL, sized } from '../many.ts'
import { type ControlledClock, controlClock } from '../simulation/controlled-clock.ts'
import type { Answer } from '../simulation/requested.ts'
import { mismatchesIn } from '../simulation/settlements.ts'
import type { Somebody, TestDialogue } from '../simulation/test-dialogue.ts'
import { aStage } from '../simulation/test-dialogue.ts'
import { roundMachineEvents } from './events.ts'

const DAY_MS = 86_400_000
/** In days, and less one: what comes after the lanes is to be done within the year as well. */
const A_YEAR = 364
const MOST_EVENTS = 25_000
const MOST_STATE_BYTES = 262_144

let stage: Awaited<ReturnType<typeof aStage>>
let clock: ControlledClock
let world: TestDialogue
let company: Company

beforeAll(async () => {
  stage = await aStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  clock = controlClock('2026-01-01T00:00:00.000Z')
  world = await stage.newDialogue(TWO_THIRDS_ARE_ENOUGH, { timers: clock.timers })
  const { facilitator, delegates } = await aCompany(world)
  company = { facilitator, delegates: [...delegates, await world.invited(A_THIRD_OF_ITS_SIDE)] }
  await ask('POST', '/api/rounds?knowingly=true')
  await world.untilQuiet()
})
afterEach(async () => {
  await world.end()
  clock.release()
})

function ask(method: string, path: string, body?: unknown, who: Somebody = company.facilitator): Promise<Answer> {
  return world.ask(who, method, path, body, path)
}

function pass(days: number): Promise<void> {
  return clock.pass(days * DAY_MS, () => world.untilQuiet())
}

function inDays(days: number): string {
  return new Date(clock.now() + days * DAY_MS).toISOString()
}

describe('limits of time', () => {
  test('a reading that nobody attends settles at its deadline, and the round goes on without a person', async () => {
    await pass(15)

    const { body } = await ask('GET', '/api/rounds/1')
    expect(body).toMatchObject({ status: 'published', readings: [{ id: '1.terms.1' }, { id: '1.baskets.1' }] })
  })

  test('a deadline in the past is refused, and so is one after the end of the execution', async () => {
    const past = await ask('PATCH', '/api/readings/1.terms.1', { closesAt: inDays(-1) })
    const far = await ask('PATCH', '/api/readings/1.terms.1', { closesAt: inDays(366) })

    expect(past).toMatchObject({ status: 422, body: { code: 'invalid' } })
    expect(far).toMatchObject({ status: 422, body: { code: 'invalid' } })
  })

  test('the state machine never waits longer than a Node timer can', () => {
    expect(MAX_WAIT_SECONDS * 1_000).toBeLessThan(2 ** 31)
  })

  test('a clock that was set back does not change the order of the record', async () => {
    clock.jump(-3 * DAY_MS)
    await ask('POST', '/api/readings/1.terms.1/advance', { decision: 'settle' })
    await world.untilQuiet()
    clock.jump(-3 * DAY_MS)
    await ask('POST', '/api/readings/1.baskets.1/advance', { decision: 'settle' })
    await world.untilQuiet()

    const record = await world.record(1)
    const { readings, publication } = record
    const moments = readings.flatMap(({ openedAt, closing, settlement }) => [
      openedAt,
      closing.at,
      settlement.settledAt,
    ])
    expect([...moments, publication?.at]).toEqual([...moments, publication?.at].toSorted())
    expect(readings.map(({ id }) => id)).toEqual(['1.terms.1', '1.baskets.1'])
    expect(readings.map(({ openedAt, closesAt }) => Date.parse(closesAt) - Date.parse(openedAt))).toEqual(
      readings.map(({ rules }) => durationOf(rules)),
    )
    expect(mismatchesIn(record)).toEqual([])
  })

  test('a clock that jumps forward and back closes no reading and ends no session', async () => {
    const table = (key: string) =>
      world.ask(
        company.delegates[0] ?? company.facilitator,
        'POST',
        '/api/readings/1.terms.1/proposals',
        { body: TERM },
        key,
      )
    clock.jump(8 * DAY_MS)
    const ahead = await table('ahead')
    clock.jump(-8 * DAY_MS)
    const back = await table('back')

    expect(ahead).toMatchObject({ status: 409, body: { code: 'reading-not-open' } })
    expect(back.status).toBe(201)
  })

  test('an execution that timed out after a year is continued by another one, at the open reading', async () => {
    const [execution] = world.executions().all()
    world.executions().stop(execution?.executionArn ?? '', 'States.Timeout', 'an execution lasts a year at most')

    const stopped = await ask('GET', '/api/rounds/1')
    const resumed = await ask('POST', '/api/rounds/1/resume')
    await world.untilQuiet()
    await pass(15)

    expect(stopped.body).toMatchObject({ clock: 'stopped' })
    expect(resumed.body).toMatchObject({ clock: 'running' })
    expect((await ask('GET', '/api/rounds/1')).body).toMatchObject({ status: 'published' })
  })
})

/** So many lanes stay open for a year: each of them costs the machine as much as the next. */
const OPEN = sized({ atOnce: 1, inAll: 40 })

describe('40 lanes, 25,000 events and 256 KB of state', () => {
  // It takes as long as all other tests of this file: `.ci/run` runs it with the slow suites.
  test.runIf(IS_IN_ALL)(
    `41 agreed baskets become 40 lanes; ${OPEN} lanes that stay open for a year leave events for 40`,
    async () => {
      await splitInto(41)
      const openReadings = async () => {
        const { body } = await ask('GET', '/api/rounds/1')
        return (body['readings'] as RoundView['readings']).filter(({ status }) => status === 'open').map(({ id }) => id)
      }
      const lanes = Array.from({ length: 40 }, (_, lane) => `1.modality.b${lane + 1}.1`)

      const outcomes = (await world.record(1)).readings.flatMap((reading) => reading.outcomes)
      expect(outcomes.filter(({ reason }) => reason === 'more-baskets-than-lanes')).toHaveLength(1)
      expect((await openReadings()).toSorted()).toEqual(lanes.toSorted())
      const extended = lanes.slice(0, OPEN)
      await extendAll(extended, 100)
      await pass(90)
      await extendAll(extended, A_YEAR - 90)
      await pass(A_YEAR - 91)
      expect((await openReadings()).toSorted()).toEqual(extended.toSorted())
      await pass(2)

      expect(await ask('GET', '/api/rounds/1')).toMatchObject({ body: { status: 'published' } })
      const executions = world.executions().all()
      expect(executions).toMatchObject([{ ended: { status: 'SUCCEEDED' } }])
      const { events, waits, largest } = roundMachineEvents(executions[0] as Execution)
      expect(events).toBe(eventsOf({ sittings: waits, baskets: lanes.length, shards: 1 }))
      const others = 2 + lanes.length - OPEN
      const waitsOfALane = Math.ceil((waits - others) / OPEN)
      expect(waitsOfALane).toBeGreaterThan(20)
      // With room for each lane to sit again, or to be woken, five times more.
      const sittings = 2 + lanes.length * (waitsOfALane + 5)
      expect(eventsOf({ sittings, baskets: lanes.length, shards: 1 })).toBeLessThan(MOST_EVENTS)
      expect(largest).toBeLessThan(MOST_STATE_BYTES / 10)
    },
    300_000,
  )
})

/** Tables so many baskets that every side agrees on: the last has one voice against it. */
async function splitInto(baskets: number): Promise<void> {
  await ask('POST', '/api/readings/1.terms.1/advance', { decision: 'settle' })
  await world.untilQuiet()
  const [author = company.facilitator] = company.delegates
  for (let basket = 1; basket <= baskets; basket += 1) {
    const body = { ...aBasket(`Basket ${basket}`), description: { en: 'One dimension. '.repeat(100) } }
    const tabled = await world.ask(author, 'POST', '/api/readings/1.baskets.1/proposals', { body }, `b${basket}`)
    const path = `/api/readings/1.baskets.1/proposals/${tabled.body['id']}/position`
    for (const who of company.delegates) {
      const objects = basket === baskets && who === author
      const taken = objects ? { stance: 'object', change: { en: 'All of it.' } } : { stance: 'support' }
      expect(await ask('PUT', path, { ...taken, revision: 0 }, who)).toMatchObject({ status: 200 })
    }
  }
  await ask('POST', '/api/readings/1.baskets.1/advance', { decision: 'settle' })
  await world.untilQuiet()
}

async function extendAll(readings: readonly string[], days: number): Promise<void> {
  for (const reading of readings) {
    const moved = await ask('PATCH', `/api/readings/${reading}`, { closesAt: inDays(days) })
    expect(moved).toMatchObject({ status: 200 })
  }
  await world.untilQuiet()
}

/** A side of three, one of whom objects, agrees, and approves less than where nobody does. */
const TWO_THIRDS_ARE_ENOUGH = { stages: { baskets: { threshold: 0.6 } } }
const A_THIRD_OF_ITS_SIDE = { role: 'participant', name: 'Third', side: 'river', capacity: 'former-official' } as const

const TERM = { kind: 'definition', term: { en: 'Interference' }, definition: { en: 'What one side does.' } }
