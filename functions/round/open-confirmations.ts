import { confirmationRulesOf } from '../../shared/confirmation/confirmation-rules.ts'
import { keyOfSide } from '../../shared/confirmation/round-confirmations.ts'
import { delegationOf } from '../../shared/participant.ts'
import { isSettled, type Reading } from '../../shared/reading.ts'
import { adoptedLanes, type Round } from '../../shared/round.ts'
import { storeConfirmations } from '../store/confirmations.ts'
import { rollOfConfirmations } from '../store/keys/keys-of-rounds.ts'
import { readRoster } from '../store/participants.ts'
import { freezeRoll } from '../store/rolls.ts'
import { readOutcomes } from '../store/settlements.ts'
import type { Table } from '../store/table.ts'

/**
 * Stores what has to be confirmed of a round: each adopted basket, by each side of which somebody accepted it ad referendum. The
 * roll is frozen first. Running it twice has the effect of once, and nothing of it counts before the round is published.
 */
export async function openConfirmations(table: Table, round: Round, readings: readonly Reading[]): Promise<void> {
  if (confirmationRulesOf(round) === undefined) return
  const { dialogue } = round
  const baskets: Record<string, { readonly reading: string; readonly extensions: readonly [] }> = {}
  const sides: Record<string, { readonly changes: number }> = {}
  for (const { basket, ratification } of adoptedLanes(readings, dialogue)) {
    if (!isSettled(ratification)) continue
    const outcomes = await readOutcomes(table, ratification)
    const conditional = outcomes.flatMap((outcome) => outcome.sides).filter(isAdReferendum)
    if (conditional.length > 0) baskets[basket] = { reading: ratification.id, extensions: [] }
    for (const { side } of conditional) sides[keyOfSide({ basket, side })] = { changes: 0 }
  }
  if (Object.keys(sides).length === 0) return
  const roster = await readRoster(table)
  const roll = Object.fromEntries(
    dialogue.sides.map(({ id }) => [id, delegationOf(id, roster).map((one) => one.id)] as const),
  )
  const frozen = await freezeRoll(table, rollOfConfirmations(round.round), dialogue.shards, roll)
  await storeConfirmations(table, { round: round.round, roll: frozen, baskets, sides, settled: [] })
}

/** Whether somebody of a side accepted ad referendum, by the tally of their last decisions. */
function isAdReferendum({ tally }: { readonly tally: Readonly<Record<string, number>> }): boolean {
  return (tally['ad-referendum'] ?? 0) > 0
}
