import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import type { SortedReading } from './count.ts'
import { isEarly } from './formats.ts'
import type { Findings } from './mismatch.ts'

const ORDERED = ['terms', 'baskets', 'commitments']

/**
 * Checks the order of a reading's matters: it lists competitions of this stage, each once. Who chose the order, and when
 * texts were tabled, is not in the record.
 */
export function checkOrder(
  { at, reading, proposals }: SortedReading,
  sameStageBefore: readonly RecordedReading[],
  { format }: RoundRecord,
  findings: Findings,
): void {
  const { order } = reading.settlement
  if (order === undefined) return
  const place = `${at}.settlement.order`
  if (isEarly({ format }) || !ORDERED.includes(reading.stage)) {
    findings.report(place, 'must not be there')
  }
  const known = new Set([
    ...[...proposals.values()].map(({ competes }) => competes),
    ...sameStageBefore.flatMap(({ outcomes }) => outcomes.map(({ competes }) => competes)),
  ])
  const foreign = order.find((competes) => !known.has(competes))
  if (foreign !== undefined) findings.report(place, `lists ${foreign}, which is no matter of this stage`)
  if (new Set(order).size < order.length) findings.report(place, 'lists a matter twice')
}

/** Outcomes with a place in the order first, the others after them as they were. */
export function byOrder<One extends { readonly competes: string }>(
  outcomes: readonly One[],
  order: readonly string[] = [],
): readonly One[] {
  const listed = order.flatMap((competes) => outcomes.filter((one) => one.competes === competes))
  return [...listed, ...outcomes.filter((one) => !listed.includes(one))]
}
