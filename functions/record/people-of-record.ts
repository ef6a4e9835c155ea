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

/** Everybody who submitted something or consented, by participant id, in the order of the ids. */
export function peopleIn(submissions: Iterable<Submission>, consents: readonly Consent[] = []): readonly string[] {
  const ids = new Set<string>(consents.map(({ by }) => by))
  for (const one of submissions) {
    for (const id of one.is === 'proposal' ? peopleBehind(one) : 'participant' in one ? [one.participant] : []) {
      if (id !== undefined) ids.add(id)
    }
  }
  return [...ids].toSorted()
}

/** The names of people, by participant id. */
export function namesOf(people: readonly string[], names: Names): Record<string, RecordedName> {
  return Object.fromEntries(
    people.flatMap((id) => {
      const name = names.get(id)
      return name === undefined ? [] : [[id, name]]
    }),
  )
}

/** The author of a text; for a chair's text the co-chairs who consented to it. */
function peopleBehind({ author, consents = [] }: RecordedProposal): readonly (string | undefined)[] {
  return [author, ...consents.map(({ participant }) => participant)]
}
