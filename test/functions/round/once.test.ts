import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { advanceReading } from '../../../functions/actions/advance-reading.ts'
import { handler as openTheReading } from '../../../functions/round/open-the-reading.ts'
import { handler as settleTheReading } from '../../../functions/round/settle-the-reading.ts'
import { findParticipant, readRoster } from '../../../functions/store/participants.ts'
import { findReading } from '../../../functions/store/readings.ts'
import { aStack, awaitedBy, type Company, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { unsigned } from '../../unsigned.ts'

let running: Awaited<ReturnType<typeof aStack>>
let people: Company

const ZOE = { role: 'participant', name: 'Zoe', side: 'sea', capacity: 'former-official' }
type Invited = { readonly participant: { readonly id: string }; readonly invitation: { readonly invitation: string } }

beforeEach(async () => {
  running = await aStack()
  people = running.company
  await people.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(people.ada, '1.terms.1')
})
afterEach(() => running.stop())

describe('guarantee 5: a message that is delivered twice or out of order has one effect', () => {
  test('a step that is started twice opens one reading', async () => {
    const twice = await Promise.all([1, 2].map(() => openTheReading({ round: 1, stage: 'terms' })))

    expect(twice.map(({ reading }) => reading)).toEqual(['1.terms.1', '1.terms.1'])
  })

  test('a reading that is settled by two runs at once is settled once', async () => {
    const proposal = await people.ada.tables('1.terms.1', aDefinition())
    await people.ada.takes('1.terms.1', proposal, 'support')
    const settled = await people.cleo.closes('1.terms.1')

    const again = await Promise.all([1, 2].map(() => settleTheReading({ reading: '1.terms.1' })))

    expect(again.map(({ next }) => next)).toEqual(['next-stage', 'next-stage'])
    expect((await people.ada.sees('1.terms.1')).settlement).toEqual(settled.settlement)
  })

  test('a reading that two facilitators advance at once is advanced once', async () => {
    const { cleo, rex } = people
    const advance = { decision: 'settle' }

    const answers = await Promise.all(
      [cleo, rex].map((one) => one.ask('POST', '/api/readings/1.terms.1/advance', advance)),
    )

    expect(answers.map(({ status }) => status)).toEqual([202, 202])
    await opened(people.ada, '1.baskets.1')
    expect((await people.ada.ask('GET', '/api/readings/1.terms.2')).status).toBe(404)
  })

  test('two different decisions at the same time: one is stored, the other is refused', async () => {
    const { cleo, rex } = people

    const answers = await Promise.all([
      cleo.ask('POST', '/api/readings/1.terms.1/advance', { decision: 'settle' }),
      rex.ask('POST', '/api/readings/1.terms.1/advance', { decision: 'another-reading' }),
    ])

    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 409])
  })

  test('a position that is sent twice is recorded once and acknowledged twice', async () => {
    const proposal = await people.bo.tables('1.terms.1', aDefinition())
    const path = `/api/readings/1.terms.1/proposals/${proposal}/position`
    const send = () => people.ada.ask('PUT', path, { stance: 'support', revision: 0 })

    const [first, second] = await Promise.all([send(), send()])

    expect(first).toMatchObject({ status: 200, body: { revision: 1 } })
    expect(unsigned(second)).toEqual(unsigned(first))
  })

  test('a position that was changed in another tab is not overwritten', async () => {
    const proposal = await people.bo.tables('1.terms.1', aDefinition())
    await people.ada.takes('1.terms.1', proposal, 'support')

    const path = `/api/readings/1.terms.1/proposals/${proposal}/position`
    const late = await people.ada.ask('PUT', path, { stance: 'block', change: { en: 'All of it.' }, revision: 0 })

    expect(late).toMatchObject({ status: 409, body: { code: 'position-changed-meanwhile' } })
    expect((await people.ada.sees('1.terms.1')).proposals[0]?.position).toMatchObject({
      stance: 'support',
      revision: 1,
    })
  })

  test('a proposal that is sent twice is tabled once; another text under its key is refused', async () => {
    const send = (body: unknown) => people.ada.ask('POST', '/api/readings/1.terms.1/proposals', { body }, 'one key')

    const [first, second] = [await send(aDefinition()), await send(aDefinition())]
    const other = await send(aDefinition('Interference', 'Something else.'))

    expect(unsigned(second)).toEqual(unsigned(first))
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } })
    expect((await people.ada.sees('1.terms.1')).proposals).toHaveLength(1)
  })

  test('a person who is put on the roster twice by one request is on it once, with a valid invitation', async () => {
    const send = (body: unknown) => people.cleo.ask<Invited>('POST', '/api/participants', body, 'one key')

    const atOnce = await Promise.all([send(ZOE), send(ZOE)])
    const again = await send(ZOE)
    const other = await send({ ...ZOE, name: 'Zora' })

    expect([...atOnce, again].map(({ status }) => status)).toEqual([201, 201, 201])
    expect(new Set([...atOnce, again].map(({ body }) => body.participant.id)).size).toBe(1)
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } })
    expect((await readRoster(running.stack.table)).filter(({ name }) => /^Zo/.test(name))).toHaveLength(1)
    const { invitation } = again.body.invitation
    expect((await people.cleo.ask('POST', '/api/session', { invitation })).status).toBe(201)
  })

  test('two requests that say so put two people of one name on the roster, with different keys or none', async () => {
    const another = '/api/participants?another=true'
    await people.cleo.ask('POST', '/api/participants', ZOE, 'one key')
    await people.cleo.ask('POST', another, ZOE, 'another key')
    // Whose key it is belongs to it: another facilitator may choose the same.
    await people.rex.ask('POST', another, ZOE, 'one key')
    await people.cleo.ask('POST', another, ZOE)
    const withoutSaying = await people.cleo.ask('POST', '/api/participants', ZOE, 'a third key')

    expect(withoutSaying.status).toBe(409)
    expect((await readRoster(running.stack.table)).filter(({ name }) => name === 'Zoe')).toHaveLength(4)
  })

  test('a repeated request does not put a revoked person back on the roster', async () => {
    const send = () => people.cleo.ask<Invited>('POST', '/api/participants', ZOE, 'one key')
    const { body } = await send()
    await people.cleo.ask('DELETE', `/api/participants/${body.participant.id}`)

    expect(await send()).toMatchObject({ status: 409, body: { code: 'is-revoked' } })
    await people.cleo.ask('DELETE', `/api/participants/${body.participant.id}/name`)
    expect(await send()).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } })

    expect((await readRoster(running.stack.table)).some(({ name }) => name === 'Zoe')).toBe(false)
  })
})

describe('the table decides, and the state machine only waits', () => {
  test('a used or expired task token is not an error, and the round continues once', async () => {
    const [token] = await awaitedBy(running.stack.table, '1.terms.1')
    await people.cleo.closes('1.terms.1')
    await opened(people.ada, '1.baskets.1')

    expect(await running.stack.workflow.wake(token ?? '')).toBe(false)
    expect((await people.cleo.ask('POST', '/api/readings/1.terms.1/advance', { decision: 'settle' })).status).toBe(202)
    expect((await people.ada.ask('GET', '/api/readings/1.baskets.2')).status).toBe(404)
  })

  test('advancing again wakes the round if the first wake-up failed after the closing was stored', async () => {
    const { table, workflow } = running.stack
    const facilitator = await theFacilitator()
    const asleep = { ...workflow, wake: () => Promise.reject(new Error('Step Functions is away')) }
    await awaitedBy(table, '1.terms.1')

    const failed = advanceReading({ table, workflow: asleep }, facilitator, '1.terms.1', 'settle', new Date())
    await expect(failed).rejects.toThrow('away')
    expect((await findReading(table, '1.terms.1'))?.status).toBe('closed')
    const again = await people.rex.ask('POST', '/api/readings/1.terms.1/advance', { decision: 'settle' })

    expect(again.status).toBe(202)
    await opened(people.ada, '1.baskets.1')
  })

  test('a new execution continues a failed one at the open reading', async () => {
    await people.cleo.closes('1.terms.1')
    await opened(people.ada, '1.baskets.1')
    const { executions } = running.stack
    executions.stop(`${executions.arn.replace(':stateMachine:', ':execution:')}:round-1-1`, 'Lambda.Unknown', 'a test')
    expect((await people.cleo.ask('GET', '/api/rounds/1')).body).toMatchObject({ clock: 'stopped' })

    const resumed = await people.cleo.ask('POST', '/api/rounds/1/resume')

    expect(resumed).toMatchObject({ status: 200, body: { clock: 'running' } })
    const settled = await people.cleo.closes('1.baskets.1')
    expect(settled.settlement?.next).toBe('adjourn')
  })
})

async function theFacilitator() {
  const [someone] = (await readRoster(running.stack.table)).filter(({ role }) => role === 'facilitator')
  const facilitator = await findParticipant(running.stack.table, someone?.id ?? '')
  if (facilitator === undefined) throw new Error('there is no facilitator')
  return facilitator
}
