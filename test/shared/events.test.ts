import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginningOf, eventsAfter } from '../../shared/events.ts'
import type { LastCall, Reading } from '../../shared/reading.ts'
import type { Round } from '../../shared/round.ts'
import { aReading, aRound } from '../builders.ts'

const HOUR_MS = 3_600_000
const BEGINNING = Date.parse('2026-01-01T00:00:00.000Z')

describe('events', () => {
  test('are in ids and outcomes, in the order of their times', () => {
    const first = settled(aReading({ openedAt: at(1), extensions: [{ at: at(2), by: 'cleo', closesAt: at(9) }] }), 3)
    const second = aReading({ number: 2, openedAt: at(4), lastCall: called(1, 5) })

    const found = eventsAfter({ round: aRound({ startedAt: at(0) }), readings: [second, first] }, beginningOf(1))

    expect(found.map(({ event }) => event)).toEqual([
      { id: '1/started', event: 'round-started', round: 1, at: at(0) },
      { id: '1.terms.1/reading-opened/1', event: 'reading-opened', ...of('1.terms.1'), at: at(1) },
      { id: '1.terms.1/deadline-moved/1', event: 'deadline-moved', ...of('1.terms.1'), at: at(2), closesAt: at(9) },
      { id: '1.terms.1/reading-closed/1', event: 'reading-closed', ...of('1.terms.1'), at: at(3) },
      {
        id: '1.terms.1/reading-settled/1',
        event: 'reading-settled',
        ...of('1.terms.1'),
        at: at(3),
        next: 'next-stage',
      },
      { id: '1.terms.2/reading-opened/1', event: 'reading-opened', ...of('1.terms.2'), at: at(4) },
      { id: '1.terms.2/last-call-given/1', event: 'last-call-given', ...of('1.terms.2'), at: at(5) },
    ])
  })

  test('come once each, whenever somebody asks and however few they take, although times come late', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), fc.infiniteStream(fc.nat({ max: 4 })), (steps, limits) => {
        const next = () => limits.next().value ?? 0
        let dialogue: Held = { round: aRound({ startedAt: at(0) }), readings: [] }
        let cursor = beginningOf(1)
        const got: string[] = []
        const ask = (limit: number) => {
          const taken = eventsAfter(dialogue, cursor).slice(0, limit)
          cursor = taken.at(-1)?.cursor ?? cursor
          got.push(...taken.map(({ event }) => event.id))
        }
        for (const [hour, step] of steps.entries()) {
          dialogue = after(dialogue, step, hour + 1)
          ask(next())
        }
        ask(Number.POSITIVE_INFINITY)

        const all = eventsAfter(dialogue, beginningOf(1)).map(({ event }) => event.id)
        expect(got.toSorted()).toEqual(all.toSorted())
      }),
      { numRuns: 500 },
    )
  })
})

type Held = { readonly round: Round; readonly readings: readonly Reading[] }
type Step = {
  readonly does: 'open' | 'move' | 'call' | 'call off' | 'close late' | 'settle' | 'publish'
  readonly lane: number
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom('open', 'open', 'move', 'call', 'call off', 'close late', 'settle', 'settle', 'publish'),
  lane: fc.nat({ max: 2 }),
})

/** What is stored after something happens in a lane. A reading that closes is stored so hours after its deadline. */
function after({ round, readings }: Held, { does, lane }: Step, hour: number): Held {
  if (does === 'publish') return { round: { ...round, status: 'published', publishedAt: at(hour) }, readings }
  const basket = `b${lane + 1}`
  const held = readings.filter((one) => one.basket === basket)
  const last = held.at(-1)
  if (last === undefined || last.status === 'settled') {
    if (does !== 'open') return { round, readings }
    const number = held.length + 1
    return { round, readings: [...readings, aReading({ stage: 'commitments', basket, number, openedAt: at(hour) })] }
  }
  return { round, readings: readings.map((one) => (one === last ? changed(last, does, hour) : one)) }
}

function changed(reading: Reading, does: Step['does'], hour: number): Reading {
  const { status, lastCall, calledOff = 0, extensions } = reading
  if (status === 'closed') return does === 'settle' ? settled(reading, hour) : reading
  switch (does) {
    case 'move':
      return lastCall !== undefined
        ? reading
        : { ...reading, extensions: [...extensions, { at: at(hour), by: 'cleo', closesAt: at(hour + 9) }] }
    case 'call':
      return lastCall !== undefined ? reading : { ...reading, lastCall: called(calledOff + 1, hour) }
    case 'call off': {
      if (lastCall === undefined) return reading
      const { lastCall: _, ...without } = reading
      return { ...without, calledOff: lastCall.number }
    }
    case 'close late':
      return { ...reading, status: 'closed', closing: { at: at(Math.max(hour - 3, 0)) } }
    default:
      return reading
  }
}

function settled(reading: Reading, hour: number): Reading {
  const none = { agreed: [], bracketed: [], dropped: 0, decided: [], counted: 0, root: '00' }
  return {
    ...reading,
    status: 'settled',
    closing: reading.closing ?? { at: at(hour) },
    settlement: { settledAt: at(hour), run: 'run', next: 'next-stage', ...none },
  }
}

function called(number: number, hour: number): LastCall {
  return { at: at(hour), by: 'cleo', decision: 'settle', number, notice: '1 day', deadline: at(hour + 48) }
}

function of(reading: string) {
  return { round: 1, reading }
}

function at(hour: number): string {
  return new Date(BEGINNING + hour * HOUR_MS).toISOString()
}
