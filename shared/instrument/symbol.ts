import type { RoundRecord } from '../record.ts'

/**
 * The symbol that a document is cited by, from the record alone: `PARLEY/us-russia/1`, `PARLEY/us-russia/1/us` for a side's
 * declaration, with `/Draft.3` while the round runs and three readings are settled. The joint document has the round's.
 *
 * @param speaker the side that makes this declaration
 */
export function symbolOf({ dialogue, round, readings, publication }: RoundRecord, speaker?: string): string {
  return [
    'PARLEY',
    dialogue.slug,
    round.number,
    ...(speaker === undefined ? [] : [speaker]),
    ...(publication === undefined ? [`Draft.${readings.length}`] : []),
  ].join('/')
}

/** The symbol of the bracket map, at the same reading: `PARLEY/us-russia/1/Brackets`. */
export function mapSymbolOf(record: RoundRecord): string {
  return `${symbolOf(record)}/Brackets`
}

/** The last event that a record tells of: its publication, else its last settlement, else its start. */
export function dateOf({ round, readings, publication }: RoundRecord): string {
  return publication?.at ?? readings.at(-1)?.settlement.settledAt ?? round.startedAt
}
