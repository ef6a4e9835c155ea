import type { RoundRecord } from '../../shared/record.ts'
import type { WhatStands } from '../../shared/standing/what-stands.ts'
import type { Findings } from './mismatch.ts'

/**
 * What stands, without the baskets that were not confirmed by the time a round started: by the confirmations that it names, of the
 * rounds before it.
 */
export function withoutEnded(
  stands: WhatStands,
  { round, previous }: Pick<RoundRecord, 'round' | 'previous'>,
  before: readonly RoundRecord[],
  findings: Findings,
): WhatStands {
  const ended = new Set<string>()
  for (const { round: number, link } of previous?.confirmations ?? []) {
    const record = before.find((one) => one.round.number === number)
    const all = record?.confirmations ?? []
    const last = all.findIndex((one) => one.link === link)
    if (record === undefined || last < 0) {
      findings.report(
        `round ${round.number}: previous.confirmations`,
        `name ${link} of round ${number}, which its record does not have: a confirmation was removed, or it is another record`,
      )
      continue
    }
    for (const basket of endedIn(record, all.slice(0, last + 1))) ended.add(`${number}.${basket}`)
  }
  // A basket that was reviewed has the round and the lane of its review.
  return {
    ...stands,
    baskets: stands.baskets.filter(({ source, basket }) => !ended.has(`${source.round}.${basket}`)),
  }
}

function endedIn(
  { dialogue, readings }: RoundRecord,
  settled: NonNullable<RoundRecord['confirmations']>,
): readonly string[] {
  const rules = dialogue.confirmation
  if (rules === undefined || rules === 'none') return []
  const ending = settled.filter(({ outcome }) => outcome !== 'confirmed' && rules[outcome] === 'ends')
  if (ending.length > 0 && dialogue.packageRule === 'single-undertaking') {
    return readings.flatMap(({ settlement }) => (settlement.lanes ?? []).map(({ basket }) => basket))
  }
  return ending.map(({ basket }) => basket)
}
