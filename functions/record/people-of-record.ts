import { type Consent, recordConsents } from '../../shared/consent.ts'
import type { RecordedName } from '../../shared/recorded-name.ts'
import type { Round } from '../../shared/round.ts'
import type { RecordedProposal, Submission } from '../../shared/submission.ts'

/** Names by participant id, including erased names; used only if the attribution rule discloses names. */
export type Names = ReadonlyMap<string, RecordedName>

/** The consents of co-chairs, if they were needed. */
export function consentsOf(consents: readonly Consent[] | undefined, { attribution }: Round['dialogue']) {
  if (consents === undefined) return {}
  return { consents: recordConsents(consents, attribution) }
}

/** The names of everybody who submitted something or consented, by participant id. */
export function namesIn(
  submissions: readonly Submission[],
  consents: readonly Consent[] = [],
  names: Names,
): Record<string, RecordedName> {
  const ids = submissions
    .flatMap((one) => (one.is === 'proposal' ? peopleBehind(one) : 'participant' in one ? [one.participant] : []))
    .concat(consents.map(({ by }) => by))
    .filter((id) => id !== undefined)
  return Object.fromEntries(
    [...new Set(ids)].toSorted().flatMap((id) => {
      const name = names.get(id)
      return name === undefined ? [] : [[id, name]]
    }),
  )
}

/** The author of a text; for a chair's text the co-chairs who consented to it. */
function peopleBehind({ author, consents = [] }: RecordedProposal): readonly (string | undefined)[] {
  return [author, ...consents.map(({ participant }) => participant)]
}
