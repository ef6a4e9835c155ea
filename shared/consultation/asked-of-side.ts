import { type ConsultationState, dateOfAnswers, dateOfClosing, isPutTo, phaseOf } from './consultation-state.ts'

/** What a side is asked in a consultation: to answer it or, if it brought it, to close it. */
export type AskedOfSide = {
  readonly purpose: 'answer' | 'closing'
  readonly closesAt: string
  readonly consultation: ConsultationState
}

/**
 * The consultations that a side has to answer or to close, and until when: their dates have not passed. What a side may close before
 * the others answered is not asked of it.
 */
export function askedOfSide(
  consultations: readonly ConsultationState[],
  { side, at }: { readonly side: string; readonly at: string },
): readonly AskedOfSide[] {
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
