import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReadingView } from '../functions/views/reading-view.ts'
import { aStack, type Company, eventually, opened, type Person } from './a-stack.ts'
import { aDefinition } from './builders.ts'

/** Long enough for what each test does before the deadline. */
const SILENCE_MS = 3_000

/** The silence procedure over HTTP, from the decision of a facilitator to the deadline. */
describe('a reading under the silence procedure', () => {
  let people: Company
  let stop: () => Promise<void>
  let kept: string
  let broken: string

  beforeAll(async () => {
    const running = await aStack()
    people = running.company
    stop = running.stop
    const { cleo, ada, abe, bo, bea } = people
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '1.terms.1')
    kept = await ada.tables('1.terms.1', aDefinition('Interference', 'Covert influence.'))
    broken = await ada.tables('1.terms.1', aDefinition('Significance', 'Whatever weighs.'))
    for (const one of [ada, abe]) for (const text of [kept, broken]) await one.takes('1.terms.1', text, 'support')
    for (const one of [bo, bea]) for (const text of [kept, broken]) await objects(one, '1.terms.1', text)
  })
  afterAll(() => stop())

  test('is opened by a facilitator’s decision, with the time at which the silence ends', async () => {
    const until = new Date(Date.now() + SILENCE_MS).toISOString()

    const decided = await people.cleo.ask('POST', '/api/readings/1.terms.1/advance', { decision: 'silence', until })

    expect(decided.status).toBe(202)
    const reading = await opened(people.ada, '1.terms.2')
    expect(reading.closesAt).toBe(until)
    expect(reading.proposals.map(({ id }) => id).toSorted()).toEqual([broken, kept].toSorted())
  })

  test('cannot be settled early, and its deadline cannot be brought forward', async () => {
    const { cleo } = people

    const settled = await cleo.ask('POST', '/api/readings/1.terms.2/advance', { decision: 'settle' })
    const closesAt = new Date(Date.now() + 1_000).toISOString()
    const sooner = await cleo.ask('PATCH', '/api/readings/1.terms.2', { closesAt })

    expect(settled).toMatchObject({ status: 409, body: { code: 'under-silence' } })
    expect(sooner).toMatchObject({ status: 409, body: { code: 'silence-lasts' } })
    expect((await cleo.sees('1.terms.2')).may.advance).toEqual(['adjourn'])
  })

  test('agrees a text at its deadline, unless somebody objected', async () => {
    await objects(people.bea, '1.terms.2', broken)

    const settled = await settledAtDeadline(people.ada, '1.terms.2')

    expect(outcomeOf(settled, kept)).toMatchObject({ status: 'agreed', reason: 'every-side-agrees' })
    expect(outcomeOf(settled, broken)).toMatchObject({ status: 'bracketed', reason: 'some-sides-agree' })
    expect(settled.proposals.find(({ id }) => id === broken)?.objections).toHaveLength(1)
  })

  test('is refused together with another decision, or with an end in the past', async () => {
    const { cleo } = people
    await opened(cleo, '1.baskets.1')
    const advance = (body: object) => cleo.ask('POST', '/api/readings/1.baskets.1/advance', body)
    const later = new Date(Date.now() + 60_000).toISOString()

    expect((await advance({ decision: 'settle', until: later })).status).toBe(422)
    expect((await advance({ decision: 'silence', until: new Date().toISOString() })).status).toBe(422)
  })
})

function objects(one: Person, reading: string, text: string): Promise<void> {
  return one.takes(reading, text, 'object', { change: { en: 'Say who directs it.' } })
}

function settledAtDeadline(someone: Person, reading: string): Promise<ReadingView> {
  return eventually(`${reading} to be settled`, async () => {
    const seen = await someone.sees(reading)
    return seen.status === 'settled' ? seen : undefined
  })
}

function outcomeOf(view: ReadingView, proposal: string) {
  return view.proposals.find(({ id }) => id === proposal)?.outcome
}
