import { type DecisionPlace, decisionId } from '../../shared/consultation/side-decision.ts'
import type { TabledConsultation } from '../../shared/consultation/tabled-consultation.ts'
import { delegationOf } from '../../shared/participant.ts'
import { rollOfDecision } from '../store/keys/keys-of-consultations.ts'
import { readRoster } from '../store/participants.ts'
import { freezeRoll } from '../store/rolls.ts'
import type { Table } from '../store/table.ts'

/** Freezes who of a side can answer before it decides, as of the first time that this is called. @returns how many they are */
export async function freezeRollOfSide(
  table: Table,
  { shards }: Pick<TabledConsultation, 'shards'>,
  place: DecisionPlace,
): Promise<number> {
  const { side } = place
  const members = delegationOf(side, await readRoster(table)).map(({ id }) => id)
  const roll = await freezeRoll(table, rollOfDecision(decisionId(place)), shards, { [side]: members })
  return roll[side] ?? 0
}
