import { aCompany, playing, playWithoutProxy } from '../fault-injection/a-faulty-round.ts'
import { type RoundResult, resultOfRound } from '../fault-injection/play-script.ts'
import { playRound } from './a-round.ts'
import { isConsulting } from './consultations.ts'
import { controlClock } from './controlled-clock.ts'
import { aStage } from './test-dialogue.ts'
import { isCoChaired } from './texts-of-a-round.ts'
import { isOfYears } from './years.ts'

/**
 * Plays the same rounds one after the other in one dialogue that nobody disturbs, and those with co-chairs in another one.
 *
 * @returns what each round came to
 */
export async function playWithoutFaults(seeds: readonly string[]): Promise<readonly RoundResult[]> {
  const stage = await aStage()
  try {
    const came = new Map<string, RoundResult>()
    const isApart = (seed: string) => isOfYears(seed) || isConsulting(seed)
    const { true: apart = [], false: others = [] } = Object.groupBy(new Set(seeds), (seed) => `${isApart(seed)}`)
    for (const [coChairs, alike] of Map.groupBy(others, isCoChaired)) {
      for (const [seed, result] of await playInOneDialogue(stage, coChairs, alike)) came.set(seed, result)
    }
    // These are two rounds, or none: each of them is in a dialogue of its own.
    for (const seed of apart) came.set(seed, await playWithoutProxy(stage, seed))
    return seeds.flatMap((seed) => came.get(seed) ?? [])
  } finally {
    await stage.close()
  }
}

async function playInOneDialogue(
  stage: Awaited<ReturnType<typeof aStage>>,
  coChairs: boolean,
  seeds: readonly string[],
): Promise<readonly (readonly [string, RoundResult])[]> {
  const clock = controlClock('2026-01-01T00:00:00.000Z')
  const world = await stage.newDialogue({ coChairs }, { timers: clock.timers })
  try {
    const company = await aCompany(world, coChairs)
    const came: (readonly [string, RoundResult])[] = []
    for (const [index, seed] of seeds.entries()) {
      const play = playing(world, clock, company)
      const acknowledged = await playRound(play, seed, index + 1)
      came.push([seed, await resultOfRound(world, index + 1, acknowledged, play.done)])
    }
    return came
  } finally {
    await world.end()
    clock.release()
  }
}
