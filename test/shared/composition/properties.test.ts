import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../../shared/edits/apply-edits.ts'
import { editsBetween } from '../../../shared/edits/edits-between.ts'
import { type Counted, type Outcome, openWordingsIn } from '../../../shared/outcomes.ts'
import type { Tabled } from '../../../shared/proposal.ts'
import { NEWEST_FORMAT } from '../../../shared/record-format.ts'
import { settle } from '../../../shared/settle-proposals.ts'
import { settlementOf } from '../../../shared/settle-reading.ts'
import { aBasket, aCommitment, aDefinition, aDialogue, aModality, aReading, aRound, aTopic } from '../../builders.ts'
import { many } from '../../many.ts'
import { CONSENSUS, SUFFICIENT } from '../before-the-table.ts'
import { aFamily, clause, type Kin } from './a-family.ts'
import { BASE, type Changes, changed, clauseOf, someMatter, textOf } from './words.ts'

const RUNS = { numRuns: many({ atOnce: 300, inAll: 3_000 }) }
const rule = fc.constantFrom(CONSENSUS, SUFFICIENT)

describe('composing', () => {
  test('has the same result for any order of proposals, sides and edits', () => {
    fc.assert(
      fc.property(someMatter, rule, fc.infiniteStream(fc.nat()), (family, agreement, numbers) => {
        const counted = aFamily(family, { rule: agreement })
        const next = () => numbers.next().value ?? 0
        const other: Counted = {
          ...counted,
          roll: Object.fromEntries(Object.entries(counted.roll).toReversed()),
          proposals: shuffled(counted.proposals, next).map((one) =>
            one.edits === undefined ? one : { ...one, edits: shuffled(one.edits, next) },
          ),
        }

        expect(sidesSorted(settle(other))).toEqual(sidesSorted(settle(counted)))
      }),
      RUNS,
    )
  })

  test('holds every edit in one agreed text where everybody supports everything and nothing overlaps', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 6 }), (places) => {
        const own = places.map((place): Changes => new Map([[place, { word: `new${place}` }]]))
        const family: Record<string, Kin> = { base: { body: clauseOf(BASE) } }
        for (const [index, changes] of own.entries()) {
          family[`p${index}`] = { body: clauseOf(changed(BASE, changes)), amends: 'base' }
        }

        const outcomes = settle(aFamily(family))

        const all = own.reduce((slots, changes) => changed(slots, changes), BASE)
        expect(textsWith('agreed', outcomes, family)).toEqual([textOf(all)])
        expect(textsWith('bracketed', outcomes, family)).toEqual([])
      }),
      RUNS,
    )
  })

  test('shelves no lane in which the sides agree on some wording of some clause', () => {
    fc.assert(
      fc.property(someMatter, fc.boolean(), (family, isDeadline) => {
        const counted = aFamily(family)
        const reading = aReading({
          stage: 'commitments',
          roll: { river: 4, sea: 4 },
          rules: { ...CONSENSUS, days: 1, readings: 1 },
          closing: { at: new Date().toISOString(), ...(!isDeadline && { decision: 'settle' }) },
        })
        const round = aRound({ dialogue: aDialogue(), format: NEWEST_FORMAT })

        const { outcomes, settlement } = settlementOf(reading, [], round, counted)

        expect(settlement.next).toBe(isAgreed(outcomes) ? 'next-stage' : 'shelve')
      }),
      RUNS,
    )
  })
})

describe('edits', () => {
  const words = fc
    .array(fc.constantFrom('one', 'two', 'three', 'много', 'слов', '', '—', '“x”', '👨‍👩‍👧', '.'), {
      minLength: 1,
      maxLength: 12,
    })
    .map((all) => all.join(' ').trim())
    .filter((text) => text !== '')
  const localized = fc
    .record({ en: fc.option(words, { nil: undefined }), ru: fc.option(words, { nil: undefined }) })
    .filter(({ en, ru }) => en !== undefined || ru !== undefined)
    .map(({ en, ru }) => ({ ...(en !== undefined && { en }), ...(ru !== undefined && { ru }) }))
  const condition = fc.option(
    fc.record({ word: fc.constantFrom('until' as const, 'unless' as const), text: localized }),
    {
      nil: undefined,
    },
  )
  const bodies: readonly fc.Arbitrary<Tabled>[] = [
    fc.record({ term: localized, definition: localized }).map((what) => ({ ...aDefinition(), ...what })),
    fc
      .record({ topic: localized, reason: localized, scope: fc.constantFrom('germane' as const, 'deferred' as const) })
      .map((what) => ({ ...aTopic(), ...what })),
    fc.record({ title: localized, description: localized }).map((what) => ({ ...aBasket(), ...what })),
    fc
      .record({ modality: fc.constantFrom('treaty' as const, 'joint-statement' as const), rationale: localized })
      .map((what) => ({ ...aModality(), ...what })),
    fc
      .record({
        by: fc.constantFrom('each-side', 'river'),
        form: fc.constantFrom('undertake' as const, 'refrain' as const),
        action: localized,
        condition,
      })
      .map(({ condition: until, ...what }) =>
        aCommitment({ ...what, ...(until !== undefined && { condition: until }) }),
      ),
  ]
  const pair = fc.constantFrom(...bodies).chain((body) => fc.tuple(body, body))

  test('turn the amended text into the tabled text, in every part and language', () => {
    fc.assert(
      fc.property(pair, ([from, to]) => {
        expect(applyEdits(from, editsBetween(from, to))).toEqual(to)
      }),
      RUNS,
    )
  })

  test('of equal changes have equal places, whatever else is changed', () => {
    const change = fc.record({ place: fc.nat(5), word: fc.constantFrom('one', 'two'), isInserted: fc.boolean() })
    const slots = ({ place, word, isInserted }: { place: number; word: string; isInserted: boolean }): Changes =>
      new Map([[place, isInserted ? { inserted: word } : { word }]])

    fc.assert(
      fc.property(change, change, (one, other) => {
        fc.pre(Math.abs(one.place - other.place) > 1 && one.word !== other.word)
        const both = changed(changed(BASE, slots(other)), slots(one))

        const edits = editsBetween(clauseOf(BASE), clauseOf(both))

        const alone = editsBetween(clauseOf(BASE), clauseOf(changed(BASE, slots(one))))
        expect(edits).toEqual(expect.arrayContaining([...alone]))
      }),
      RUNS,
    )
  })

  test('that insert repeated words have equal places', () => {
    const again = fc.constantFrom('the', 'of', 'side')
    const words = fc.array(again, { minLength: 4, maxLength: 8 })
    const inserted = fc.array(again, { minLength: 1, maxLength: 3 })

    fc.assert(
      fc.property(words, fc.nat(8), inserted, (before, place, more) => {
        const at = place % before.length
        const tail = 'answer each letter within ten days in writing'
        const text = (all: readonly string[], end: string) => clause(`${all.join(' ')} ${end}`)
        const longer = before.toSpliced(at, 0, ...more)

        const alone = editsBetween(text(before, tail), text(longer, tail))
        const beside = editsBetween(text(before, tail), text(longer, tail.replace('ten', 'five')))

        if (more.length === 1) expect(alone).toMatchObject([leftmost(before, at, more[0] ?? '')])
        expect(beside).toEqual([...alone, expect.objectContaining({ removes: 'ten', inserts: 'five' })])
      }),
      RUNS,
    )
  })
})

/** Where a word that is put before one of some words is found: as far left as the text comes to be the same. */
function leftmost(words: readonly string[], at: number, word: string) {
  const behind = words.slice(0, at).findLastIndex((before) => before !== word)
  const text = words.slice(0, behind + 1).join(' ')
  return { at: text.length, removes: '', inserts: behind < 0 ? `${word} ` : ` ${word}` }
}

/** Whether the sides agree on the matter, be its wording open or not. */
function isAgreed(outcomes: readonly Outcome[]): boolean {
  return outcomes.some(({ status }) => status === 'agreed') || openWordingsIn(outcomes).length > 0
}

function textsWith(status: Outcome['status'], outcomes: readonly Outcome[], family: Readonly<Record<string, Kin>>) {
  return outcomes
    .filter((outcome) => outcome.status === status)
    .map(({ proposal, text }) => text?.body ?? family[proposal]?.body)
    .map((body) => (body?.kind === 'commitment' ? body.action.en : undefined))
}

function shuffled<Thing>(things: readonly Thing[], next: () => number): readonly Thing[] {
  return things
    .map((thing) => [next(), thing] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, thing]) => thing)
}

function sidesSorted(outcomes: readonly Outcome[]) {
  return outcomes.map(({ sides, ...outcome }) => ({
    ...outcome,
    sides: sides.toSorted((a, b) => (a.side < b.side ? -1 : 1)),
  }))
}
