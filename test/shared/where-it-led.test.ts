import { expect, test } from 'vitest'
import type { Next } from '../../shared/reading.ts'
import { whereItLed } from '../../shared/where-it-led.ts'
import { aReading } from '../builders.ts'

/** A lane whose text was redrafted, with two sittings of each drafting. */
const LANE = [
  ['modality', 1, 1],
  ['commitments', 1, 1],
  ['commitments', 1, 2],
  ['ratification', 1, 1],
  ['commitments', 2, 1],
  ['ratification', 2, 1],
] as const
const readings = LANE.map(([stage, passage, sitting]) =>
  aReading({ id: `1.${stage}.b1.${passage}${sitting}`, stage, basket: 'b1', passage, sitting }),
).concat(aReading({ id: '1.commitments.b2.1', stage: 'commitments', basket: 'b2' }))

test.each([
  ['1.modality.b1.11', 'next-stage', '1.commitments.b1.11'],
  ['1.commitments.b1.11', 'another-reading', '1.commitments.b1.12'],
  ['1.commitments.b1.12', 'next-stage', '1.ratification.b1.11'],
  ['1.ratification.b1.11', 'redraft', '1.commitments.b1.21'],
  ['1.commitments.b1.21', 'next-stage', '1.ratification.b1.21'],
  ['1.ratification.b1.21', 'another-reading', undefined],
  ['1.ratification.b1.21', 'ratified', undefined],
  ['1.ratification.b1.21', 'shelve', undefined],
] as const)('%s led by %s to %s', (id, next: Next, to) => {
  const reading = readings.find((one) => one.id === id)

  expect(reading && whereItLed(reading, next, readings)?.id).toBe(to)
})
