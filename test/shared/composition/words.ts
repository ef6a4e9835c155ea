import fc from 'fast-check'
import type { Counts } from '../../../shared/outcomes.ts'
import type { Tabled } from '../../../shared/proposal.ts'
import { aCommitment } from '../../builders.ts'
import type { Kin } from './a-family.ts'

/** A text of fixed places: each place holds a word of its own, and may be followed by a word that was inserted. */
export type Slots = readonly { readonly word: string; readonly inserted: string }[]

const PLACES = 6
const WORDS = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot']

export const BASE: Slots = WORDS.map((word) => ({ word, inserted: '' }))

/** What an amendment changes: words by their place, and words that are inserted behind a place. */
export type Changes = ReadonlyMap<number, { readonly word?: string; readonly inserted?: string }>

export function changed(slots: Slots, changes: Changes): Slots {
  return slots.map((slot, place) => ({ ...slot, ...changes.get(place) }))
}

export function clauseOf(slots: Slots): Tabled {
  return aCommitment({ action: { en: textOf(slots) } })
}

export function textOf(slots: Slots): string {
  return slots.map(({ word, inserted }) => (inserted === '' ? word : `${word} ${inserted}`)).join(' ')
}

/** Up to two changes, so that most of the words stay and the diff finds the places again. */
export const someChanges: fc.Arbitrary<Changes> = fc
  .uniqueArray(
    fc.record({
      place: fc.nat(PLACES - 1),
      word: fc.option(fc.constantFrom('one', 'two'), { nil: undefined }),
      inserted: fc.option(fc.constantFrom('more', 'less'), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 2, selector: ({ place }) => place },
  )
  .map(
    (all) =>
      new Map(
        all.map(({ place, word, inserted }) => [
          place,
          { ...(word !== undefined && { word }), ...(inserted !== undefined && { inserted }) },
        ]),
      ),
  )
  .filter((changes) => [...changes.values()].some((change) => Object.keys(change).length > 0))

/** What each side said: mostly in favour, so that agreement is not rare. */
export const someCounts: fc.Arbitrary<Counts> = fc
  .tuple(aSidesTally(), aSidesTally())
  .map(([river, sea]) => ({ river, sea }))

function aSidesTally() {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({ support: 4 }) },
    { weight: 2, arbitrary: fc.constant({ accept: 4 }) },
    { weight: 1, arbitrary: fc.constant({ support: 2, accept: 2 }) },
    { weight: 1, arbitrary: fc.constant({ support: 3, object: 1 }) },
    { weight: 1, arbitrary: fc.constant({ object: 4 }) },
    { weight: 1, arbitrary: fc.constant({ support: 1 }) },
  )
}

/** A clause and amendments of it. */
export const someAmendments = someTextsThatAmend(fc.constant(0))

/** A clause, amendments of it, and amendments of those. */
export const someFamily = someTextsThatAmend(fc.nat(4))

function someTextsThatAmend(which: fc.Arbitrary<number>): fc.Arbitrary<Readonly<Record<string, Kin>>> {
  return fc
    .array(fc.record({ changes: someChanges, of: which, says: someCounts }), { minLength: 1, maxLength: 5 })
    .chain((amendments) => someCounts.map((says) => ({ amendments, says })))
    .map(({ amendments, says }) => {
      const slots = new Map<string, Slots>([['p0', BASE]])
      const kin: Record<string, Kin> = { p0: { body: clauseOf(BASE), says } }
      for (const [index, { changes, of, says: said }] of amendments.entries()) {
        const amends = `p${of % (index + 1)}`
        const own = changed(slots.get(amends) ?? BASE, changes)
        slots.set(`p${index + 1}`, own)
        kin[`p${index + 1}`] = { body: clauseOf(own), amends, says: said }
      }
      return kin
    })
}

/** Families that compete: some of the amendments are texts of their own. */
export const someRivals: typeof someFamily = fc
  .tuple(someFamily, fc.array(fc.nat(3), { minLength: 6, maxLength: 6 }))
  .map(([family, drawn]) =>
    Object.fromEntries(
      Object.entries(family).map(([id, { body, amends, says }], index) => [
        id,
        { body, ...(says && { says }), ...(amends !== undefined && drawn[index] !== 0 && { amends }) },
      ]),
    ),
  )

export const someMatter = fc.oneof(someFamily, someRivals)
