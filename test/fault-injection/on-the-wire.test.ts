import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as environment from '../../functions/environment/environment.ts'
import { handler as waitForTheReading } from '../../functions/round/wait-for-the-reading.ts'
import { closeReading } from '../../functions/store/deadlines.ts'
import { findReading, openReading, settleReading } from '../../functions/store/readings.ts'
import { ConditionNotMet } from '../../functions/store/store-errors.ts'
import { openTable, type Table } from '../../functions/store/table.ts'
import { type LocalTable, localTable } from '../a-table.ts'
import { aReading, aSettledReading, daysFromNow } from '../builders.ts'
import { playRound } from '../simulation/a-round.ts'
import { type ControlledClock, controlClock } from '../simulation/controlled-clock.ts'
import { aStage, type TestDialogue } from '../simulation/test-dialogue.ts'
import { SHORT } from '../simulation/texts-of-a-round.ts'
import { aCompany, playing } from './a-faulty-round.ts'
import type { Fault } from './kinds.ts'
import { type FaultyProxy, startProxy } from './proxy.ts'

const HOUR_MS = 3_600_000

let local: LocalTable
let proxy: FaultyProxy

beforeEach(async () => {
  local = await localTable()
  proxy = await startProxy()
})
afterEach(async () => {
  await proxy.stop()
  await local.stop()
})

/** The table, where the first request of an operation meets a fault. */
function throughOne(operation: string, fault: Fault): Table {
  let met = false
  const { address } = proxy.door(local.config.endpoint, (asked) => {
    if (met || !asked.endsWith(operation)) return undefined
    met = true
    return fault
  })
  return openTable(local.name, { ...local.config, endpoint: address })
}

describe('a write whose response was lost', () => {
  const key = { pk: 'WIRE', sk: 'ONE' }

  test('is recognized as the caller’s own write, not as somebody else’s', async () => {
    const table = throughOne('PutItem', { does: 'answer 500', effect: true })

    await table.putNew(key, { whose: 'mine' })

    await expect(local.table.putNew(key, { whose: 'mine' })).rejects.toThrow(ConditionNotMet)
    expect(await local.table.get(key)).toEqual({ whose: 'mine' })
  })

  test('is recognized as the caller’s own also if it is an update', async () => {
    const table = throughOne('UpdateItem', { does: 'hang up', effect: true })
    await local.table.putNew(key, { count: 1 })
    const change = { set: 'seen = :next', when: 'attribute_not_exists(seen)', values: { ':next': 2 } }

    expect(await table.update(key, change)).toEqual({ count: 1, seen: 2 })

    await expect(local.table.update(key, change)).rejects.toThrow(ConditionNotMet)
  })

  test('a request without a response is retried', async () => {
    const table = throughOne('GetItem', { does: 'say nothing', effect: false })
    await local.table.putNew(key, { whose: 'mine' })

    expect(await table.get(key)).toEqual({ whose: 'mine' })
  }, 15_000)
})

test('a settlement is stored once when two runs store it at the same time', async () => {
  const reading = aReading()
  await openReading(local.table, reading)
  await closeReading(local.table, reading, { at: daysFromNow(0), by: 'cleo', decision: 'settle' })
  const { settlement } = aSettledReading()

  const both = [
    await settleReading(local.table, reading, { ...settlement, run: 'first' }),
    await settleReading(local.table, reading, { ...settlement, run: 'second' }),
  ]

  expect(both).toEqual([true, false])
  expect((await findReading(local.table, reading.id))?.settlement?.run).toBe('first')
})

describe('a whole dialogue', () => {
  let stage: Awaited<ReturnType<typeof aStage>>
  let clock: ControlledClock
  let world: TestDialogue
  beforeEach(async () => {
    stage = await aStage()
    clock = controlClock('2026-01-01T00:00:00.000Z')
    world = await stage.newDialogue({}, { timers: clock.timers })
  })
  afterEach(async () => {
    await world.end()
    clock.release()
    await stage.close()
  })

  test('makes only strongly consistent reads', async () => {
    const company = await aCompany(world)
    const reads: unknown[] = []
    await world.again((endpoints) => {
      const { address } = proxy.door(endpoints.table, (operation, sent) => {
        if (/\.(GetItem|Query)$/.test(operation)) reads.push(JSON.parse(sent.toString()).ConsistentRead)
        return undefined
      })
      return { ...endpoints, table: address }
    })

    await playRound(playing(world, clock, company), `${SHORT}/wire`, 1)

    expect(reads.length).toBeGreaterThan(100)
    expect(reads.filter((consistent) => consistent !== true)).toEqual([])
  })

  test('closes a reading in time if its deadline was brought forward just before the machine waited', async () => {
    const { facilitator } = await aCompany(world)
    const toBeWaited = Promise.withResolvers<void>()
    await world.again((endpoints) => {
      let met = false
      // The first time that a token is kept, nobody answers; the second time comes seconds later.
      const { address } = proxy.door(endpoints.table, (_, sent) => {
        if (met || !sent.includes('taskToken')) return undefined
        met = true
        toBeWaited.resolve()
        return { does: 'say nothing', effect: false }
      })
      return { ...endpoints, table: address }
    })
    await world.ask(facilitator, 'POST', '/api/rounds?knowingly=true')
    await toBeWaited.promise

    const closesAt = new Date(clock.now() + HOUR_MS).toISOString()
    const moved = await world.ask(facilitator, 'PATCH', '/api/readings/1.terms.1', { closesAt })
    await world.untilQuiet()
    await clock.pass(2 * HOUR_MS, () => world.untilQuiet())

    expect(moved.status).toBe(200)
    expect(await findReading(environment.table(), '1.terms.1')).toMatchObject({ closing: { at: closesAt } })
  }, 15_000)

  test('wakes the waiting execution, also if a stopped execution’s token was stored after its token', async () => {
    const { facilitator } = await aCompany(world)
    await world.ask(facilitator, 'POST', '/api/rounds?knowingly=true')
    await world.untilQuiet()

    const stopped = { reading: '1.terms.1', closesAt: '2026-01-01T00:00:00.000Z' }
    await waitForTheReading({ ...stopped, taskToken: 'local-task-of-an-execution-that-stopped' })
    await world.ask(facilitator, 'POST', '/api/readings/1.terms.1/advance', { decision: 'settle' })
    await world.untilQuiet()

    expect((await findReading(environment.table(), '1.terms.1'))?.status).toBe('settled')
  })
})
