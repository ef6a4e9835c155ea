import { roundOf } from '../reading-id.ts'
import type { RoundRecord } from '../record.ts'
import type { StandingText } from '../standing/standing-text.ts'

/**
 * The symbol that a document is cited by, from the record alone: `PARLEY/us-russia/1`, `PARLEY/us-russia/1/us` for a side's
 * declaration, with `/Draft.3` while the round runs and three readings are settled, and with `/Rev.2` after two confirmations were
 * settled. The joint document has the round's.
 *
 * @param speaker the side that makes this declaration
 */
export function symbolOf(
  { dialogue, round, readings, publication, confirmations = [] }: RoundRecord,
  speaker?: string,
): string {
  const draft = publication === undefined ? [`Draft.${readings.length}`] : []
  return inParts(dialogue.slug, round.number, [...(speaker === undefined ? [] : [speaker]), ...draft], confirmations)
}

/** The symbol of the instrument of a round that was published, from what stands: a confirmation belongs to the round of its ratification. */
export function symbolOfInstrument({ baskets }: Pick<StandingText, 'baskets'>, slug: string, round: number): string {
  const settled = baskets
    .flatMap(({ ratified }) => ratified)
    .filter(({ reading }) => roundOf(reading) === round)
    .flatMap(({ confirmations = [] }) => confirmations)
  return inParts(slug, round, [], settled)
}

function inParts(slug: string, round: number, parts: readonly string[], { length }: readonly unknown[]): string {
  return ['PARLEY', slug, round, ...parts, ...(length > 0 ? [`Rev.${length}`] : [])].join('/')
}

/** The symbol of the bracket map, at the same reading: `PARLEY/us-russia/1/Brackets`. */
export function mapSymbolOf(record: RoundRecord): string {
  return `${symbolOf(beforeConfirmations(record))}/Brackets`
}

/** The date of the bracket map, at the same reading. */
export function mapDateOf(record: RoundRecord): string {
  return dateOf(beforeConfirmations(record))
}

/** Confirmations change nothing of what is in brackets. */
function beforeConfirmations({ confirmations: _, ...before }: RoundRecord): RoundRecord {
  return before
}

/** The last event that a record tells of: its last confirmation, else its publication, its last settlement, or its start. */
export function dateOf({ round, readings, publication, confirmations }: RoundRecord): string {
  return confirmations?.at(-1)?.settledAt ?? publication?.at ?? readings.at(-1)?.settlement.settledAt ?? round.startedAt
}
