import {
  type ConsultationState,
  dateOfAnswers,
  dateOfClosing,
  isOnAgenda,
  isPutTo,
  phaseOf,
} from '../consultation/consultation-state.ts'
import type { MemoFacts } from './memo-facts.ts'

/** What a side is asked in a consultation: to answer it or, if it brought it, to close it. */
export type ToDecide = {
  readonly purpose: 'answer' | 'closing'
  readonly closesAt: string
  readonly consultation: ConsultationState
}

/** The consultations that a side has to answer or to close, and until when. What it may close before the others answered is not asked. */
export function toDecide({
  consultations,
  side,
  at,
}: Pick<MemoFacts, 'consultations' | 'side' | 'at'>): readonly ToDecide[] {
  return consultations.flatMap((consultation) => {
    const purpose = isPutTo(consultation, { side, purpose: 'answer' })
      ? 'answer'
      : phaseOf(consultation) === 'answered' && isPutTo(consultation, { side, purpose: 'closing' })
        ? 'closing'
        : undefined
    if (purpose === undefined) return []
    const closesAt = purpose === 'answer' ? dateOfAnswers(consultation) : dateOfClosing(consultation)
    return closesAt === undefined || closesAt <= at ? [] : [{ purpose, closesAt, consultation }]
  })
}

/** The consultations that are open, and those that were closed for the review. */
export function stillRelevant({ consultations }: Pick<MemoFacts, 'consultations'>) {
  return {
    open: consultations.filter(({ closed }) => closed === undefined),
    forReview: consultations.filter((one) => one.closed !== undefined && isOnAgenda(one)),
  }
}
