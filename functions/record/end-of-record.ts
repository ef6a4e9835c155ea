import type { Consent } from '../../shared/consent.ts'
import type { Round } from '../../shared/round.ts'
import { consentsOf, type Names, namesIn } from './people-of-record.ts'

/** When a round was published, or its complete record released, with the consents if they were needed. */
export type Ended = { readonly at: string; readonly consents: readonly Consent[] | undefined }

/** A publication or a release as the record has it, before it is linked. */
export function endOf({ at, consents }: Ended, dialogue: Round['dialogue'], names: Names) {
  const isNamed = consents !== undefined && dialogue.attribution === 'named'
  return { at, ...consentsOf(consents, dialogue), ...(isNamed && { names: namesIn([], consents, names) }) }
}
