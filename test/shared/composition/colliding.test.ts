import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Ground, spanOf } from '../../../shared/composition/ground.ts'
import { type Edit, lengthOf, slotOf } from '../../../shared/edits/edit.ts'
import { many } from '../../many.ts'
import { aFamily, clause, outcomesByText } from './a-family.ts'

const BASE = 'answer each letter within ten days'

test.for([
  [
    'insert other words at one place',
    'answer each letter promptly within ten days',
    'answer each letter fully within ten days',
  ],
  ['reword one place', 'answer each letter within five days', 'answer each letter within twenty days'],
  ['delete words that another replaces', 'answer each letter', 'answer each letter within five days'],
  ['insert into words that another deletes', 'answer each letter', 'answer each letter within at most ten days'],
])('amendments that %s leave the wording open', ([, one = '', other = '']) => {
  expect(between(one, other)).toMatchObject({ a: 'bracketed (tied)', b: 'bracketed (tied)' })
})

test.for([
  [
    'replace adjacent words',
    'answer any letter within ten days',
    'answer each message within ten days',
    'answer any message within ten days',
  ],
  [
    'insert beside words that another replaces',
    'answer each short letter within ten days',
    'answer each message within ten days',
    'answer each short message within ten days',
  ],
  ['insert at two places', 'now answer each letter within ten days', `${BASE} or less`, `now ${BASE} or less`],
])('amendments that %s go together', ([, one = '', other = '', together = '']) => {
  expect(between(one, other)).toMatchObject({ '1.commitments.b1.1.c1': `agreed (consolidated): ${together}` })
})

test('the search finds overlapping edits without comparing every pair', () => {
  const words = fc
    .record({ at: fc.nat(12), length: fc.nat(4), language: fc.constantFrom('en', 'ru') })
    .map(({ at, length, language }): Edit => {
      return { is: 'words', part: 'action', language, at, removes: 'x'.repeat(length), inserts: 'y' }
    })
  const whole = fc.constantFrom<Edit>({ is: 'whole', part: 'action', language: 'en' }, { is: 'whole', part: 'by' })
  const edit = fc.oneof({ weight: 12, arbitrary: words }, whole)

  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), edit, (taken, one) => {
      const ground = new Ground()
      for (const other of taken) ground.take(spanOf(other))

      expect(ground.isTaken(spanOf(one))).toBe(taken.some((other) => overlaps(one, other)))
    }),
    { numRuns: many({ atOnce: 2_000, inAll: 20_000 }) },
  )
})

function between(one: string, other: string): Record<string, string> {
  return outcomesByText(
    aFamily({
      base: { body: clause(BASE) },
      a: { body: clause(one), amends: 'base' },
      b: { body: clause(other), amends: 'base' },
    }),
  )
}

/**
 * Whether two edits change the same words. Where one only inserts, it collides with another insertion at the same
 * place and with a replacement around it, not with one that begins or ends there.
 */
function overlaps(one: Edit, other: Edit): boolean {
  if (slotOf(one) !== slotOf(other)) return false
  if (one.is === 'whole' || other.is === 'whole') return true
  const [ends, otherEnds] = [one.at + lengthOf(one), other.at + lengthOf(other)]
  if (one.at === ends && other.at === otherEnds) return one.at === other.at
  return one.at < otherEnds && other.at < ends
}
