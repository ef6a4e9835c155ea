import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOf, ROOM, roomOf, sizeOf } from '../../../functions/web/reading/screen-parts.ts'
import type { Mark } from '../../../shared/instrument/bracket-runs.ts'
import { many } from '../../many.ts'

const mark: fc.Arbitrary<Mark> = fc.oneof(
  { weight: 5, arbitrary: fc.lorem({ maxCount: 60 }).map((text): Mark => ({ is: 'words', text: `${text} ` })) },
  fc.constant<Mark>({ is: 'opens', labels: ['A', 'B'] }),
  fc.constant<Mark>({ is: 'closes', labels: ['A', 'B'] }),
)
const written = (marks: readonly Mark[]) =>
  marks.map((one) => (one.is === 'words' ? one.text : one.is === 'opens' ? '[' : ']')).join('')

test('the parts of a text are the whole text in its order, and none is longer than its share and a word', () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 20 }), fc.integer({ min: 1, max: 12 }), (marks, parts) => {
      const cut = partsOf(marks, parts)

      expect(cut).toHaveLength(parts)
      expect(cut.map(written).join('')).toBe(written(marks))
      const share = Math.ceil(roomOf(marks) / parts)
      for (const part of cut) expect(roomOf(part)).toBeLessThanOrEqual(share + 20)
    }),
    { numRuns: many({ atOnce: 100, inAll: 5_000 }) },
  )
})

test('a word without an end is broken', () => {
  const parts = partsOf([{ is: 'words', text: 'w'.repeat(4_000) }], 12)

  expect(Math.max(...parts.map(roomOf))).toBeLessThanOrEqual(4_000 / 12 + 60)
})

test('a shorter text has larger letters', () => {
  expect([40, 150, 200, ROOM].map(sizeOf)).toEqual([1, 2, 3, 4])
})
