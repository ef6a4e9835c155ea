import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Ballot, schulzeRanks } from '../../../shared/mediation/schulze.ts'
import { weakestSideFirst } from '../../../shared/mediation/weakest-side-first.ts'

const CANDIDATES = ['a', 'b', 'c', 'd', 'e']
const aBallot = fc.shuffledSubarray(CANDIDATES, { minLength: CANDIDATES.length })
const ballots = fc.array(aBallot, { minLength: 1, maxLength: 9 })

/** The same ballot so many times. */
const times = (count: number, ballot: string): readonly Ballot[] => Array.from({ length: count }, () => [...ballot])

/** The candidate that more ballots prefer to each other one than the reverse, if there is one. */
function condorcetWinner(all: readonly Ballot[]): string | undefined {
  const wins = (one: string, other: string) =>
    all.filter((ballot) => ballot.indexOf(one) < ballot.indexOf(other)).length > all.length / 2
  return CANDIDATES.find((one) => CANDIDATES.every((other) => one === other || wins(one, other)))
}

describe('the Schulze method', () => {
  test('comes to E, A, C, B, D in the example of Schulze’s article', () => {
    const all = [
      ...times(5, 'acbed'),
      ...times(5, 'adecb'),
      ...times(8, 'bedac'),
      ...times(3, 'cabed'),
      ...times(7, 'caebd'),
      ...times(2, 'cbade'),
      ...times(7, 'dceba'),
      ...times(8, 'ebadc'),
    ]

    const ranks = schulzeRanks(CANDIDATES, all)

    expect(CANDIDATES.toSorted((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0))).toEqual([...'eacbd'])
    expect([...ranks.values()].toSorted()).toEqual([0, 1, 2, 3, 4])
  })

  test('puts a candidate that beats each other one alone in the first place', () => {
    let found = 0
    fc.assert(
      fc.property(ballots, (all) => {
        const winner = condorcetWinner(all)
        if (winner === undefined) return
        found += 1
        const ranks = schulzeRanks(CANDIDATES, all)
        expect([...ranks].filter(([, rank]) => rank === 0)).toEqual([[winner, 0]])
      }),
    )

    expect(found).toBeGreaterThan(0)
  })

  test('does not depend on the order of the ballots, or of the candidates', () => {
    const shuffled = fc.tuple(ballots, fc.infiniteStream(fc.nat()), aBallot)
    fc.assert(
      fc.property(shuffled, ([all, keys, candidates]) => {
        const otherwise = all
          .map((ballot) => [keys.next().value, ballot] as const)
          .toSorted(([one], [other]) => one - other)
          .map(([, ballot]) => ballot)

        const [ranks, again] = [schulzeRanks(CANDIDATES, all), schulzeRanks(candidates, otherwise)]

        for (const one of CANDIDATES) expect(again.get(one)).toBe(ranks.get(one))
      }),
    )
  })

  test('gives one ballot back, and the opposite order for the opposite ballot', () => {
    fc.assert(
      fc.property(aBallot, (ballot) => {
        const inOrder = (all: Ballot) =>
          [...schulzeRanks(CANDIDATES, [all])].toSorted(([, one], [, other]) => one - other)

        expect(inOrder(ballot).map(([id]) => id)).toEqual(ballot)
        expect(inOrder(ballot.toReversed()).map(([id]) => id)).toEqual(ballot.toReversed())
      }),
    )
  })

  test('never puts a candidate before one that every ballot prefers', () => {
    fc.assert(
      fc.property(ballots, (all) => {
        const ranks = schulzeRanks(CANDIDATES, all)
        for (const one of CANDIDATES) {
          for (const other of CANDIDATES) {
            if (one === other || !all.every((ballot) => ballot.indexOf(one) < ballot.indexOf(other))) continue
            expect(ranks.get(one)).toBeLessThan(ranks.get(other) ?? 0)
          }
        }
      }),
    )
  })
})

describe('the order of candidates over the sides', () => {
  test('takes the candidate that is second for each side before one that is first for one and last for the other', () => {
    const ordered = weakestSideFirst(['x', 'y', 'z'], { river: [[...'xyz']], sea: [[...'zyx']] })

    expect(ordered[0]).toEqual({ id: 'y', ranks: { river: 1, sea: 1 } })
  })

  test('does not pool the sides: many ballots of one side do not outweigh one ballot of another', () => {
    const few = { river: [[...'xyz']], sea: [[...'zyx']] }
    const many = { ...few, river: times(100, 'xyz') }

    expect(weakestSideFirst(['x', 'y', 'z'], many)).toEqual(weakestSideFirst(['x', 'y', 'z'], few))
  })

  test('breaks ties of the weakest side by the sum of the ranks, and then by the order in which they were drafted', () => {
    const sum = weakestSideFirst([...'abc'], { river: [[...'cab']], sea: [[...'cba']], lake: [[...'abc']] })
    expect(sum.map(({ id }) => id)).toEqual([...'cab'])

    const opposed = { river: [['p', 'q']], sea: [['q', 'p']] }
    expect(weakestSideFirst(['p', 'q'], opposed).map(({ id }) => id)).toEqual(['p', 'q'])
    expect(weakestSideFirst(['q', 'p'], opposed).map(({ id }) => id)).toEqual(['q', 'p'])
  })
})
