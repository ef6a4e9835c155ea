import { isOnAgenda } from '../consultation/consultation-state.ts'
import type { MemoFacts } from './memo-facts.ts'

/** The consultations that are open, and those that were closed for the review. */
export function stillRelevant({ consultations }: Pick<MemoFacts, 'consultations'>) {
  return {
    open: consultations.filter(({ closed }) => closed === undefined),
    forReview: consultations.filter((one) => one.closed !== undefined && isOnAgenda(one)),
  }
}
