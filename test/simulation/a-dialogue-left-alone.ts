import { aCompany, type Came, playing, whatCame } from '../fault-injection/a-faulty-round.ts'
import { playRound } from './a-round.ts'
import { aStage } from './a-world.ts'
import { controlClock } from './controlled-clock.ts'

/**
 * Plays the same rounds one after the other in one dialogue that nobody disturbs.
 *
 * @returns what each round came to
 */
export async function dialogueLeftAlone(seeds: readonly string[]): Promise<readonly Came[]> {
  const [stage, clock] = [await aStage(), controlClock('2026-01-01T00:00:00.000Z')]
  const world = await stage.aWorld({}, { timers: clock.timers })
  try {
    const people = playing(world, clock, await aCompany(world))
    const came: Came[] = []
    for (const [index, seed] of seeds.entries()) {
      const acknowledged = await playRound(people, seed, index + 1)
      came.push(await whatCame(world, index + 1, acknowledged))
    }
    return came
  } finally {
    await world.end()
    clock.release()
    await stage.close()
  }
}
