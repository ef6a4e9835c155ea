import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import stored from '../../../functions/documents/example-answers.json' with { type: 'json' }
import { answersOfARound } from './answers/a-round.ts'
import { likeness } from './answers/likeness.ts'
import { madeUp } from './answers/made-up.ts'
import type { Answers } from './answers/shown-answers.ts'
import { answersWithCoChairs } from './answers/with-co-chairs.ts'

const FILE = join(import.meta.dirname, '../../../functions/documents/example-answers.json')
const EXAMPLES: Answers = stored

describe('the examples of answers', () => {
  let played: Answers
  beforeAll(async () => {
    const [one, other] = [await answersOfARound(), await answersWithCoChairs()]
    played = joined(madeUp(one.answers, one.origin), madeUp(other.answers, other.origin))
  }, 120_000)

  test('are those that the API gives now; `-u` writes them anew where one is not', async () => {
    const written = Object.fromEntries(
      Object.entries(played).map(([operation, now]) => {
        const before = EXAMPLES[operation]
        return [operation, before !== undefined && isLike(before, now) ? before : now]
      }),
    )

    await expect(`${JSON.stringify(written, null, 2)}\n`).toMatchFileSnapshot(FILE)
  })
})

function isLike(one: unknown, other: unknown): boolean {
  return JSON.stringify(likeness(one)) === JSON.stringify(likeness(other))
}

function joined(one: Answers, other: Answers): Answers {
  const operations = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted()
  return Object.fromEntries(
    operations.map((operation) => {
      const statuses = new Set([one, other].flatMap((of) => Object.keys(of[operation] ?? {})))
      return [
        operation,
        Object.fromEntries(
          [...statuses].map((status) => [status, { ...one[operation]?.[status], ...other[operation]?.[status] }]),
        ),
      ]
    }),
  )
}
