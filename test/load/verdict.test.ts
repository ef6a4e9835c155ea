import { describe, expect, test } from 'vitest'
import { SAMPLES, type Sample } from './memory.ts'
import { problemsOf, type Run } from './verdict.ts'

describe('a load test', () => {
  test('passes if everything was acknowledged and is in the record once, and memory was stable', () => {
    expect(problemsOf(aRun())).toEqual([])
  })

  test.each<[string, Partial<Run>, RegExp]>([
    ['something was refused', { errors: ['PUT: 500'] }, /1 errors, such as PUT: 500/],
    ['a receipt is missing', { receipts: ['a'] }, /1 of 2 were acknowledged/],
    ['two receipts are one', { receipts: ['a', 'a'] }, /2 receipts are 1 different/],
    ['another took the place of one that was lost', { recorded: ['p', 'a', 'x'] }, /1 were acknowledged and .* as b/],
    ['one was not counted', { counted: 2, recorded: ['a', 'b'] }, /2 were counted, not 3/],
    ['one was counted twice', { counted: 4, recorded: ['p', 'a', 'b', 'b'] }, /holds 1 twice/],
    ['the record has less than was counted', { recorded: ['a', 'b'] }, /holds 2 of 3/],
    ['nobody said how much memory it took', { samples: [] }, /cannot be told by 0 samples; it takes 40/],
    ['too few said so', { samples: samples(39) }, /cannot be told by 39 samples/],
    [
      'what is kept grew',
      { samples: samples(SAMPLES, (share) => ({ kept: 100 + 40 * share })) },
      /kept\) grew by 17 %/,
    ],
    [
      'the process grew',
      { samples: samples(SAMPLES, (share) => ({ resident: 100 + 80 * share })) },
      /resident\) grew by 29 %/,
    ],
  ])('does not where %s', (_, what, says) => {
    expect(problemsOf(aRun(what)).join('\n')).toMatch(says)
  })

  test('ignores the growth of memory in its first quarter', () => {
    const warming = samples(SAMPLES, (share) => ({ kept: Math.min(100, 500 * share), resident: 100 }))

    expect(problemsOf(aRun({ samples: warming }))).toEqual([])
  })
})

/** Two positions on one proposal. */
function aRun(what: Partial<Run> = {}): Run {
  return {
    positions: 2,
    proposals: 1,
    errors: [],
    receipts: ['a', 'b'],
    counted: 3,
    due: 3,
    recorded: ['p', 'a', 'b'],
    samples: samples(SAMPLES),
    ...what,
  }
}

function samples(length: number, at: (share: number) => Partial<Sample> = () => ({})): readonly Sample[] {
  return Array.from({ length }, (_, index) => ({ resident: 100, kept: 100, ...at(index / length) }))
}
