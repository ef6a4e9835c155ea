import { describe, expect, test } from 'vitest'
import { appearsAt, batchAt, lastBatchAt } from '../../shared/batches.ts'
import { inThreads, standingOnTheFloor } from '../../shared/floor.ts'
import { floorOf, shareOfFloor } from '../../shared/floor-rules.ts'
import { aDialogue, aStatement } from '../builders.ts'

const OPENED = '2026-03-02T09:00:00.000Z'
const QUARTER = { everyMinutes: 15, perPerson: 20 }

describe('a batch', () => {
  test.each([
    ['09:00:00', 1],
    ['09:13:59', 1],
    ['09:14:00', 2],
    ['09:15:00', 2],
    ['08:00:00', 1],
    ['10:00:00', 5],
  ])('of what is said at %s is number %i, and appears at least a minute later', (time, batch) => {
    const now = new Date(`2026-03-02T${time}.000Z`)

    expect(batchAt(OPENED, now, QUARTER)).toBe(batch)
    expect(Date.parse(appearsAt(OPENED, batch, QUARTER)) - now.getTime()).toBeGreaterThanOrEqual(60_000)
    expect(lastBatchAt(OPENED, now, QUARTER)).toBeLessThan(batch)
  })

  test('appears at the moment that was named, and not before', () => {
    const at = new Date(appearsAt(OPENED, 3, QUARTER))

    expect(lastBatchAt(OPENED, at, QUARTER)).toBe(3)
    expect(lastBatchAt(OPENED, new Date(at.getTime() - 1), QUARTER)).toBe(2)
    expect(lastBatchAt(OPENED, new Date(OPENED), QUARTER)).toBe(0)
  })
})

test('the share of one person depends on the rules and the length of the roll alone, and is one statement at least', () => {
  expect([12, 250, 251, 1_000, 1_000_000].map((entitled) => shareOfFloor(QUARTER, entitled))).toEqual([
    20, 20, 19, 5, 1,
  ])
})

test('a round has a floor if its frozen rules name one, and it is not of an earlier format', () => {
  expect(floorOf({ dialogue: aDialogue(), format: 'parley-record/3' })).toEqual(QUARTER)
  expect(floorOf({ dialogue: aDialogue(), format: 'parley-record/2' })).toBeUndefined()
  expect(floorOf({ dialogue: aDialogue({ floor: 'none' }), format: 'parley-record/3' })).toBeUndefined()
  expect(floorOf({ dialogue: {}, format: 'parley-record/3' })).toBeUndefined()
})

test('statements stand by batch and then by digest, whatever their words and ids are, and answers after their question', () => {
  const digests: Record<string, string> = { a: '9', b: '1', c: '5', d: '3', e: '2' }
  const statements = [
    aStatement({ id: 'a', text: { en: 'One.' } }),
    aStatement({ id: 'b', text: { en: 'Two.' } }),
    aStatement({ id: 'c', kind: 'reason', batch: 2 }),
    aStatement({ id: 'd', kind: 'answer', answers: 'b', batch: 2 }),
    aStatement({ id: 'e', kind: 'answer', answers: 'b', batch: 3 }),
  ]

  for (const stored of [statements, statements.toReversed()]) {
    expect(inThreads(stored, ({ id }) => digests[id] ?? '').map(({ id }) => id)).toEqual(['b', 'd', 'e', 'a', 'c'])
  }
})

test('what was said of something that does not count does not count either', () => {
  const statements = [
    aStatement({ id: 'a', proposal: 'late' }),
    aStatement({ id: 'b', kind: 'answer', answers: 'a', proposal: 'p1' }),
    aStatement({ id: 'c', proposal: 'p1' }),
    aStatement({ id: 'd' }),
  ]
  const settingsAside = ['b', 'c'].map((statement) => ({ statement, reason: { en: 'So.' }, at: OPENED }))

  const { statements: standing, settingsAside: aside } = standingOnTheFloor(
    { statements, settingsAside },
    new Set(['p1']),
  )

  expect(standing.map(({ id }) => id)).toEqual(['c', 'd'])
  expect(aside.map(({ statement }) => statement)).toEqual(['c'])
})
