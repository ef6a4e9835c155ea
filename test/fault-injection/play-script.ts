import { verifyRegister } from '../../infra/verify/verify-register.ts'
import type { RegisterRecord } from '../../shared/consultation/recorded-register.ts'
import { type Acknowledged, digestOfAll, playRound } from '../simulation/a-round.ts'
import { type AcknowledgedInConsultations, isConsulting, playConsultations } from '../simulation/consultations.ts'
import { consultedIn, violationsInConsultations, waysOfConsultations } from '../simulation/consulted.ts'
import { settlementsDigest, violationsIn } from '../simulation/settlements.ts'
import type { TestDialogue } from '../simulation/test-dialogue.ts'
import { confirmedIn, pathsOf } from '../simulation/ways.ts'
import { type AcknowledgedInYears, isOfYears, type PlayingYears, playYears } from '../simulation/years.ts'
import { digestOfYears, type LeftByYears, violationsInYears } from '../simulation/years-came-to.ts'

/** What a round came to, what did not hold, where each of its readings led, and what was done besides. */
export type RoundResult = {
  readonly digest: string
  readonly violations: readonly string[]
  readonly ways: readonly string[]
}

/**
 * Plays the round of a script, or both rounds of one of years, or the consultations of one without rounds.
 *
 * @returns what reads from the table what they came to, after something that is done before
 */
export async function playScript(play: PlayingYears & { readonly done: readonly string[] }, script: string) {
  const none = async () => {}
  if (isConsulting(script)) {
    const acknowledged = await playConsultations(play, script)
    return async (world: TestDialogue, before = none) => {
      await before()
      return resultOfConsultations(await world.register(), acknowledged)
    }
  }
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
    await world.keepLog()
    const left = { records: [await world.record(1), await world.record(2)], register: await world.register() }
    const came = resultOfYears(left, acknowledged)
    const violations = [...came.violations, ...(await world.logViolations(left.records))]
    return { ...came, violations, ways: [...came.ways, ...play.done] }
  }
}

/** What consultations came to. */
function resultOfConsultations(register: RegisterRecord, acknowledged: AcknowledgedInConsultations): RoundResult {
  const { mismatches } = verifyRegister(JSON.parse(JSON.stringify(register)))
  return {
    digest: digestOfAll(consultedIn(register)),
    violations: [
      ...mismatches.map(({ place, says }) => `the register does not match: ${place} ${says}`),
      ...violationsInConsultations(register, acknowledged),
    ],
    ways: waysOfConsultations(register),
  }
}

/** What two rounds came to, and how they went, with their confirmations and consultations. */
export function resultOfYears(left: LeftByYears, acknowledged: AcknowledgedInYears): RoundResult {
  const { records, register } = left
  return {
    digest: digestOfYears(left),
    violations: violationsInYears(left, acknowledged),
    ways: [...records.flatMap(pathsOf), ...records.flatMap(confirmedIn), ...waysOfConsultations(register)],
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
  await world.keepLog()
  const record = await world.record(round)
  const violations = [...violationsIn(record, acknowledged), ...(await world.logViolations([record]))]
  return { digest: settlementsDigest(record), violations, ways: [...pathsOf(record), ...done] }
}
