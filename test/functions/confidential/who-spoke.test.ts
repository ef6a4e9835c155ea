import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StatementView } from '../../../functions/views/floor-view.ts'
import { IS_IN_ALL, many } from '../../many.ts'
import { BATCHES, batchOf, type Discussion, type Line, type Overheard, overheard, secondsOf } from './a-discussion.ts'
import { differencesBetween } from './normalized.ts'

const ROLES = ['participant', 'facilitator', 'observer', 'reader'] as const

/**
 * Onlookers in every role fetch the floor every second, and all that they can get afterwards. Then the same things are
 * said by others, of either side under the rule `none` and of the same side under the rule `side`, in other seconds of the same batch. What was fetched is the same, so
 * nobody who guesses who spoke, or which side did, is right more often than by chance.
 */
describe.each([
  ['none', { atOnce: 4, inAll: 1_000 }],
  ['side', { atOnce: 3, inAll: 300 }],
] as const)('under the rule "%s"', (attribution, dialogues) => {
  test('from everything that is fetched nobody learns who made a statement, or when within its batch', async () => {
    const order = new Map<string, { right: number; made: number }>()
    await fc.assert(
      fc.asyncProperty(anyDiscussion, fc.infiniteStream(fc.nat()), async (one, numbers) => {
        const next = (below: number) => (numbers.next().value ?? 0) % below
        const own = next(one.sides.length)
        const other = saidByOthers(one, own, attribution === 'side', next)
        const seconds = secondsToLook([...one.lines, ...other.lines])

        const [first, second] = [
          await overheard(one, attribution, seconds, own),
          await overheard(other, attribution, seconds, own),
        ]

        for (const role of ROLES) {
          const apart = differencesBetween(first.seenBy[role], second.seenBy[role])
          expect({ role, apart }).toEqual({ role, apart: [] })
        }
        for (const [held, heard] of [
          [one, first],
          [other, second],
        ] as const) {
          for (const [guess, isRight] of guessesFromOrder(held, heard)) {
            const before = order.get(guess) ?? { right: 0, made: 0 }
            order.set(guess, { right: before.right + Number(isRight), made: before.made + 1 })
          }
        }
      }),
      { numRuns: many(dialogues) },
    )
    for (const [guess, { right, made }] of order) {
      // Five standard deviations: once in two million times by chance.
      expect(Math.abs(right - made / 2), `${guess}: ${right} of ${made}`).toBeLessThanOrEqual(2.5 * Math.sqrt(made))
    }
    if (IS_IN_ALL) expect(order.size).toBe(4)
  }, 7_200_000)
})

const anyLine = fc
  .record({
    by: fc.nat({ max: 5 }),
    batch: fc.integer({ min: 1, max: BATCHES }),
    where: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom<Line['kind']>('question', 'question', 'reason', 'answer'),
    isOnText: fc.boolean(),
  })
  .map(({ batch, where, ...line }) => ({ ...line, second: secondIn(batch, line.kind, where) }))

const anyDiscussion: fc.Arbitrary<Discussion> = fc
  .record({
    sides: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
    lines: fc.array(anyLine, { minLength: 3, maxLength: 6, size: 'max' }),
  })
  .map(({ sides: [river, sea], lines }) => ({
    sides: [...Array(river).fill('river'), ...Array(sea).fill('sea')],
    lines: lines.map((line, number) => ({ ...answering(line, number, lines), by: line.by % (river + sea) })),
  }))

/** An answer needs a question of an earlier batch; without one it is a reason. */
function answering(line: Line, number: number, lines: readonly Line[]): Line {
  if (line.kind !== 'answer') return line
  const question = lines.findIndex(
    (one, index) => index !== number && one.kind === 'question' && batchOf(one) < batchOf(line),
  )
  return question < 0 ? { ...line, kind: 'reason' } : { ...line, answers: question }
}

function secondIn(batch: number, kind: Line['kind'], where: number): number {
  const [first, last] = secondsOf(batch, kind)
  return first + Math.floor(where * (last - first))
}

/** The same is said by others than the onlooker, in other seconds. What the onlooker said stays theirs. */
function saidByOthers(
  { sides, lines }: Discussion,
  own: number,
  isOfSameSide: boolean,
  next: (below: number) => number,
): Discussion {
  const others = [...sides.keys()].filter((seat) => seat !== own)
  return {
    sides,
    lines: lines.map((line) => {
      const may = others.filter((seat) => !isOfSameSide || sides[seat] === sides[line.by])
      if (line.by === own || may.length === 0) return line
      return {
        ...line,
        by: may[next(may.length)] ?? line.by,
        second: secondIn(batchOf(line), line.kind, next(1_000) / 1_000),
      }
    }),
  }
}

/** Every second at which something could be seen to change, and the seconds beside it. */
function secondsToLook(lines: readonly Line[]): readonly number[] {
  const ends = Array.from({ length: BATCHES }, (_, index) => (index + 1) * 15 * 60)
  const seconds = [...lines.map(({ second }) => second), ...ends].flatMap((second) => [second - 1, second, second + 1])
  return [...new Set(seconds)].toSorted((one, other) => one - other)
}

/** What somebody might guess from two statements of one batch that stand side by side, and whether it is right. */
function guessesFromOrder({ sides, lines }: Discussion, { floor }: Overheard): readonly (readonly [string, boolean])[] {
  const shown = floor.statements.map((statement) => ({ ...statement, line: lineOf(statement, lines) }))
  return [...Map.groupBy(shown, ({ appearsAt, answers = '' }) => `${appearsAt} ${answers}`).values()].flatMap(
    (together) => {
      const [first, second] = together
      if (first === undefined || second === undefined || first.line.second === second.line.second) return []
      const [one, other] = [first.line, second.line]
      const isEarlier = one.second < other.second
      const byTime = [
        ['the first was made first', isEarlier],
        ['the lower id was made first', first.id < second.id === isEarlier],
      ] as const
      const byWho = one.by === other.by ? [] : [['the first sits before the other', one.by < other.by] as const]
      const bySide =
        sides[one.by] === sides[other.by]
          ? []
          : [['the first is of the river side', sides[one.by] === 'river'] as const]
      return [...byTime, ...byWho, ...bySide]
    },
  )
}

function lineOf({ text }: StatementView, lines: readonly Line[]): Line {
  const line = lines[Number(text.en?.match(/\d+/)?.[0])]
  if (line === undefined) throw new Error('nobody said that')
  return line
}
