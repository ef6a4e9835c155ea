import { whose } from '../disclosure/attribution.ts'
import type { RoundRecord } from '../record.ts'
import type { KnownOutcome } from './confirmation.ts'
import { confirmationRulesOf } from './confirmation-rules.ts'
import { endsBasket } from './round-confirmations.ts'

/**
 * The outcomes of the confirmations of a ratification, in their order, from any edition of the record: what the complete edition has
 * more is left out, so that every edition gives the same documents.
 */
export function outcomesOfRatification(record: RoundRecord, reading: string): readonly KnownOutcome[] {
  const rules = confirmationRulesOf(record)
  if (rules === undefined) return []
  return (record.confirmations ?? [])
    .filter((one) => one.reading === reading)
    .map(({ of, outcome, settledAt, closesAt }) => ({
      ...(of !== undefined && whose({ side: of.side }, record.dialogue.attribution)),
      outcome,
      at: settledAt,
      closesAt,
      ends: endsBasket(outcome, rules),
    }))
}
