import { type Acknowledged, playRound } from '../simulation/a-round.ts'
import { settlementsDigest, violationsIn } from '../simulation/settlements.ts'
import type { TestDialogue } from '../simulation/test-dialogue.ts'
import { confirmedIn, pathsOf } from '../simulation/ways.ts'
import { digestOfYears, isOfYears, type PlayingYears, playYears, violationsInYears } from '../simulation/years.ts'

/** What a round came to, what did not hold, where each of its readings led, and what was done besides. */
export type RoundResult = {
  readonly digest: string
  readonly violations: readonly string[]
  readonly ways: readonly string[]
}

/**
 * Plays the round of a script, or both rounds of one of years.
 *
 * @returns what reads from the table what they came to, after something that is done before
 */
export async function playScript(play: PlayingYears & { readonly done: readonly string[] }, script: string) {
  const none = async () => {}
  if (!isOfYears(script)) {
    const acknowledged = await playRound(play, script, 1)
    return async (world: TestDialogue, before = none) => {
      await before()
      return resultOfRound(world, 1, acknowledged, play.done)
    }
  }
  const acknowledged = await playYears(play, script)
  return async (world: TestDialogue, before = none): Promise<RoundResult> => {
    await before()
    const records = [await world.record(1), await world.record(2)]
    const ways = [...records.flatMap(pathsOf), ...records.flatMap(confirmedIn), ...play.done]
    return { digest: digestOfYears(records), violations: violationsInYears(records, acknowledged), ways }
  }
}

/** What a round came to that did not come to its end. */
export const NO_RESULT = { digest: 'none', ways: [] }

/** What the table says a round came to, and what was done besides its readings. */
export async function resultOfRound(
  world: TestDialogue,
  round: number,
  acknowledged: Acknowledged,
  done: readonly string[],
): Promise<RoundResult> {
  const record = await world.record(round)
  const [digest, violations] = [settlementsDigest(record), violationsIn(record, acknowledged)]
  return { digest, violations, ways: [...pathsOf(record), ...done] }
}
