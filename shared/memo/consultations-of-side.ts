import { isForNextReview } from '../consultation/reviewed.ts'
import type { MemoFacts } from './memo-facts.ts'

/** The consultations that are open, and those that go to the review of the next round. */
export function stillRelevant({ consultations }: Pick<MemoFacts, 'consultations'>) {
  return {
    open: consultations.filter(({ closed }) => closed === undefined),
    forReview: consultations.filter(isForNextReview),
  }
}
