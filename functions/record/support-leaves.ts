import { paddedConfirmation } from '../../shared/confirmation/recorded-confirmation.ts'
import type { Support, SupportLeaf } from '../../shared/consultation/side-decision.ts'
import { pseudonymOf, saltsOfPadding } from './hashing.ts'

/** A revision of an answer to a draft in the record, under a pseudonym for this one draft. Under no attribution rule it has a name. */
export function supportLeaf({ draft, participant, revision, support, salt }: Support, secret: string): SupportLeaf {
  const voice = pseudonymOf(secret, { reading: draft, proposal: 'support', participant })
  return { is: 'support', draft, voice, revision, support, salt }
}

/**
 * The padding of the tree of a decision. It is derived when needed and not stored.
 *
 * @param revisions those that are counted
 */
export function supportPadding(
  revisions: readonly Support[],
  { draft, side, roll }: { readonly draft: string; readonly side: string; readonly roll: number },
  secret: string,
): readonly SupportLeaf[] {
  const most = Math.max(1, ...revisions.map(({ revision }) => revision))
  const padded = paddedConfirmation(revisions.length, { roll: { [side]: roll }, revisions: most })
  const salts = saltsOfPadding(secret, `support ${draft}`, padded - revisions.length)
  return salts.map((salt) => ({ is: 'support-padding', draft, salt }))
}
