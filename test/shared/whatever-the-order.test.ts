import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NO_POSITIONS, sideAgrees } from '../../shared/agreement.ts'
import type { Outcome } from '../../shared/outcomes.ts'
import { settle } from '../../shared/settle-proposals.ts'
import { settlementOf } from '../../shared/settle-reading.ts'
import { aDialogue, aProposal, aReading, aRound } from '../builders.ts'
import { many } from '../many.ts'
import { aSitting, countedFrom, countStances, type Sitting } from './voices.ts'

const RUNS = { numRuns: many({ atOnce: 300, inAll: 3_000 }) }

/** A sitting, and the same one with its texts and its sides in another order. */
const shuffled = aSitting.chain((sitting) =>
  fc
    .tuple(shuffle(sitting.texts), shuffle(Object.entries(sitting.roll)))
    .map(([texts, roll]): [Sitting, Sitting] => [sitting, { ...sitting, texts, roll: Object.fromEntries(roll) }]),
)

describe('settling', () => {
  test('has the same result for any order of texts and sides', () => {
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(bySide(settle(countedFrom(other)))).toEqual(bySide(settle(countedFrom(one))))
      }),
      RUNS,
    )
  })

  test('agrees a text that every side agrees on, whatever is tabled on other matters', () => {
    const alone = { competes: 'commitment alone', withdrawn: false }

    fc.assert(
      fc.property(shuffled, fc.nat(5), ([, sitting], place) => {
        fc.pre(Object.values(sitting.roll).every((size) => size > 0))
        const voices = Object.fromEntries(
          Object.entries(sitting.roll).map(([side, size]) => [side, Array(size).fill('accept')]),
        )
        const texts = sitting.texts.toSpliced(place, 0, { ...alone, id: 'unanimous', voices })

        const outcomes = settle(countedFrom({ ...sitting, texts }))

        expect(outcomes.find((outcome) => outcome.proposal === 'unanimous')?.status).toBe('agreed')
      }),
      RUNS,
    )
  })

  test('gives every text one outcome, and a status that follows from the sides', () => {
    fc.assert(
      fc.property(aSitting, (sitting) => {
        const outcomes = settle(countedFrom(sitting))

        expect(outcomes.map((outcome) => outcome.proposal)).toEqual(sitting.texts.map((text) => text.id).toSorted())
        for (const { status, reason, sides } of outcomes) {
          const agreeing = sides.filter((side) => side.agrees).length
          if (status === 'agreed') expect(agreeing).toBe(sides.length)
          if (reason === 'quorum-not-met') expect(agreeing).toBe(0)
          else if (status === 'bracketed') expect(agreeing).toBeGreaterThan(0)
        }
      }),
      RUNS,
    )
  })

  test('agrees at most one of the competing texts, and keeps beside it only what was merged into it', () => {
    fc.assert(
      fc.property(aSitting, (sitting) => {
        const outcomes = settle(countedFrom(sitting))

        for (const { competes, proposal } of outcomes.filter((outcome) => outcome.status === 'agreed')) {
          const beside = outcomes.filter((other) => other.competes === competes && other.proposal !== proposal)
          expect(beside.filter((other) => other.status !== 'dropped' && other.status !== 'merged')).toEqual([])
        }
      }),
      RUNS,
    )
  })

  test('fills no more lanes than are free', () => {
    fc.assert(
      fc.property(aSitting, (sitting) => {
        const lanes = settle(countedFrom(sitting)).filter(
          (outcome) => outcome.status === 'agreed' && outcome.competes.startsWith('basket '),
        )

        expect(lanes.length).toBeLessThanOrEqual(sitting.lanesLeft)
      }),
      RUNS,
    )
  })

  test('lists every text once in the settlement: agreed, bracketed or dropped', () => {
    fc.assert(
      fc.property(aSitting, ({ rule, roll, ...sitting }) => {
        const { counts, proposals } = countedFrom({ rule, roll, ...sitting })
        const reading = aReading({ stage: 'commitments', roll, rules: { ...rule, days: 1, readings: 1 } })
        const sides = Object.keys(roll).map((id) => ({ id, name: { en: id } }))
        const tabled = proposals.map((proposal) => aProposal(proposal))

        const { settlement } = settlementOf(reading, [], aRound({ dialogue: aDialogue({ sides }) }), {
          counts,
          proposals: tabled,
        })

        const listed = [...settlement.agreed, ...settlement.bracketed]
        expect(new Set(listed).size).toBe(listed.length)
        expect(listed.length + settlement.dropped).toBe(proposals.length)
      }),
      RUNS,
    )
  })
})

test('where a pooled verdict and the sides differ, the settlement follows the sides', () => {
  let differed = 0
  fc.assert(
    fc.property(aSitting, ({ texts, ...sitting }) => {
      const [text] = texts
      fc.pre(text !== undefined && !text.withdrawn && !text.competes.startsWith('basket'))
      const pool = Object.values(text?.voices ?? {}).flat()
      const pooled = sideAgrees(sitting.rule, pool.length, { ...NO_POSITIONS, ...countStances(pool) })
      const apart = Object.values(text?.voices ?? {}).map((voices) =>
        sideAgrees(sitting.rule, voices.length, { ...NO_POSITIONS, ...countStances(voices) }),
      )

      const [outcome] = settle(countedFrom({ ...sitting, texts: text === undefined ? [] : [text] }))

      if (pooled !== apart.every(Boolean)) differed += 1
      const isLeftOpen = apart.some(Boolean) || outcome?.reason === 'quorum-not-met'
      expect(outcome?.status).toBe(apart.every(Boolean) ? 'agreed' : isLeftOpen ? 'bracketed' : 'dropped')
    }),
    RUNS,
  )

  expect(differed).toBeGreaterThan(0)
})

function shuffle<Thing>(things: readonly Thing[]): fc.Arbitrary<Thing[]> {
  return fc.shuffledSubarray([...things], { minLength: things.length })
}

/** Outcomes whose sides are in one order, whatever order the dialogue names them in. */
function bySide(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.map((outcome) => ({
    ...outcome,
    sides: outcome.sides.toSorted((one, other) => (one.side < other.side ? -1 : 1)),
  }))
}
