import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import { withoutLacking } from './check-authentic.ts'
import { type Alone, outcomesOf } from './competition-outcomes.ts'
import type { SortedReading } from './count.ts'
import { openIn, whereItLeads } from './where-it-leads.ts'

/**
 * The outcomes of a reading of format 2. A consolidated text that another reading takes again is in brackets until
 * then.
 */
export function inSecondFormat(
  alone: readonly Alone[],
  { reading, proposals, roots }: Pick<SortedReading, 'reading' | 'proposals' | 'roots'>,
  sameStageBefore: readonly RecordedReading[],
  lanesLeft: number,
  record: Pick<RoundRecord, 'format' | 'dialogue' | 'readings' | 'stands'>,
): readonly Alone[] {
  const openBefore = openIn(sameStageBefore.at(-1))
  const { order } = reading.settlement
  const context = { reading: reading.id, members: proposals, roots, openBefore, lanesLeft, order }
  const outcomes = withoutLacking(outcomesOf(alone, context), { proposals }, record.dialogue)
  const isReadAgain = whereItLeads(reading, outcomes, sameStageBefore, record) === 'another-reading'
  return outcomes.map((one) =>
    isReadAgain && one.reason === 'consolidated' ? { ...one, status: 'bracketed' as const } : one,
  )
}
