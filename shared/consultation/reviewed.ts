import type { ConsultationState } from './consultation-state.ts'
import type { AgendaItem } from './register-at-opening.ts'

/** A consultation with the round that had it on its agenda after it was closed for the review. No event says it: the round does. */
export type Reviewed = ConsultationState & { readonly reviewedIn?: number | undefined }

/** Consultations with the rounds of their reviews. */
export function withReviews(
  consultations: readonly ConsultationState[],
  rounds: readonly { readonly round: number; readonly agenda?: readonly AgendaItem[] | undefined }[],
): readonly Reviewed[] {
  const reviews = new Map(
    rounds.flatMap(({ round, agenda = [] }) =>
      agenda.filter(({ state }) => state === 'for-review').map(({ consultation }) => [consultation, round] as const),
    ),
  )
  return consultations.map((one) => {
    const reviewedIn = reviews.get(one.id)
    return reviewedIn === undefined ? one : { ...one, reviewedIn }
  })
}

/** What goes to the review of the round that starts next. */
export function isForNextReview({ closed, reviewedIn }: Pick<Reviewed, 'closed' | 'reviewedIn'>): boolean {
  return closed?.outcome === 'for-review' && reviewedIn === undefined
}
