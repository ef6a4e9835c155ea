import { type ConfirmationPosition, confirmationId } from '../../shared/confirmation/confirmation.ts'
import { type ConfirmationLeaf, paddedConfirmation } from '../../shared/confirmation/recorded-confirmation.ts'
import type { Confirmation } from '../../shared/confirmation/round-confirmations.ts'
import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import type { FrozenRound } from '../store/rounds.ts'
import { pseudonymOf, saltsOfPadding } from './hashing.ts'

/** A confirmation, as its leaves need it. */
type Of = Pick<Confirmation, 'round' | 'basket' | 'side' | 'reading' | 'roll'>

/** A revision of an answer in the record, under a pseudonym for this one confirmation. */
export function answerLeaf(
  { participant, side, decision, revision, salt, confirmation }: ConfirmationPosition,
  { reading }: Of,
  { secret, dialogue }: Pick<FrozenRound, 'secret' | 'dialogue'>,
): Extract<ConfirmationLeaf, { readonly is: 'confirmation' }> {
  return {
    is: 'confirmation',
    reading,
    voice: pseudonymOf(secret, { reading: confirmation, proposal: 'confirmation', participant }),
    side,
    revision,
    decision,
    ...(disclosesNames(dialogue.attribution) && { participant }),
    salt,
  }
}

/**
 * The padding of a confirmation's tree. It is derived when needed and not stored.
 *
 * @param revisions those that are counted
 */
export function confirmationPadding(
  revisions: readonly ConfirmationPosition[],
  of: Of,
  { secret, dialogue }: Pick<FrozenRound, 'secret' | 'dialogue'>,
): readonly ConfirmationLeaf[] {
  if (disclosesNames(dialogue.attribution)) return []
  const most = Math.max(1, ...revisions.map(({ revision }) => revision))
  const missing = paddedConfirmation(revisions.length, { roll: of.roll, revisions: most }) - revisions.length
  // The id has the side, so that no two confirmations have the same padding.
  return saltsOfPadding(secret, `confirmation ${confirmationId(of)}`, missing).map((salt) => ({
    is: 'confirmation-padding',
    reading: of.reading,
    salt,
  }))
}
