import { expect, test } from 'vitest'
import { settle } from '../../../shared/settle-proposals.ts'
import { aBasket, aCommitment } from '../../builders.ts'
import { ALL_ACCEPT, aFamily, clause, outcomesByText, SEA_OBJECTS } from './a-family.ts'

test('a reading can be settled with an amendment that changes nothing or reverts what it amends', () => {
  const nothing = aFamily({ base: { body: clause('answer') }, a: { body: clause('answer'), amends: 'base' } })
  const back = aFamily({
    base: { body: clause('answer'), says: SEA_OBJECTS },
    a: { body: clause('answer in writing'), amends: 'base', says: SEA_OBJECTS },
    aa: { body: clause('answer'), amends: 'a' },
  })

  expect(outcomesByText(nothing)).toEqual({ a: 'agreed (every-side-agrees)', base: 'dropped (amended)' })
  expect(outcomesByText(back)).toMatchObject({ aa: 'agreed (every-side-agrees)', a: 'dropped (amended)' })
})

test('amendments that together equal another amendment are merged into the same text', () => {
  const action = (en: string, ru?: string) => aCommitment({ action: { en, ...(ru !== undefined && { ru }) } })
  const counted = aFamily({
    base: { body: action('two'), says: SEA_OBJECTS },
    a: { body: action('one', 'раз'), amends: 'base' },
    b: { body: action('two', 'раз'), amends: 'base' },
    c: { body: action('one'), amends: 'base' },
  })

  expect(outcomesByText(counted)).toMatchObject({
    a: 'agreed (every-side-agrees)',
    b: 'merged (merged)',
    c: 'merged (merged)',
  })
})

test('two texts of the same amendments are numbered in the order in which merging gives them', () => {
  const action = { en: 'one' }
  const condition = { word: 'until', text: { en: 'one' } } as const
  const counted = aFamily({
    base: { body: aCommitment({ action }), says: SEA_OBJECTS },
    a: { body: aCommitment({ action, by: 'river', form: 'undertake' }), amends: 'base' },
    b: { body: aCommitment({ action, by: 'sea', condition }), amends: 'base' },
  })

  const texts = settle(counted).flatMap(({ proposal, text }) => (text === undefined ? [] : [[proposal, text]]))

  expect(texts).toMatchObject([
    ['1.commitments.b1.1.c1', { consolidates: ['a', 'b'], body: { by: 'river', form: 'undertake', condition } }],
    ['1.commitments.b1.1.c2', { consolidates: ['a', 'b'], body: { by: 'sea', form: 'undertake', condition } }],
  ])
})

test('a basket with a wording that was not read again takes a lane after the agreed ones', () => {
  const counted = aFamily(
    { a: { body: aBasket('A'), says: {} }, b: { body: aBasket('B'), says: ALL_ACCEPT } },
    { openBefore: ['a'], lanesLeft: 1 },
  )
  const proposals = counted.proposals.map((one) => ({ ...one, competes: `basket ${one.id}` }))

  expect(outcomesByText({ ...counted, proposals })).toEqual({
    a: 'bracketed (more-baskets-than-lanes)',
    b: 'agreed (every-side-agrees)',
  })
  expect(outcomesByText({ ...counted, proposals, lanesLeft: 2 })).toMatchObject({ a: 'bracketed (not-read-again)' })
})
