import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AgreementRule, NO_POSITIONS, sideAgrees } from '../../../shared/agreement.ts'
import { type Counted, type Counts, type Outcome, openWordingsIn } from '../../../shared/outcomes.ts'
import { NEWEST_FORMAT } from '../../../shared/record-format.ts'
import { settle } from '../../../shared/settle-proposals.ts'
import { settlementOf } from '../../../shared/settle-reading.ts'
import { aDialogue, aReading, aRound } from '../../builders.ts'
import { many } from '../../many.ts'
import { CONSENSUS } from '../before-the-table.ts'
import { aFamily } from './a-family.ts'
import { someCounts, someMatter } from './words.ts'

const RUNS = { numRuns: many({ atOnce: 300, inAll: 3_000 }) }

test('a pooled count and a count by sides can differ, and the count by sides decides', () => {
  const rule = AgreementRule.parse({ rule: 'sufficient-consensus' })
  let differed = 0
  fc.assert(
    fc.property(someMatter, (family) => {
      const apart = aFamily(family, { rule })
      const pooled: Counted = {
        ...apart,
        roll: { all: 8 },
        counts: Object.fromEntries(Object.entries(apart.counts).map(([id, counts]) => [id, { all: added(counts) }])),
      }

      const outcomes = settle(apart)

      if (isAgreed(settle(pooled)) !== isAgreed(outcomes)) differed += 1
      const isAgreedByEach = Object.keys(family).some((id) => isAgreedApart(id, apart))
      expect(isAgreed(outcomes)).toBe(isAgreedByEach)
    }),
    RUNS,
  )
  expect(differed).toBeGreaterThan(0)
})

test('two readings never shelve a lane in which the sides agree on some wording of some clause', () => {
  const ends = fc.constantFrom('settle', 'another-reading', 'silence', undefined)
  const said = fc.oneof(fc.constant({ river: {}, sea: {} } as Counts), someCounts)
  let [again, open] = [0, 0]
  fc.assert(
    fc.property(someMatter, ends, fc.boolean(), fc.array(said, { minLength: 12, maxLength: 12 }), (...drawn) => {
      const [family, decision, settles, says] = drawn
      const counted = aFamily(family)
      const first = sitting(1, decision)
      const came = settlementOf(first, [], ROUND, counted)
      if (came.settlement.next !== 'another-reading') {
        expect(came.settlement.next).toBe(isAgreed(came.outcomes) ? 'next-stage' : 'shelve')
        return
      }

      again += 1
      const { bracketed, merged = [] } = came.settlement
      const carried = [
        ...counted.proposals,
        ...came.outcomes.flatMap(({ proposal: id, competes, text }) =>
          text === undefined ? [] : [{ id, competes, ...text }],
        ),
      ].filter(({ id }) => [...bracketed, ...merged].includes(id))
      const counts = Object.fromEntries(carried.map(({ id }, index) => [id, says[index] ?? {}]))
      const settled = {
        ...first,
        status: 'settled' as const,
        settlement: { ...came.settlement, settledAt: first.openedAt, run: 'run', counted: 0, root: '' },
      }
      const second = sitting(2, decision === 'silence' || !settles ? undefined : 'settle', decision === 'silence')
      const { outcomes, settlement } = settlementOf(second, [settled], ROUND, { proposals: carried, counts })

      const isAgreedSomewhere = came.settlement.agreed.length > 0 || isAgreed(outcomes)
      expect(settlement.next).toBe(isAgreedSomewhere ? 'next-stage' : 'shelve')
      // What every side agreed on stays so, unless somebody objects to it.
      const wasOpen = carried.filter(({ id }) => came.settlement.open?.includes(id))
      if (wasOpen.some(({ id }) => isUnopposed(counts[id] ?? {}))) {
        open += 1
        expect(settlement.next).toBe('next-stage')
      }
    }),
    RUNS,
  )
  expect(again).toBeGreaterThan(0)
  expect(open).toBeGreaterThan(0)
})

test('agreed texts do not depend on the proposals’ ids, unless a wording is open', () => {
  fc.assert(
    fc.property(someMatter, (family) => {
      const other = Object.fromEntries(
        Object.entries(family).map(([id, { amends, ...kin }]) => [
          renamed(id),
          { ...kin, ...(amends !== undefined && { amends: renamed(amends) }) },
        ]),
      )
      const [one, two] = [settle(aFamily(family)), settle(aFamily(other))]

      if (openWordingsIn(one).length === 0) {
        expect(openWordingsIn(two)).toEqual([])
        expect(agreedTexts(two, other)).toEqual(agreedTexts(one, family))
      }
    }),
    RUNS,
  )
})

const ROUND = aRound({ dialogue: aDialogue(), format: NEWEST_FORMAT })

function sitting(
  number: number,
  decision: 'settle' | 'another-reading' | 'silence' | undefined,
  isUnderSilence = false,
) {
  return aReading({
    stage: 'commitments',
    number,
    sitting: number,
    roll: { river: 4, sea: 4 },
    rules: { ...CONSENSUS, ...(isUnderSilence && { rule: 'silence' as const }), days: 1, readings: 2 },
    closing: { at: new Date().toISOString(), ...(decision !== undefined && { by: 'cleo', decision }) },
  })
}

function isAgreed(outcomes: readonly Outcome[]): boolean {
  return outcomes.some(({ status }) => status === 'agreed') || openWordingsIn(outcomes).length > 0
}

function isAgreedApart(id: string, { rule, roll, counts }: Counted): boolean {
  return Object.entries(roll).every(([side, size]) =>
    sideAgrees(rule, size, { ...NO_POSITIONS, ...counts[id]?.[side] }),
  )
}

function isUnopposed(counts: Counts): boolean {
  return Object.values(counts).every(({ object = 0, block = 0 }) => object + block === 0)
}

function added(counts: Counts): Counts[string] {
  const all: Record<string, number> = {}
  for (const [stance, number] of Object.values(counts).flatMap((tally) => Object.entries(tally))) {
    all[stance] = (all[stance] ?? 0) + number
  }
  return all
}

/** In the opposite order. */
function renamed(id: string): string {
  return `q${9 - Number(id.slice(1))}`
}

function agreedTexts(outcomes: readonly Outcome[], family: Readonly<Record<string, { readonly body: object }>>) {
  return outcomes
    .filter(({ status }) => status === 'agreed')
    .map(({ proposal, text }) => text?.body ?? family[proposal]?.body)
}
