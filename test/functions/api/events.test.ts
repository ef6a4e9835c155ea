import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EventsView } from '../../../functions/views/see-events.ts'
import { aStack, opened, type Person } from '../../a-stack.ts'
import { aDefinition, daysFromNow } from '../../builders.ts'

let all: Awaited<ReturnType<typeof aStack>>
beforeAll(async () => {
  all = await aStack({ stages: { terms: { readings: 9 } } })
})
afterAll(() => all.stop())

describe('events', () => {
  test('come once each, by the cursor of the answer before, and are the same for everybody', async () => {
    const { ada, cleo, olu } = all.company
    const none = await events(olu)
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '1.terms.1')
    const begun = await events(olu, none.next)
    await cleo.ask('PATCH', '/api/readings/1.terms.1', { closesAt: daysFromNow(9) })
    await cleo.closes('1.terms.1', 'another-reading')
    await opened(ada, '1.terms.2')
    const more = await events(olu, begun.next)

    expect(none.events).toEqual([])
    expect(kindsOf(begun)).toEqual(['round-started', 'reading-opened'])
    expect(kindsOf(more)).toEqual(['deadline-moved', 'reading-closed', 'reading-settled', 'reading-opened'])
    expect((await events(olu, more.next)).events).toEqual([])
    expect(await events(ada)).toEqual(await events(cleo))
    expect((await events(ada)).events).toEqual([...begun.events, ...more.events])
  })

  test('can be asked for after the longest cursor that there can be, of forty lanes', async () => {
    const most = 999_999
    const lanes = ['terms', 'baskets', ...Array.from({ length: 40 }, (_, index) => `b${index + 1}`)]
    const cursor = [1, true, true, lanes.map((lane) => [lane, most, Array.from({ length: 6 }, () => most)])]
    const after = Buffer.from(JSON.stringify(cursor)).toString('base64url')

    expect((await events(all.company.olu, after)).next).toBe(after)
  })

  test('say nothing of what people do in a reading, and neither does the cursor', async () => {
    const { ada, bo, bea, olu } = all.company
    const reading = '1.terms.2'
    const before = await events(olu)

    const proposal = await ada.tables(reading, aDefinition('Reach'))
    await bo.takes(reading, proposal, 'support')
    const path = `/api/readings/${reading}`
    await ada.ask('POST', `${path}/statements`, { kind: 'reason', text: { en: 'It is.' } }, randomUUID())
    await ada.ask('POST', `${path}/caucus`, { text: 'Wait.' }, randomUUID())
    await ada.ask('POST', '/api/messages', { text: 'A message.' }, randomUUID())
    await ada.ask('DELETE', `${path}/proposals/${proposal}`)
    await bea.ask('DELETE', '/api/sessions')

    expect(await events(olu)).toEqual(before)
  })

  test('come in parts, each with a link to the next one', async () => {
    const whole = await events(all.company.olu)
    const parts: EventsView[] = []
    let path: string | undefined = '/api/events?limit=2'
    while (path !== undefined) {
      const answer: Response = await fetch(`${all.stack.origin}${path}`, { headers: all.company.olu.authorization })
      parts.push((await answer.json()) as EventsView)
      path = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('Link') ?? '')?.[1]
    }

    expect(parts.flatMap((part) => part.events)).toEqual(whole.events)
    expect(parts.length).toBe(Math.ceil(whole.events.length / 2))
    expect(parts.at(-1)?.next).toBe(whole.next)
  })

  test.each(['x', 'W10', Buffer.from('[7,true,true,[]]').toString('base64url')])(
    'are refused with a cursor that is none of this dialogue: %s',
    async (after) => {
      const { status, body } = await all.company.olu.ask('GET', `/api/events?after=${after}`)

      expect({ status, body }).toMatchObject({ status: 422, body: { code: 'invalid' } })
    },
  )
})

async function events(who: Person, after?: string): Promise<EventsView> {
  const { status, body } = await who.ask<EventsView>(
    'GET',
    `/api/events${after === undefined ? '' : `?after=${after}`}`,
  )
  expect(status).toBe(200)
  return body
}

function kindsOf({ events }: EventsView): readonly string[] {
  return events.map(({ event }) => event)
}
