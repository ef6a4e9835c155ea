import { describe, expect, test } from 'vitest'
import {
  coveredMatters,
  isAgreementCovered,
  type SaidBeside,
  type SideBeside,
} from '../../../shared/disclosure/beside-words.ts'

describe('under the Chatham House Rule, which sides agree is shown beside words', () => {
  test.each<[string, readonly SideBeside[], boolean]>([
    ['not of two sides, because the one that does not agree said them', [agreeing('a', 5), refusing('b', 5)], false],
    ['where two sides of three could have said them', [agreeing('a', 5), refusing('b', 3), refusing('c', 3)], true],
    ['not where one of these has two members', [agreeing('a', 5), refusing('b', 3), refusing('c', 2)], false],
    ['not where one side of three does not agree', [agreeing('a', 5), agreeing('b', 5), refusing('c', 5)], false],
  ])('%s', (_, sides, isShown) => {
    expect(isCovered(sides, aSitting(sides))).toBe(!isShown)
  })

  test('where a side can agree although one of its members objects', () => {
    const sides = [agreeing('a', 4), refusing('b', 4)]
    const rules = { rule: 'sufficient-consensus', quorum: 0.5, threshold: 0.75 } as const

    expect(isCovered(sides, aSitting(sides, { rules }))).toBe(false)
    expect(isCovered(sides, aSitting([agreeing('a', 3), refusing('b', 4)], { rules }))).toBe(true)
    expect(isCovered(sides, aSitting([agreeing('a', 3), refusing('b', 4)], { stage: 'ratification' }))).toBe(false)
    expect(isCovered(sides, aSitting([agreeing('a', 2), refusing('b', 4)], { stage: 'ratification' }))).toBe(true)
  })

  test('where nobody objected with words that are shown', () => {
    const sides = [agreeing('a', 5), refusing('b', 5)]

    expect(isCovered(sides, aSitting(sides, { objections: [] }))).toBe(false)
  })

  test('where every side agrees or none does, because the status of the text says the same', () => {
    for (const sides of [
      [agreeing('a', 2), agreeing('b', 2)],
      [refusing('a', 2), refusing('b', 2)],
    ]) {
      expect(isCovered(sides, aSitting(sides))).toBe(false)
    }
  })
})

test('words on one wording cover the other wordings of the matter, and no other matter', () => {
  const sides = [agreeing('a', 5), refusing('b', 5)]
  const outcomes = ['one', 'two', 'else'].map((proposal) => ({
    proposal,
    competes: proposal === 'else' ? 'else' : 'one',
    sides,
  }))

  const covered = coveredMatters([aSitting(sides, { outcomes, objections: [{ proposal: 'one' }] })], 'none')

  expect(outcomes.filter((outcome) => isAgreementCovered(outcome, covered)).map(({ proposal }) => proposal)).toEqual([
    'one',
    'two',
  ])
})

test('words of an earlier sitting cover the same matter in a later one', () => {
  const sides = [agreeing('a', 5), refusing('b', 5)]
  const later = aSitting(sides, { objections: [] })

  expect(coveredMatters([later], 'none').size).toBe(0)
  expect(coveredMatters([aSitting(sides), later], 'none')).toEqual(new Set(['one']))
})

test('where sides are disclosed, nothing is covered', () => {
  const sides = [agreeing('a', 1), refusing('b', 1)]

  expect(coveredMatters([aSitting(sides)], 'side').size).toBe(0)
  expect(coveredMatters([aSitting(sides)], 'named').size).toBe(0)
})

function agreeing(side: string, roll: number): SideBeside {
  return { side, roll, agrees: true }
}

function refusing(side: string, roll: number): SideBeside {
  return { side, roll, agrees: false }
}

/** A reading of one text, to which somebody objected. */
function aSitting(sides: readonly SideBeside[], but: Partial<SaidBeside> = {}): SaidBeside {
  return {
    stage: 'commitments',
    rules: { rule: 'consensus', quorum: 0.5, threshold: 0.75 },
    outcomes: [{ proposal: 'one', competes: 'one', sides }],
    objections: [{ proposal: 'one' }],
    ...but,
  }
}

function isCovered(sides: readonly SideBeside[], sitting: SaidBeside): boolean {
  return isAgreementCovered({ competes: 'one', sides }, coveredMatters([sitting], 'none'))
}
