import { aCompany, playing } from '../faults/a-faulty-round.ts'
import { playRound } from './a-round.ts'
import { aStage } from './a-world.ts'
import { controlClock } from './controlled-clock.ts'
import { settlementsDigest } from './settlements.ts'

/**
 * Plays the same rounds one after the other in one dialogue that nobody disturbs.
 *
 * @returns what the settlements of each round came to
 */
export async function dialogueLeftAlone(
  seeds: readonly string[],
  progress: (rounds: number) => void,
): Promise<readonly string[]> {
  const [stage, clock] = [await aStage(), controlClock('2026-01-01T00:00:00.000Z')]
  const world = await stage.aWorld({}, { timers: clock.timers })
  try {
    const people = playing(world, clock, await aCompany(world))
    const digests: string[] = []
    for (const [index, seed] of seeds.entries()) {
      await playRound(people, seed, index + 1)
      digests.push(settlementsDigest(await world.record(index + 1)))
      progress(index + 1)
    }
    return digests
  } finally {
    await world.end()
    clock.release()
    await stage.close()
  }
}
