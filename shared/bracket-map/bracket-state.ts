import { waitingIn } from '../outcomes.ts'
import type { RoundRecord } from '../record.ts'
import type { RecordedReading } from '../recorded-reading.ts'
import type { BracketState } from './bracket.ts'

/** What becomes of a matter in brackets after the last settled reading that took it. */
export function stateOf(
  texts: readonly { readonly id: string }[],
  last: RecordedReading,
  record: RoundRecord,
): BracketState {
  return isWaiting(texts, last) ? 'waiting' : stateAfter(last, record)
}

/** Whether every side agrees on the matter, and no lane was left for it when the stage ended. */
function isWaiting(texts: readonly { readonly id: string }[], { outcomes, settlement }: RecordedReading): boolean {
  const ids = new Set(texts.map(({ id }) => id))
  return settlement.next !== 'another-reading' && waitingIn(outcomes).some(({ proposal }) => ids.has(proposal))
}

function stateAfter(
  { stage, basket, passage, settlement: { next } }: RecordedReading,
  { readings }: RoundRecord,
): BracketState {
  const lane = readings.filter((one) => one.basket === basket)
  const isGivenUp = lane.some((one) => one.settlement.next === 'shelve' || one.settlement.next === 'adjourn')
  if (next === 'another-reading' || next === 'redraft') return isGivenUp ? 'shelved' : 'read-again'
  if (next === 'shelve' || next === 'adjourn') return 'shelved'
  const ratified = lane.findLast((one) => one.stage === 'ratification' && one.passage === passage)
  if (stage === 'commitments' && ratified?.settlement.next === 'redraft') return isGivenUp ? 'shelved' : 'read-again'
  return 'left'
}
