import { expect, test } from 'vitest'
import type { Next, Reading } from '../../shared/reading.ts'
import { laneState } from '../../shared/round.ts'
import type { Stage } from '../../shared/stage.ts'
import { aReading, aSettledReading } from '../builders.ts'

function held(stage: Stage, next: Next, what: Partial<Reading> = {}): Reading {
  return aSettledReading({ stage, ...what }, { next })
}

const chosen = held('modality', 'next-stage')
const drafted = held('commitments', 'next-stage')
const refused = held('ratification', 'redraft')
const secondPassage = { number: 2, passage: 2, sitting: 1 }

test.each<[string, readonly Reading[], string, string]>([
  ['before its first reading', [], 'modality', 'in-progress'],
  ['whose modality is being chosen', [aReading({ stage: 'modality' })], 'modality', 'in-progress'],
  ['with another reading on its modality', [held('modality', 'another-reading')], 'modality', 'in-progress'],
  ['whose modality was chosen', [chosen], 'commitments', 'in-progress'],
  ['without a modality', [held('modality', 'shelve')], 'modality', 'shelved'],
  ['adjourned', [held('modality', 'adjourn')], 'modality', 'shelved'],
  ['of a round that was adjourned', [held('baskets', 'adjourn', { basket: undefined })], 'modality', 'shelved'],
  ['being drafted', [aReading({ stage: 'commitments' }), chosen], 'commitments', 'in-progress'],
  ['without a clause', [chosen, held('commitments', 'shelve')], 'commitments', 'shelved'],
  ['that was drafted', [drafted, chosen], 'ratification', 'in-progress'],
  ['being ratified', [chosen, drafted, aReading({ stage: 'ratification' })], 'ratification', 'in-progress'],
  ['that was ratified', [held('ratification', 'ratified'), chosen, drafted], 'ratification', 'ratified'],
  ['sent back to drafting', [refused, drafted, chosen], 'commitments', 'in-progress'],
  ['redrafted', [held('commitments', 'next-stage', secondPassage), refused, drafted], 'ratification', 'in-progress'],
  ['ratified the second time', [held('ratification', 'ratified', secondPassage), refused], 'ratification', 'ratified'],
  ['refused the last time', [held('ratification', 'shelve', secondPassage), refused], 'ratification', 'shelved'],
])('a basket %s', (_, readings, stage, outcome) => {
  expect(laneState('b1', readings)).toMatchObject({ stage, outcome })
})

test('a basket that went back is in its new drafting, not in the ratification before', () => {
  const redrafting = aReading({ stage: 'commitments', ...secondPassage })

  const state = laneState('b1', [redrafting, chosen, drafted, refused])

  expect(state).toEqual({ stage: 'commitments', outcome: 'in-progress', last: redrafting })
})

test('a second sitting comes after the first, in whatever order the readings are given', () => {
  const first = held('commitments', 'another-reading')
  const second = held('commitments', 'shelve', { number: 2 })

  expect(laneState('b1', [second, first])).toEqual({ stage: 'commitments', outcome: 'shelved', last: second })
})

test('the state of a basket does not depend on other baskets', () => {
  expect(laneState('b2', [chosen, drafted, held('ratification', 'ratified')])).toEqual({
    stage: 'modality',
    outcome: 'in-progress',
    last: undefined,
  })
})
