import type { Amended } from '../../../shared/proposal.ts'
import type { StandingRoot } from '../../../shared/standing/roots.ts'
import type { ReadingView } from '../../views/reading-view.ts'

/**
 * The text that a text of a reading amends or would amend: one of the reading, or one that stands.
 *
 * @param roots all that stands, where a text may be amended that no other amends yet
 */
export function amendedText(
  { proposals, stands = [] }: Pick<ReadingView, 'proposals' | 'stands'>,
  id: string | undefined,
  roots: readonly StandingRoot[] = stands,
): Pick<Amended, 'id' | 'body' | 'competes' | 'outOfLine'> | undefined {
  return proposals.find((one) => one.id === id) ?? roots.find((one) => one.id === id)
}

/** What a text amends of what stands; `undefined` for other texts. */
export function standingAmended(
  { stands = [] }: Pick<ReadingView, 'stands'>,
  { amends }: { readonly amends?: string | undefined },
): StandingRoot | undefined {
  return stands.find(({ id }) => id === amends)
}
