import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Counted, type Counts, openWordingsIn } from '../../../shared/outcomes.ts'
import { settle } from '../../../shared/settle-proposals.ts'
import { many } from '../../many.ts'
import { CONSENSUS, SUFFICIENT } from '../before-the-table.ts'
import { ALL_ACCEPT, aFamily, clause, type Kin, outcomesByText, SEA_OBJECTS } from './a-family.ts'
import { someAmendments, someMatter } from './words.ts'

const RUNS = { numRuns: many({ atOnce: 500, inAll: 5_000 }) }

/** A matter before and after one more supports one of its texts, who objected, accepted or said nothing before. */
function oneMoreSupport(matter: typeof someMatter) {
  return fc
    .tuple(matter, fc.constantFrom(CONSENSUS, SUFFICIENT), fc.nat(5), fc.constantFrom('river', 'sea'))
    .map(([family, rule, which, side]) => {
      const before = aFamily(family, { rule })
      const id = `p${which % Object.keys(family).length}`
      return { id, before, after: supportedOnceMore(before, id, side) }
    })
    .filter(({ id, after }) => Object.values(after.counts[id] ?? {}).every((tally) => sum(tally) <= 4))
}

test('one more support for a text leaves its matter agreed', () => {
  fc.assert(
    fc.property(oneMoreSupport(someMatter), ({ before, after }) => {
      if (isAgreed(before)) expect(isAgreed(after)).toBe(true)
    }),
    RUNS,
  )
})

test('one more support for an agreed or merged text leaves it agreed or merged, if no text outside its family competes', () => {
  fc.assert(
    fc.property(oneMoreSupport(someAmendments), ({ id, before, after }) => {
      if (stands(id, before)) expect(stands(id, after)).toBe(true)
    }),
    RUNS,
  )
})

test('an amendment that becomes agreed can rank its family below a rival, because the weakest part decides', () => {
  const sayingOfC = (says: Counts): { readonly [id: string]: Kin } => ({
    base: { body: clause('answer within ten days'), says: SEA_OBJECTS },
    a: { body: clause('answer within five days'), amends: 'base' },
    c: { body: clause('answer in writing within ten days'), amends: 'base', says },
    rival: { body: clause('publish nothing'), says: { river: { support: 2, accept: 2 }, sea: { support: 4 } } },
  })

  expect(outcomesByText(aFamily(sayingOfC({ river: { accept: 1 }, sea: { accept: 4 } })))).toMatchObject({
    a: 'agreed (every-side-agrees)',
    rival: 'dropped (outranked)',
  })
  expect(outcomesByText(aFamily(sayingOfC(ALL_ACCEPT)))).toMatchObject({
    a: 'dropped (outranked)',
    rival: 'agreed (every-side-agrees)',
  })
})

// The rank of a consolidated text is the lowest rank of the texts that went in, also of one that came in with others.
test('one more support for a text can rank its family below a rival, because it lets a lower ranked amendment in', () => {
  const sayingOfTwo = (says: Counts): { readonly [id: string]: Kin } => ({
    base: { body: clause('alpha bravo charlie delta'), says: SEA_OBJECTS },
    one: {
      body: clause('alpha one charlie delta'),
      amends: 'base',
      says: { river: { accept: 4 }, sea: { support: 4 } },
    },
    two: { body: clause('more alpha two charlie delta'), amends: 'base', says },
    same: {
      body: clause('alpha two charlie delta'),
      amends: 'base',
      says: { river: { support: 3, object: 1 }, sea: { support: 4 } },
    },
    rival: { body: clause('publish nothing'), says: { river: { accept: 4 }, sea: { support: 2, accept: 2 } } },
  })
  const before = aFamily(sayingOfTwo({ river: { support: 4 }, sea: { accept: 4 } }), { rule: SUFFICIENT })
  const after = aFamily(sayingOfTwo({ river: { support: 4 }, sea: { support: 1, accept: 3 } }), { rule: SUFFICIENT })

  expect(outcomesByText(before)).toMatchObject({ two: 'merged (merged)', rival: 'bracketed (tied)' })
  expect(outcomesByText(after)).toMatchObject({ two: 'dropped (outranked)', rival: 'agreed (every-side-agrees)' })
})

function supportedOnceMore(counted: Counted, id: string, side: string): Counted {
  const tally = counted.counts[id]?.[side] ?? {}
  const from = (['object', 'accept'] as const).find((stance) => (tally[stance] ?? 0) > 0)
  const said = { ...tally, support: (tally.support ?? 0) + 1, ...(from && { [from]: (tally[from] ?? 0) - 1 }) }
  return { ...counted, counts: { ...counted.counts, [id]: { ...counted.counts[id], [side]: said } } }
}

function isAgreed(counted: Counted): boolean {
  const outcomes = settle(counted)
  return outcomes.some(({ status }) => status === 'agreed') || openWordingsIn(outcomes).length > 0
}

/** Agreed, merged into another text, or one of several wordings that are open. */
function stands(id: string, counted: Counted): boolean {
  const outcome = settle(counted).find(({ proposal }) => proposal === id)
  return outcome !== undefined && ['every-side-agrees', 'merged', 'tied'].includes(outcome.reason)
}

function sum(tally: Counts[string]): number {
  return Object.values(tally).reduce((all, one) => all + one, 0)
}
