import type { Consent } from '../../shared/consent.ts'
import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import type { Round } from '../../shared/round.ts'
import { consentsOf, type Names, namesOf, peopleIn } from './people-of-record.ts'

/** When a round was published, or its complete record released, with the consents if they were needed. */
export type Ended = {
  readonly at: string
  readonly consents: readonly Consent[] | undefined
  /** With a publication: the sides whose witnesses it did not wait for any longer. */
  readonly unwitnessed?: readonly string[] | undefined
}

/** When a round was published, and how; `undefined` while it runs. */
export function publicationIn({
  publishedAt: at,
  publishedBy: consents,
  publishedWithout: unwitnessed,
}: Pick<Round, 'publishedAt' | 'publishedBy' | 'publishedWithout'>): Ended | undefined {
  return at === undefined ? undefined : { at, consents, unwitnessed }
}

/** A publication or a release as the record has it, before it is linked. */
export function endOf({ at, consents, unwitnessed }: Ended, dialogue: Round['dialogue'], names: Names) {
  const isNamed = consents !== undefined && disclosesNames(dialogue.attribution)
  return {
    at,
    ...consentsOf(consents, dialogue),
    ...(unwitnessed !== undefined && { unwitnessed }),
    ...(isNamed && { names: namesOf(peopleIn([], consents), names) }),
  }
}
