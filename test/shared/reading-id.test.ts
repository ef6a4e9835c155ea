import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeOf, ReadingId, readingId } from '../../shared/reading-id.ts'
import { isTakenInLanes, Stage } from '../../shared/stage.ts'

test('a reading’s id has its round, stage, basket and number', () => {
  expect(readingId({ round: 1, stage: 'terms' }, 1)).toBe('1.terms.1')
  expect(readingId({ round: 12, stage: 'modality', basket: 'b2' }, 3)).toBe('12.modality.b2.3')
})

test('an id is parsed into the place that it was made from', () => {
  const places = fc.record({
    round: fc.integer({ min: 1, max: 999_999 }),
    stage: fc.constantFrom(...Stage.options),
    lane: fc.integer({ min: 1, max: 40 }),
    number: fc.integer({ min: 1, max: 999_999 }),
  })

  fc.assert(
    fc.property(places, ({ round, stage, lane, number }) => {
      const place = { round, stage, ...(isTakenInLanes(stage) && { basket: `b${lane}` }) }

      const id = readingId(place, number)

      expect(placeOf(id)).toEqual({ ...place, number })
      expect(ReadingId.parse(id)).toBe(id)
    }),
  )
})

test.each([
  '',
  'terms',
  '1.terms',
  '0.terms.1',
  '01.terms.1',
  '1.terms.0',
  '1.terms.1.1',
  '1.terms.b1.1',
  '1.modality.1',
  '1.modality.b0.1',
  '1.modality.b41.1',
  '1.modality.b1.b2.1',
  '1.debate.1',
  '1.terms.1 ',
  '-1.terms.1',
  '1e1.terms.1',
  '1000000.terms.1',
])('%o names no reading', (id) => {
  expect(placeOf(id)).toBeUndefined()
  expect(ReadingId.safeParse(id).success).toBe(false)
})
