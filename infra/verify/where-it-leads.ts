import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedOutcome, RecordedReading } from '../../shared/recorded-reading.ts'
import { isEarly } from './formats.ts'
import { reviewedIn } from './standing-roots.ts'

const OPEN = ['tied', 'consolidated', 'not-read-again', 'lacks-authentic-text']

/** Whether a text is in brackets only because its wording is open, or an authentic text missing: every side agrees on its matter. */
export function isOpen({ status, reason }: Pick<RecordedOutcome, 'status' | 'reason'>): boolean {
  return status === 'bracketed' && OPEN.includes(reason)
}

/** What every side had agreed on in the sitting before, and it left in brackets: its wording is open, or it had no lane. */
export function openIn(before: RecordedReading | undefined): readonly string[] {
  return [...(before?.settlement.open ?? []), ...(before?.settlement.waiting ?? [])]
}

/** Whether a basket waits for the next round: every side agrees on it, and there is no lane left for it. */
export function isWaiting({ reason }: Pick<RecordedOutcome, 'reason'>, format: RoundRecord['format']): boolean {
  return !isEarly({ format }) && reason === 'more-baskets-than-lanes'
}

/** The next step after a reading, from its outcomes. */
export function whereItLeads(
  { stage, basket, sitting, passage, rules, closing }: RecordedReading,
  outcomes: readonly Pick<RecordedOutcome, 'status' | 'reason'>[],
  sameStageBefore: readonly RecordedReading[],
  record: Pick<RoundRecord, 'format' | 'dialogue' | 'readings' | 'stands'>,
): string {
  const { format, dialogue } = record
  const isFirstFormat = format === 'parley-record/1'
  const decision = closing.by === 'facilitator' ? closing.decision : undefined
  if (decision === 'adjourn') return stage === 'terms' || stage === 'baskets' ? 'adjourn' : 'shelve'
  const isUnfinished = outcomes.some(
    (one) => (one.status === 'bracketed' && !isWaiting(one, format)) || one.reason === 'consolidated',
  )
  const wantsAnother =
    decision === 'another-reading' || decision === 'silence' || (decision === undefined && isUnfinished)
  if (wantsAnother && sitting < rules.readings) return 'another-reading'
  if (stage === 'terms') return 'next-stage'
  const hasAgreed = outcomes.some(({ status }) => status === 'agreed')
  if (stage === 'ratification') return hasAgreed ? 'ratified' : passage <= dialogue.redraftings ? 'redraft' : 'shelve'
  const isAgreedNow = hasAgreed || (!isFirstFormat && outcomes.some(isOpen))
  // What a review does not change stands, so that there is something to ratify.
  const isReview = basket !== undefined && reviewedIn(record, basket) !== undefined
  const everAgreed = isReview || isAgreedNow || sameStageBefore.some(({ settlement }) => settlement.agreed.length > 0)
  return everAgreed ? 'next-stage' : stage === 'baskets' ? 'adjourn' : 'shelve'
}
