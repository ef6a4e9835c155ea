import { describe, expect, test } from 'vitest'
import { type ReadingResult, whatNext } from '../../shared/what-next.ts'
import { aDialogue, aReading } from '../builders.ts'

const twoReadings = { ...aDialogue().stages.terms, readings: 2 }

/** The first of two readings, settled by a facilitator with nothing agreed and nothing in brackets. */
function came({
  reading,
  ...what
}: Partial<Omit<ReadingResult, 'reading'>> & { reading?: Parameters<typeof aReading>[0] }): ReadingResult {
  return {
    reading: aReading({ rules: twoReadings, ...reading }),
    decision: 'settle',
    agreed: 0,
    bracketed: 0,
    open: 0,
    consolidated: 0,
    agreedBefore: false,
    redraftings: 1,
    ...what,
  }
}

const byDeadline = { decision: undefined } as const

describe('a deadline', () => {
  test('asks for another reading while something is bracketed and readings are left', () => {
    expect(whatNext(came({ ...byDeadline, agreed: 3, bracketed: 1 }))).toBe('another-reading')
  })

  test('settles the last reading, whatever is bracketed', () => {
    expect(whatNext(came({ ...byDeadline, agreed: 3, bracketed: 1, reading: { sitting: 2 } }))).toBe('next-stage')
  })

  test('settles when nothing is bracketed, with readings left', () => {
    expect(whatNext(came({ ...byDeadline, agreed: 1 }))).toBe('next-stage')
  })

  test('counts the readings of this passage, not those before a redrafting', () => {
    const reading = { stage: 'commitments', number: 3, passage: 2, sitting: 1 } as const

    expect(whatNext(came({ ...byDeadline, bracketed: 1, reading }))).toBe('another-reading')
  })

  test('asks for another reading of a text that only some sides ratify, if one is left', () => {
    const reading = { stage: 'ratification' } as const

    expect(whatNext(came({ ...byDeadline, bracketed: 1, reading }))).toBe('another-reading')
    expect(whatNext(came({ ...byDeadline, bracketed: 1, reading: { ...reading, sitting: 2 } }))).toBe('redraft')
  })
})

describe('a facilitator', () => {
  test('settles with something in brackets and readings left', () => {
    expect(whatNext(came({ decision: 'settle', agreed: 1, bracketed: 1 }))).toBe('next-stage')
  })

  test('asks for another reading with nothing in brackets', () => {
    expect(whatNext(came({ decision: 'another-reading', agreed: 1 }))).toBe('another-reading')
  })

  test('cannot have more readings than the rules allow: the last one is settled', () => {
    const last = { reading: { sitting: 2 }, decision: 'another-reading' } as const

    expect(whatNext(came({ ...last, bracketed: 1 }))).toBe('next-stage')
  })

  test.each(['terms', 'baskets'] as const)('adjourns the round from %s', (stage) => {
    expect(whatNext(came({ decision: 'adjourn', agreed: 1, reading: { stage } }))).toBe('adjourn')
  })

  test.each(['modality', 'commitments', 'ratification'] as const)('shelves a basket by adjourning %s', (stage) => {
    expect(whatNext(came({ decision: 'adjourn', agreed: 1, reading: { stage } }))).toBe('shelve')
  })
})

describe('once settled', () => {
  test.each([
    ['terms', 0, 'next-stage'],
    ['terms', 1, 'next-stage'],
    ['baskets', 0, 'adjourn'],
    ['baskets', 1, 'next-stage'],
    ['modality', 0, 'shelve'],
    ['modality', 1, 'next-stage'],
    ['commitments', 0, 'shelve'],
    ['commitments', 1, 'next-stage'],
    ['ratification', 0, 'redraft'],
    ['ratification', 1, 'ratified'],
  ] as const)('%s with %d agreed leads to: %s', (stage, agreed, next) => {
    expect(whatNext(came({ agreed, reading: { stage } }))).toBe(next)
    expect(whatNext(came({ ...byDeadline, agreed, reading: { stage } }))).toBe(next)
  })

  test.each(['baskets', 'modality', 'commitments'] as const)(
    '%s continues with what an earlier sitting agreed',
    (stage) => {
      expect(whatNext(came({ agreedBefore: true, reading: { stage, sitting: 2 } }))).toBe('next-stage')
    },
  )

  test('only the last reading of a text can ratify it', () => {
    expect(whatNext(came({ agreedBefore: true, reading: { stage: 'ratification', sitting: 2 } }))).toBe('redraft')
  })
})

describe('a text that was not ratified', () => {
  test.each([
    [1, 0, 'shelve'],
    [1, 1, 'redraft'],
    [2, 1, 'shelve'],
    [2, 2, 'redraft'],
    [3, 2, 'shelve'],
  ] as const)('after passage %d with %d redraftings allowed: %s', (passage, redraftings, next) => {
    const reading = { stage: 'ratification', passage, number: passage, sitting: 1 } as const

    expect(whatNext(came({ bracketed: 1, redraftings, reading }))).toBe(next)
  })
})
