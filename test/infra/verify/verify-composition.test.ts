import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCovered } from '../../../infra/verify/check-covered.ts'
import type { SortedReading } from '../../../infra/verify/count.ts'
import { noFindings } from '../../../infra/verify/mismatch.ts'
import { outcomesAgain } from '../../../infra/verify/recompute-outcomes.ts'
import type { LocalizedText } from '../../../shared/localized-text.ts'
import type { Counted, Outcome } from '../../../shared/outcomes.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import type { RecordedReading } from '../../../shared/recorded-reading.ts'
import { settle } from '../../../shared/settle-proposals.ts'
import { aBasket, aCommitment, aDialogue } from '../../builders.ts'
import { many } from '../../many.ts'
import { ALL_ACCEPT, aFamily } from '../../shared/composition/a-family.ts'
import { aCountedFamily } from './any-families.ts'

const RECORD = { format: 'parley-record/2', dialogue: aDialogue() } as RoundRecord

test('the verifier and the rules have the same result, for any competitions and amendments', () => {
  fc.assert(
    fc.property(aCountedFamily, (counted) => {
      expect(recomputed(counted)).toEqual(settle(counted))
    }),
    { numRuns: many({ atOnce: 300, inAll: 20_000 }) },
  )
}, 300_000)

test('where positions are covered, the verifier accepts every result that the rules can have', () => {
  fc.assert(
    fc.property(aCountedFamily, (counted) => {
      expect(mismatchesWithCoveredPositions(counted)).toEqual([])
    }),
    { numRuns: many({ atOnce: 300, inAll: 20_000 }) },
  )
}, 300_000)

test('where positions are covered, amendments of one amendment that cannot be merged are checked one by one', () => {
  const withoutCondition = aCommitment({ by: 'river' })
  const withCondition = aCommitment({ by: 'river', condition: { word: 'until', text: { en: 'one' } } })
  const translated = aCommitment({ by: 'river', condition: { word: 'until', text: { en: 'one', ru: 'раз' } } })
  // One takes the condition out, the other keeps a translation of it: together they leave a condition without a word.
  const counted = aFamily({
    p0: { body: aCommitment(), says: {} },
    p2: { body: withCondition, amends: 'p0', says: {} },
    p4: { body: translated, amends: 'p2', says: {} },
    p5: { body: withoutCondition, amends: 'p2' },
    p6: { body: { ...translated, by: 'sea' }, amends: 'p4' },
  })

  expect(settle(counted).map(({ reason }) => reason)).toContain('tied')
  expect(mismatchesWithCoveredPositions(counted)).toEqual([])
})

test('where positions are covered, amendments that leave no text with one that did not go in stand each by itself', () => {
  const condition = { word: 'until', text: { en: 'one' } } as const
  const both = { en: 'one', ru: 'раз' }
  // The first takes the English out and the second the Russian, so each of the best stands by itself: the first, the third.
  const counted = aFamily({
    p0: { body: aCommitment({ action: { en: 'one' } }), says: {} },
    p1: { body: aCommitment({ action: both, condition }), amends: 'p0', says: {} },
    p2: { body: aCommitment({ by: 'river', action: { ru: 'раз' } }), amends: 'p1' },
    p4: { body: aCommitment({ action: { en: 'one' }, condition }), amends: 'p1', says: ALL_ACCEPT },
    p6: { body: aCommitment({ by: 'river', action: both, condition }), amends: 'p1' },
  })

  expect(settle(counted)[0]?.text).toMatchObject({
    body: { action: { ru: 'раз' }, condition },
    consolidates: ['p2', 'p6'],
  })
  expect(mismatchesWithCoveredPositions(counted)).toEqual([])
})

test('where positions are covered, amendments that together take back what they amend stand beside one that does not', () => {
  const counted = aFamily({
    p0: { body: described({ en: 'one' }), says: {} },
    p1: { body: described({ en: 'one one', ru: 'раз' }), amends: 'p0', says: {} },
    p2: { body: described({ en: 'one', ru: 'раз' }), amends: 'p0', says: {} },
    p3: { body: described({ en: 'one one' }), amends: 'p1' },
    p4: { body: described({ en: 'one', ru: 'раз' }), amends: 'p1' },
  })

  expect(settle(counted)[0]?.text).toMatchObject({ body: { description: { en: 'one' } }, consolidates: ['p3', 'p4'] })
  expect(mismatchesWithCoveredPositions(counted)).toEqual([])
})

function described(description: LocalizedText) {
  return { ...aBasket(), description }
}

function mismatchesWithCoveredPositions(counted: Counted) {
  const { sorted, before } = readingOf(counted)
  const findings = noFindings()
  const reading = { ...sorted.reading, outcomes: settle(counted) }
  checkCovered({ ...sorted, positions: undefined, reading }, RECORD, before, findings)
  return findings.mismatches
}

function recomputed(counted: Counted): readonly Outcome[] {
  const { sorted, before } = readingOf(counted)
  return outcomesAgain(sorted, RECORD, before)
}

/** A reading in whose record this was counted, and which no other one follows. */
function readingOf(counted: Counted) {
  const { rule, roll, proposals, counts, lanesLeft = 40, openBefore = [], reading: id = '', isCutShort } = counted
  const reading = {
    id,
    stage: 'terms',
    sitting: 2,
    passage: 1,
    settlement: { next: 'next-stage' },
    rules: { ...rule, days: 7, readings: 2 },
    roll,
    closing: isCutShort ? { by: 'facilitator', at: '', decision: 'settle' } : { by: 'deadline', at: '' },
  } as unknown as RecordedReading
  const before = { settlement: { agreed: [], open: openBefore, lanes: Array(40 - lanesLeft).fill({}) } }
  const sorted = {
    at: '',
    reading,
    proposals: new Map(proposals.map((proposal) => [proposal.id, proposal])),
    roots: new Map(),
    withdrawn: new Set(proposals.flatMap(({ id, withdrawnAt }) => (withdrawnAt === undefined ? [] : [id]))),
    positions: Object.entries(counts).flatMap(([proposal, sides]) =>
      Object.entries(sides).flatMap(([side, stances]) =>
        Object.entries(stances).flatMap(([stance, many]) => Array(many).fill({ proposal, side, stance })),
      ),
    ),
    statements: [],
  } as unknown as SortedReading
  return { sorted, before: [before as unknown as RecordedReading] }
}
