import { type ConfirmationTally, confirmationId, tallyOfConfirmation } from '../../shared/confirmation/confirmation.ts'
import type { Confirmation } from '../../shared/confirmation/round-confirmations.ts'
import { answersIn } from '../store/confirmation-positions.ts'
import { readRevisions } from '../store/revisions.ts'
import type { FrozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { answerLeaf, confirmationPadding } from './confirmation-leaves.ts'
import { rootOf } from './count-reading.ts'
import { digestOf } from './hashing.ts'
import { leavesInOrder } from './leaves-in-order.ts'

/** The count of a confirmation, as it is at this moment. */
export type CountedConfirmation = {
  readonly tally: ConfirmationTally
  /** The digests of every revision. */
  readonly digests: readonly string[]
  /** How many leaves its tree has with padding, and the root over them. */
  readonly size: number
  readonly root: string
}

/** Counts the answers of a confirmation. */
export async function countConfirmation(
  table: Table,
  confirmation: Confirmation,
  round: FrozenRound,
): Promise<CountedConfirmation> {
  const revisions = await readRevisions(table, answersIn(confirmationId(confirmation), round.dialogue.shards))
  const answers = revisions.map((one) => answerLeaf(one, confirmation, round))
  const leaves = leavesInOrder([...answers, ...confirmationPadding(revisions, confirmation, round)])
  return {
    tally: tallyOfConfirmation(revisions),
    digests: answers.map(digestOf),
    size: leaves.length,
    root: rootOf(leaves.map(({ digest }) => digest)),
  }
}
