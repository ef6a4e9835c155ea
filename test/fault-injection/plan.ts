import { createHash } from 'node:crypto'
import { LimitExceeded } from '../../infra/local/limits.ts'
import { GIVEN_UP, KINDS, type Kind, LAMBDA_ENDS } from './kinds.ts'

/** Which fault meets the next request of a call; `undefined` lets it through. */
export type Plan = (operation: string, call: string) => Kind | undefined

/** How likely a request meets a fault. What starts or wakes the machine is asked seldom, and each time it matters. */
const LIKELY: readonly (readonly [RegExp, number])[] = [
  [/\.StartExecution$/, 0.9],
  [/\.SendTaskSuccess$/, 0.7],
  [/./, 0.06],
]

/** How likely a call of the store meets the same fault until its client gives up. */
const GIVES_UP = 0.008

/** After so many faults in a row an operation is let through: no service is away for ever. */
const MOST_IN_A_ROW = 8

/**
 * A plan that a seed makes: the same for the same requests in the same order. Requests that come at the same time
 * come in any order, so a plan is replayed closely, not to the letter.
 *
 * @param counts is told of every fault that was drawn
 */
export function aPlan(seed: string, counts: Record<string, number>): Plan {
  let asked = 0
  const inARow = new Map<string, number>()
  const givenUp = new Map<string, Kind>()
  const meets = (kind: Kind) => {
    counts[kind.name] = (counts[kind.name] ?? 0) + 1
    return kind
  }
  return (operation, call) => {
    const again = givenUp.get(call)
    if (again !== undefined) return again
    asked += 1
    const hopeless =
      seededRandom(seed, asked, 'gives up') < GIVES_UP
        ? chosen(GIVEN_UP, operation, seededRandom(seed, asked, 'how'))
        : undefined
    if (hopeless !== undefined) {
      givenUp.set(call, hopeless)
      return meets(hopeless)
    }
    const draw = seededRandom(seed, asked, 'whether')
    const likely = LIKELY.find(([of]) => of.test(operation))?.[1] ?? 0
    const before = inARow.get(operation) ?? 0
    if (draw >= likely || before >= MOST_IN_A_ROW) {
      inARow.set(operation, 0)
      return undefined
    }
    inARow.set(operation, before + 1)
    const kind = chosen(KINDS, operation, seededRandom(seed, asked, 'which'))
    return kind === undefined ? undefined : meets(kind)
  }
}

/** How likely Lambda ends a function. */
const ENDS = 0.1

/** Runs functions as Lambda does that ends some of them, by a plan that a seed makes. @param counts is told of every end */
export function endedByLambda(seed: string, counts: Record<string, number>) {
  let invoked = 0
  return async (run: () => Promise<unknown>): Promise<unknown> => {
    invoked += 1
    if (seededRandom(seed, invoked, 'ends') >= ENDS) return run()
    const end = LAMBDA_ENDS[Math.floor(seededRandom(seed, invoked, 'how it ends') * LAMBDA_ENDS.length)]
    if (end === undefined) return run()
    counts[end.name] = (counts[end.name] ?? 0) + 1
    if (end.effect) await run()
    throw new LimitExceeded(end.error, 'so the plan says')
  }
}

/** A number from 0 up to 1, as good as random and always the same for the same words. */
export function seededRandom(...words: readonly unknown[]): number {
  return createHash('sha256').update(JSON.stringify(words)).digest().readUInt32BE(0) / 2 ** 32
}

function chosen(among: readonly Kind[], operation: string, draw: number): Kind | undefined {
  const kinds = among.filter(({ of }) => of.test(operation))
  const all = kinds.reduce((sum, { weight }) => sum + weight, 0)
  let left = draw * all
  return kinds.find(({ weight }) => {
    left -= weight
    return left < 0
  })
}
