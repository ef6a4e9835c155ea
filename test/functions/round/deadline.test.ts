import { afterEach, describe, expect, test } from 'vitest'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aStack, eventually, opened, type Person } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'

const FIVE_SECONDS_IN_MINUTES = 5 / 60

let running: Awaited<ReturnType<typeof aStack>>
afterEach(() => running.stop())

describe('a deadline', () => {
  test('asks for another reading while something is bracketed and readings are left, and settles otherwise', async () => {
    running = await aStack()
    const { cleo, ada, abe } = running.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '1.terms.1')
    const proposal = await ada.tables('1.terms.1', aDefinition())
    await Promise.all([ada, abe].map((one) => one.takes('1.terms.1', proposal, 'support')))

    await closesInASecond(cleo, '1.terms.1')
    const first = await settled(cleo, '1.terms.1')
    await opened(ada, '1.terms.2')
    await closesInASecond(cleo, '1.terms.2')
    const second = await settled(cleo, '1.terms.2')

    expect(first).toMatchObject({ closedBy: 'deadline', settlement: { next: 'another-reading', bracketed: 1 } })
    expect(second).toMatchObject({ closedBy: 'deadline', settlement: { next: 'next-stage' } })
  })

  test('that was moved later keeps the reading open when the machine first checks', async () => {
    running = await aStack({ stages: { terms: { minutes: FIVE_SECONDS_IN_MINUTES, readings: 2 } } })
    const { cleo, ada } = running.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '1.terms.1')

    const moved = await cleo.ask('PATCH', '/api/readings/1.terms.1', { closesAt: inSeconds(86_400) })
    await eventually('the machine to look', async () =>
      timesEntered('Define terms: open the reading') > 1 ? true : undefined,
    )

    expect(moved).toMatchObject({ status: 200, body: { extended: 1 } })
    expect(await ada.sees('1.terms.1')).toMatchObject({ status: 'open', may: { takePositions: true } })
    expect((await cleo.closes('1.terms.1')).settlement?.next).toBe('next-stage')
  })

  test('that comes before a last call ends closes the reading with the decision of the last call', async () => {
    running = await aStack({ stages: { terms: { minutes: FIVE_SECONDS_IN_MINUTES, readings: 2 } } })
    const { cleo, ada, abe } = running.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '1.terms.1')
    const proposal = await ada.tables('1.terms.1', aDefinition())
    await ada.takes('1.terms.1', proposal, 'support')

    const path = '/api/readings/1.terms.1/advance'
    const given = await cleo.ask('POST', path, { decision: 'settle', notice: '10 minutes' })
    await abe.takes('1.terms.1', proposal, 'support')

    expect(given).toMatchObject({ status: 202, body: { status: 'open', lastCall: { number: 1, decision: 'settle' } } })
    const came = { closedBy: 'facilitator', decision: 'settle', settlement: { next: 'next-stage', bracketed: 1 } }
    expect(await settled(cleo, '1.terms.1')).toMatchObject(came)
    const { body } = await ada.ask<RoundRecord>('GET', '/api/rounds/1/record')
    expect(verifyRecord(body).mismatches).toEqual([])
    expect(body.readings[0]?.closing).toMatchObject({ lastCall: { notice: '10 minutes' } })
  })

  test('that was moved earlier wakes the waiting state machine', async () => {
    running = await aStack()
    const { cleo, ada } = running.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '1.terms.1')

    await closesInASecond(cleo, '1.terms.1')

    expect(await settled(cleo, '1.terms.1')).toMatchObject({ closedBy: 'deadline' })
  })
})

async function closesInASecond(facilitator: Person, reading: string): Promise<void> {
  const { status } = await facilitator.ask('PATCH', `/api/readings/${reading}`, { closesAt: inSeconds(1) })
  expect(status).toBe(200)
}

function settled(someone: Person, reading: string) {
  return eventually(`${reading} to be settled`, async () => {
    const { body } = await someone.ask<{ status: string }>('GET', `/api/readings/${reading}`)
    return body.status === 'settled' ? body : undefined
  })
}

function timesEntered(state: string): number {
  const { executions } = running.stack
  const execution = executions.find(`${executions.arn.replace(':stateMachine:', ':execution:')}:round-1-1`)
  return (execution?.events ?? []).filter((event) => event.type === 'StateEntered' && event.state.name === state).length
}

function inSeconds(seconds: number): string {
  return new Date(Date.now() + seconds * 1_000).toISOString()
}
