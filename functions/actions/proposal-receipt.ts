import type { Edit, OutOfLine } from '../../shared/edits/edit.ts'
import type { ManyBaskets } from '../../shared/lanes.ts'
import type { Proposal } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { recordProposal } from '../../shared/record-submission.ts'
import type { Submission } from '../../shared/submission.ts'
import { whenSeen } from '../../shared/texts-in-batches.ts'
import { digestOf } from '../record/hashing.ts'
import type { FrozenRound } from '../store/rounds.ts'
import type { Signed } from './sign-receipts.ts'

/** The changes of an amendment; both lists are empty for a proposal that amends nothing. */
export type Changes = { readonly edits: readonly Edit[]; readonly outOfLine: readonly OutOfLine[] }

/** The proof that a proposal was recorded: its digest is a leaf of the reading's Merkle tree. */
export type ProposalReceipt = Partial<Changes> &
  Signed & {
    readonly id: string
    readonly reading: string
    readonly tabledAt: string
    /** When everybody sees it, unless the reading is settled before; absent where they see it at once. */
    readonly appearsAt?: string
    readonly digest: string
    /** The leaf that the digest stands for. */
    readonly opening: readonly Submission[]
  }

/** What tabling a text is answered with: its receipt, and a warning if more baskets compete than there are lanes. */
export type ProposalTabled = ProposalReceipt & { readonly baskets?: ManyBaskets }

/** The receipt of a proposal that was tabled. */
export function proposalReceipt(
  proposal: Proposal,
  { dialogue }: Pick<FrozenRound, 'dialogue'>,
  place: Pick<Reading, 'openedAt'>,
): ProposalReceipt {
  const { id, reading, tabledAt, edits, outOfLine } = proposal
  const leaf = recordProposal(proposal, dialogue.attribution)
  const appearsAt = whenSeen(place, dialogue, new Date(tabledAt))
  const appears = appearsAt !== undefined && { appearsAt }
  const receipt = { id, reading, tabledAt, ...appears, digest: digestOf(leaf), opening: [leaf] }
  return { ...receipt, ...(edits && { edits }), ...(outOfLine && { outOfLine }) }
}
