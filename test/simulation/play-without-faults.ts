import { aCompany, playing, type RoundResult, resultOfRound } from '../fault-injection/a-faulty-round.ts'
import { playRound } from './a-round.ts'
import { controlClock } from './controlled-clock.ts'
import { aStage } from './test-dialogue.ts'

/**
 * Plays the same rounds one after the other in one dialogue that nobody disturbs.
 *
 * @returns what each round came to
 */
export async function playWithoutFaults(seeds: readonly string[]): Promise<readonly RoundResult[]> {
  const [stage, clock] = [await aStage(), controlClock('2026-01-01T00:00:00.000Z')]
  const world = await stage.newDialogue({}, { timers: clock.timers })
  try {
    const people = playing(world, clock, await aCompany(world))
    const came: RoundResult[] = []
    for (const [index, seed] of seeds.entries()) {
      const acknowledged = await playRound(people, seed, index + 1)
      came.push(await resultOfRound(world, index + 1, acknowledged))
    }
    return came
  } finally {
    await world.end()
    clock.release()
    await stage.close()
  }
}
