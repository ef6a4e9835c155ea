import type { ConfirmationLeaf } from '../../shared/confirmation/recorded-confirmation.ts'
import type { SupportLeaf } from '../../shared/consultation/side-decision.ts'
import { digestOf } from './hashing.ts'

/** Every leaf with its digest, in the order of the digests. */
export function leavesInOrder<Leaf extends ConfirmationLeaf | SupportLeaf>(leaves: readonly Leaf[]) {
  return leaves
    .map((submission) => ({ digest: digestOf(submission), submission }))
    .toSorted((one, other) => (one.digest < other.digest ? -1 : 1))
}
