import { describe, expect, test } from 'vitest'
import { Position } from '../../shared/position.ts'
import { Decision, hasReadingsLeft, isSettled, Next, Reading } from '../../shared/reading.ts'
import { recordPosition } from '../../shared/record-submission.ts'
import { Round } from '../../shared/round.ts'
import { Submission } from '../../shared/submission.ts'
import { aDialogue, aPosition, aReading, aSettledReading, daysFromNow } from '../builders.ts'

const round: Round = {
  round: 1,
  status: 'running',
  dialogue: aDialogue(),
  format: 'parley-record/2',
  startedAt: daysFromNow(-1),
  startedBy: 'fay',
  secret: '00'.repeat(32),
  executions: 1,
}

test.each(['settle', 'another-reading', 'adjourn'])('a facilitator can decide: %s', (decision) => {
  expect(Decision.parse(decision)).toBe(decision)
})

describe('a reading is read back as it was stored', () => {
  test('while it is open', () => {
    const reading = aReading({ stage: 'modality' })

    expect(Reading.parse(reading)).toEqual(reading)
  })

  test.each(['another-reading', 'next-stage', 'redraft', 'ratified', 'shelve', 'adjourn'] as const)(
    'once it is settled, whatever is next: %s',
    (next) => {
      const reading = aSettledReading({ stage: 'ratification' }, { next, modality: 'treaty' })

      expect(Reading.parse(reading)).toEqual(reading)
      expect(Next.options).toContain(next)
    },
  )
})

test('a stored round without a format has the first format', () => {
  const { format: _, ...stored } = round

  expect(Round.parse(stored).format).toBe('parley-record/1')
})

test('a round is read back as it was stored', () => {
  expect(Round.parse(round)).toEqual(round)
})

describe('counting starts at one', () => {
  test.each(['round', 'number', 'passage', 'sitting', 'shards'])('for the %s of a reading', (field) => {
    expect(Reading.safeParse({ ...aReading(), [field]: 1 }).success).toBe(true)
    expect(Reading.safeParse({ ...aReading(), [field]: 0 }).success).toBe(false)
  })

  test.each(['round', 'executions'])('for the %s of a round', (field) => {
    expect(Round.safeParse({ ...round, [field]: 0 }).success).toBe(false)
  })

  test('for the revisions of a position, in the store and in the record', () => {
    const [first, none] = [aPosition({ revision: 1 }), aPosition({ revision: 0 })]

    expect(Position.parse(first)).toEqual(first)
    expect(Position.safeParse(none).success).toBe(false)
    expect(Submission.safeParse(recordPosition(none, 'v', 'none')).success).toBe(false)
  })
})

test('only a reading whose settlement is stored is settled', () => {
  expect(isSettled(aSettledReading())).toBe(true)
  expect(isSettled({ ...aSettledReading(), status: 'closed' })).toBe(false)
  expect(isSettled(aReading({ status: 'settled' }))).toBe(false)
})

test('a stage has readings left until its last sitting', () => {
  const rules = { ...aDialogue().stages.terms, readings: 2 }

  expect(hasReadingsLeft({ sitting: 1, rules })).toBe(true)
  expect(hasReadingsLeft({ sitting: 2, rules })).toBe(false)
})
