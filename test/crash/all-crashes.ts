import type { RoundResult } from '../fault-injection/play-script.ts'
import type { FaultyProxy } from '../fault-injection/proxy.ts'
import type { aStage } from '../simulation/test-dialogue.ts'
import { type Crash, playWithCrash } from './a-crash.ts'

/** A round does not end sooner than this; fewer requests, and it is not the round that was meant. */
const FEWEST_REQUESTS = 60

/**
 * Counts the requests of a round that goes through the proxy and that nobody kills.
 *
 * @param alone what the same round came to with nothing in between
 * @throws {Error} when it comes to something else: whatever crashes came to would tell nothing
 */
export async function requestsOf(
  stage: Awaited<ReturnType<typeof aStage>>,
  proxy: FaultyProxy,
  seed: string,
  alone: RoundResult,
): Promise<number> {
  const { asked, digest, violations } = await playWithCrash(stage, proxy, seed, NEVER)
  const wrong = [...alone.violations, ...violations]
  if (wrong.length > 0 || digest !== alone.digest || asked < FEWEST_REQUESTS) {
    throw new Error(`nobody was killed, and ${seed} came to ${digest}, not ${alone.digest}: ${wrong.join('; ')}`)
  }
  return asked
}

/** More requests than any round makes. */
const NEVER: Crash = { at: Number.POSITIVE_INFINITY, effect: false }

/** One that is started in the place of another makes so many requests before it waits for people again, at most. */
const OF_A_START = 12

/**
 * Each crash of a round of so many requests: at every `every`th, before its effect and after; and at some of them, the
 * one that is started next dies as well, at each request that it makes of its own accord.
 */
export function allCrashes(requests: number, every: number): readonly Crash[] {
  const points = Array.from({ length: Math.ceil(requests / every) }, (_, index) => index * every + 1)
  const once = points.flatMap((at) => [false, true].map((effect) => ({ at, effect })))
  const twice = Array.from({ length: OF_A_START }, (_, again) => again + 1).flatMap((again) =>
    THREE_PLACES.flatMap((place) =>
      [false, true].map((effect) => ({ at: Math.ceil(requests * place), effect, again })),
    ),
  )
  return [...once, ...twice]
}

/** Of a round: while its terms are read, in its lanes, and near its end. */
const THREE_PLACES = [0.15, 0.5, 0.85]
