import type { Position } from '../../shared/position.ts'
import type { Submission } from '../../shared/submission.ts'
import { digestOf } from '../record/hashing.ts'
import { recordedPosition } from '../record/leaves.ts'
import type { FrozenRound } from '../store/rounds.ts'
import type { Signed } from './sign-receipts.ts'

/**
 * The proof for a participant that a position was recorded: the digests of the position and of its words are leaves of
 * the reading's Merkle tree. In the first format each statement has a digest; in the second all words have one.
 * The leaves themselves are its opening: with them the participant sees what the digests stand for, and nobody else can guess it.
 */
export type Receipt = Signed & {
  readonly reading: string
  readonly proposal: string
  readonly revision: number
  readonly takenAt: string
  readonly digest: string
  readonly statements: readonly string[]
  readonly opening: readonly Submission[]
}

/** The receipt of a revision that was stored. */
export function positionReceipt(revision: Position, round: FrozenRound): Receipt {
  const { reading, proposal, takenAt } = revision
  const { position, words } = recordedPosition(revision, round)
  return {
    reading,
    proposal,
    revision: revision.revision,
    takenAt,
    digest: digestOf(position),
    statements: words.map(digestOf),
    opening: [position, ...words],
  }
}
