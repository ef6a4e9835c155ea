import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type LocalStack, startLocalStack } from '../../../infra/local/local-stack.ts'
import { aStack, eventually, opened } from '../../a-stack.ts'
import { daysFromNow } from '../../builders.ts'

let running: Awaited<ReturnType<typeof aStack>> | undefined
afterEach(() => running?.stop())

const DAY_MS = 24 * 60 * 60 * 1_000

/** As long as the machine waits at least. */
const ONE_SECOND = { days: 1 / (24 * 60 * 60), readings: 1 }

test('a deadline closes a reading, and the next stage opens', async () => {
  running = await aStack({ stages: { terms: ONE_SECOND } })
  const { cleo, ada } = running.company

  await cleo.ask('POST', '/api/rounds?knowingly=true')

  expect(await opened(ada, '1.baskets.1')).toMatchObject({ status: 'open' })
  expect(await ada.sees('1.terms.1')).toMatchObject({ status: 'settled' })
})

test('an execution waits longer when the deadline was moved', async () => {
  running = await aStack({ stages: { terms: ONE_SECOND } })
  const { cleo, ada } = running.company
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')

  const moved = await cleo.ask('PATCH', '/api/readings/1.terms.1', { closesAt: daysFromNow(1) })

  expect(moved.status).toBe(200)
  const { stack } = running
  await eventually('the wait for the reading to start again', async () =>
    timesEntered(stack, 'Define terms: wait for the reading') > 1 ? true : undefined,
  )
  expect(await ada.sees('1.terms.1')).toMatchObject({ status: 'open' })
  await cleo.closes('1.terms.1')
  await opened(ada, '1.baskets.1')
})

test('a stack whose Date is moved ahead writes the later date', async () => {
  running = await aStack()
  const { cleo, ada } = running.company

  await running.stack.ahead(10)
  await cleo.ask('POST', '/api/rounds?knowingly=true')

  const { openedAt } = await opened(ada, '1.terms.1')
  const machine = performance.timeOrigin + performance.now()
  expect(Math.round((Date.parse(openedAt) - machine) / DAY_MS)).toBe(10)
})

test('a new execution continues a stopped one, and waits at the open reading', async () => {
  running = await aStack()
  const { cleo, ada } = running.company
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  const before = await opened(ada, '1.terms.1')
  const { stack } = running
  stack.executions.stop(executionArn(stack, 1), 'Fog', 'Nobody saw.')

  await cleo.ask('POST', '/api/rounds/1/resume')

  await eventually('the second execution to wait', async () =>
    (await stack.workflow.stateOf(1, 2)) === 'running' ? true : undefined,
  )
  expect(await opened(ada, '1.terms.1')).toMatchObject({ openedAt: before.openedAt })
  await cleo.closes('1.terms.1')
  await opened(ada, '1.baskets.1')
})

test('a stack started again has the state in its folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-state-'))
  const state = join(folder, 'state')
  const first = await aStack({}, state)
  await first.company.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(first.company.ada, '1.terms.1')
  await first.stop()

  running = await aStack({}, state)

  const { table, workflow } = running.stack
  expect(await workflow.stateOf(1, 1)).toBe('running')
  expect(await table.get({ pk: 'ROUND#1', sk: 'READING#1.terms.1' })).toMatchObject({ status: 'open' })
  await running.stop()
  running = undefined
  await rm(folder, { recursive: true })
})

test('a stopped stack restores the environment variables', async () => {
  const before = { ...process.env }

  const stack = await startLocalStack({ dialogue: 'us-russia', state: 'memory' })
  expect(process.env['TABLE_NAME']).toBeDefined()
  await stack.stop()

  expect(process.env).toEqual(before)
})

test('one process runs one stack at a time, and can run another one after it stopped', async () => {
  const first = await startLocalStack({ dialogue: 'us-russia', state: 'memory' })

  await expect(startLocalStack({ dialogue: 'us-russia', state: 'memory' })).rejects.toThrow(/stop it first/)
  await first.stop()

  const second = await startLocalStack({ dialogue: 'us-russia', state: 'memory' })
  await second.stop()
})

function executionArn({ executions }: LocalStack, number: number): string {
  return `${executions.arn.replace(':stateMachine:', ':execution:')}:round-1-${number}`
}

function timesEntered(stack: LocalStack, state: string): number {
  const events = stack.executions.find(executionArn(stack, 1))?.events ?? []
  return events.filter((event) => event.type === 'StateEntered' && event.state.name === state).length
}
