import {
  type Confirmation,
  confirmationsOf,
  endsBasket,
  keyOfSide,
  type RoundConfirmations,
} from '../../shared/confirmation/round-confirmations.ts'
import { whose } from '../../shared/disclosure/attribution.ts'
import type { Round } from '../../shared/round.ts'
import type { OutcomesOfRound } from '../../shared/standing/with-confirmations.ts'
import { readConfirmations } from '../store/confirmations.ts'
import type { Table } from '../store/table.ts'

/** What became of the acceptances ad referendum of published rounds, as everybody may know it. */
export async function readKnownOutcomes(
  table: Table,
  published: readonly Round[],
): Promise<readonly OutcomesOfRound[]> {
  return knownOutcomes(await readConfirmations(table), published)
}

/** The same, from what was read already. */
export function knownOutcomes(
  stored: readonly RoundConfirmations[],
  published: readonly Round[],
): readonly OutcomesOfRound[] {
  return published.map((round) => {
    const own = stored.find((one) => one.round === round.round)
    const place = (one: Confirmation) => own?.settled.indexOf(keyOfSide(one)) ?? 0
    const settled = confirmationsOf(round, own)
      .filter(({ settlement }) => settlement !== undefined)
      .toSorted((one, other) => place(one) - place(other))
    const byReading = Map.groupBy(settled, ({ reading }) => reading)
    const outcomes = [...byReading].map(([reading, all]) => [reading, all.flatMap((one) => known(one, round))] as const)
    return { round: round.round, packageRule: round.dialogue.packageRule, outcomes: new Map(outcomes) }
  })
}

function known({ side, settlement, closesAt, rules }: Confirmation, { dialogue }: Round) {
  if (settlement === undefined) return []
  const { outcome, settledAt: at } = settlement
  return [{ ...whose({ side }, dialogue.attribution), outcome, at, closesAt, ends: endsBasket(outcome, rules) }]
}
