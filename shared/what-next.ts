import type { Decision, Next } from './reading.ts'
import { hasReadingsLeft, type Reading } from './reading.ts'

/** The part of a reading's result that decides the next step. */
export type ReadingResult = {
  readonly reading: Pick<Reading, 'stage' | 'sitting' | 'passage' | 'rules'>
  /** The facilitator's decision; `undefined` when the deadline closed the reading. */
  readonly decision: Decision | undefined
  /** How many proposals this reading agreed on, and how many it left in brackets and not waiting for the next round. */
  readonly agreed: number
  readonly bracketed: number
  /** How many of those in brackets are open only in their wording, so that their matter is agreed. */
  readonly open: number
  /** How many consolidated texts nobody has yet agreed to as a whole. */
  readonly consolidated: number
  /** Whether earlier sittings of this passage already agreed on something. */
  readonly agreedBefore: boolean
  /** Whether its lane reviews a basket that stands: its form and its clauses stand, even if nothing is agreed on them. */
  readonly isReview?: boolean | undefined
  /** How often a text that was not ratified may go back to drafting. */
  readonly redraftings: number
}

/**
 * The next step after a settled reading. A facilitator's decision counts. A deadline decides by rule: another reading
 * if a text is in brackets, or consolidated and not yet agreed as a whole, and if readings are left; otherwise settle.
 * Nobody can exceed the number of readings in the rules.
 */
export function whatNext(came: ReadingResult): Next {
  switch (came.decision) {
    case 'another-reading':
    case 'silence':
      return hasReadingsLeft(came.reading) ? 'another-reading' : settled(came)
    case 'adjourn':
      return came.reading.stage === 'terms' || came.reading.stage === 'baskets' ? 'adjourn' : 'shelve'
    case 'settle':
      return settled(came)
    case undefined:
      return came.bracketed + came.consolidated > 0 && hasReadingsLeft(came.reading) ? 'another-reading' : settled(came)
    default:
      return came.decision satisfies never
  }
}

function settled({ reading, agreed, open, agreedBefore, isReview, redraftings }: ReadingResult): Next {
  const hasAgreed = agreed > 0 || open > 0 || agreedBefore
  switch (reading.stage) {
    case 'terms':
      return 'next-stage'
    case 'baskets':
      return hasAgreed ? 'next-stage' : 'adjourn'
    case 'modality':
    case 'commitments':
      return hasAgreed || isReview ? 'next-stage' : 'shelve'
    case 'ratification':
      // Each reading puts the whole text to the sides again, so only the last one counts.
      if (agreed > 0) return 'ratified'
      return reading.passage <= redraftings ? 'redraft' : 'shelve'
    default:
      return reading.stage satisfies never
  }
}
