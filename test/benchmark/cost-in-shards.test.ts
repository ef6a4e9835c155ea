import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { handler as keepTheLog } from '../../functions/scheduled/keep-the-log.ts'
import { ENVIRONMENT } from '../../shared/environment-names.ts'
import { aStack, awaitedBy, type Company, opened, published } from '../a-stack.ts'
import { aDefinition } from '../builders.ts'
import { FIRST_POSITION, NOTE, POSITION, transitionsOf, writeUnitsOfChange } from './cost-of-a-round.ts'
import { countingProxy } from './counting-proxy.ts'

const SHARDS = 8
const READING = '1.terms.1'
const MEMBER_CACHE_MS = 5 * 60 * 1_000
/** States that are entered: that of the lanes, and those of one more wait for a reading. */
const [LANES, ONE_MORE_WAIT] = [1, 4]
const ids: string[] = []

let running: Awaited<ReturnType<typeof aStack>>
let proxy: Awaited<ReturnType<typeof countingProxy>>
let people: Company
let before: string | undefined

beforeAll(async () => {
  running = await aStack({ shards: SHARDS })
  before = process.env['AWS_ENDPOINT_URL_DYNAMODB']
  proxy = await countingProxy(before ?? '')
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = proxy.endpoint
  process.env[ENVIRONMENT.logFunction] = ''
  people = running.company
  await people.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(people.ada, READING)
  await keepTheLog()
  for (const term of ['First', 'Last']) ids.push(await people.ada.tables(READING, aDefinition(term)))
  // What is frozen is read once by a process, and so is each shard of the roll.
  for (const one of [people.ada, people.bo]) await one.takes(READING, ids[0] ?? '', 'support')
  await people.ada.takes(READING, ids[1] ?? '', 'support')
  vi.useFakeTimers({ toFake: ['Date'], now: Math.ceil(Date.now() / MEMBER_CACHE_MS) * MEMBER_CACHE_MS })
  await take(0, 1)
}, 30_000)
afterAll(async () => {
  vi.useRealTimers()
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = before
  await running.stop()
  await proxy.stop()
})

test('a position in a dialogue of several shards takes one write and one read', async () => {
  expect(await counting(() => take(1, 0))).toEqual(POSITION)
  expect(await counting(() => take(1, 1))).toEqual({ reads: POSITION.reads + 1, writes: POSITION.writes })
})

test('the first position of a participant takes one read and one write more: it is noted that they were heard', async () => {
  expect(await counting(() => first(people.bea, 0))).toEqual({
    reads: FIRST_POSITION.reads + NOTE.reads,
    writes: FIRST_POSITION.writes + NOTE.writes,
  })
  expect(await counting(() => first(people.bea, 1))).toEqual(POSITION)
})

test('a deadline that is moved takes a write of the reading and one of each copy', async () => {
  const closesAt = new Date(Date.now() + 86_400_000).toISOString()
  const { writes } = await counting(() => people.cleo.ask('PATCH', `/api/readings/${READING}`, { closesAt }))

  expect(writes).toBe(writeUnitsOfChange(SHARDS))
})

test('a reading of several shards takes as many state transitions as its formula says', async () => {
  vi.useRealTimers()
  // The machine was woken when the deadline was moved, and waits once more.
  await awaitedBy(running.stack.table, READING)
  await people.cleo.ask('POST', `/api/readings/${READING}/advance`, { decision: 'adjourn' })
  await published(people.ada)

  const { executions } = running.stack
  const execution = executions.find(`${executions.arn.replace(':stateMachine:', ':execution:')}:round-1-1`)
  const entered = execution?.events.filter(({ type }) => type === 'StateEntered').length
  // The round was adjourned before it had lanes, and its deadline was moved once.
  expect(entered).toBe(transitionsOf({ sittings: 1, baskets: 0, shards: SHARDS }) - LANES + ONE_MORE_WAIT)
}, 30_000)

function take(proposal: number, revision: number) {
  const path = `/api/readings/${READING}/proposals/${ids[proposal]}/position`
  return people.bo.ask('PUT', path, { stance: 'support', revision })
}

function first(one: Company['ada'], proposal: number) {
  const path = `/api/readings/${READING}/proposals/${ids[proposal]}/position`
  return one.ask('PUT', path, { stance: 'support', revision: 0 })
}

async function counting(work: () => Promise<unknown>) {
  const { reads, writes } = proxy.units
  await work()
  return { reads: proxy.units.reads - reads, writes: proxy.units.writes - writes }
}
