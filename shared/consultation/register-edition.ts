import type { ConsultationState } from './consultation-state.ts'
import type { RecordedEvent, RegisterRecord } from './recorded-register.ts'

/**
 * The editions of the register's record. Links do not change, so every edition has the same ones.
 *
 * - `complete`: everything. It shows how the members of a side answered, under pseudonyms.
 * - for a member of a side or a facilitator: the answers within sides are covered, and the events of consultations that they may not
 *   see: those have their seals and their link alone.
 * - `public`: only consultations that every side consented to publish. That there are others is not shown: their events are left out,
 *   and the places of those that are shown are covered.
 *
 * @param sees whether a reader sees a consultation
 */
export function coveredFor(
  record: RegisterRecord,
  consultations: readonly ConsultationState[],
  sees: (consultation: ConsultationState) => boolean,
): RegisterRecord {
  const seen = idsOf(consultations.filter(sees))
  return {
    ...record,
    events: record.events.map((one) =>
      seen.has(one.event?.consultation) ? withoutAnswers(one) : { sealed: one.sealed, link: one.link },
    ),
  }
}

/** The public edition. @param isPublic whether a consultation is */
export function publicEdition(
  { format, dialogue, events }: RegisterRecord,
  consultations: readonly ConsultationState[],
  isPublic: (consultation: ConsultationState) => boolean,
): RegisterRecord {
  const seen = idsOf(consultations.filter(isPublic))
  const isShown = (one: RecordedEvent | undefined) => one !== undefined && seen.has(one.event?.consultation)
  const shown = events.flatMap((one, index) => {
    if (!isShown(one)) return []
    const before = events[index - 1]
    const { place: _, ...rest } = withoutAnswers(one)
    return [{ ...(before !== undefined && !isShown(before) && { follows: before.link }), ...rest }]
  })
  return { format, dialogue, events: shown }
}

function idsOf(consultations: readonly ConsultationState[]): ReadonlySet<string | undefined> {
  return new Set(consultations.map(({ id }) => id))
}

function withoutAnswers({ submissions, ...one }: RecordedEvent): RecordedEvent {
  if (submissions === undefined) return one
  return { ...one, submissions: submissions.map(({ digest }) => ({ digest })) }
}
