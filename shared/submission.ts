import * as z from 'zod'
import type { Attribution } from './dialogue.ts'
import { type Position, PositionTaken } from './position.ts'
import { type Proposal, ProposalBody } from './proposal.ts'
import { ReadingId } from './reading-id.ts'

/**
 * What was submitted to a reading, as the record keeps it: everything an outcome is computed from and nothing
 * of who it came from that the attribution rule covers. These are the leaves of the reading's Merkle tree.
 */
export const RecordedProposal = z.object({
  is: z.literal('proposal'),
  reading: ReadingId,
  id: z.string(),
  body: ProposalBody,
  competes: z.string(),
  amends: z.string().optional(),
  tabledIn: ReadingId,
  /** The side that tabled it, where the attribution rule discloses sides. */
  side: z.string().optional(),
  /** Who tabled it, where the attribution rule discloses names. */
  author: z.string().optional(),
  salt: z.string(),
})
export type RecordedProposal = z.infer<typeof RecordedProposal>

/** One revision of a position. `voice` stands for its participant on this one proposal and nowhere else. */
export const RecordedPosition = PositionTaken.extend({
  is: z.literal('position'),
  reading: ReadingId,
  proposal: z.string(),
  voice: z.string(),
  side: z.string(),
  revision: z.int().min(1),
  /** Who took it, where the attribution rule discloses names. */
  participant: z.string().optional(),
  salt: z.string(),
})
export type RecordedPosition = z.infer<typeof RecordedPosition>

/** A proposal's withdrawal by who tabled it. */
export const RecordedWithdrawal = z.object({
  is: z.literal('withdrawal'),
  reading: ReadingId,
  proposal: z.string(),
  salt: z.string(),
})
export type RecordedWithdrawal = z.infer<typeof RecordedWithdrawal>

export const Submission = z.discriminatedUnion('is', [RecordedProposal, RecordedPosition, RecordedWithdrawal])
export type Submission = z.infer<typeof Submission>

/** A proposal as the record keeps it. */
export function recordProposal(proposal: Proposal, attribution: Attribution): RecordedProposal {
  const { reading, id, body, competes, amends, tabledIn, salt } = proposal
  return {
    is: 'proposal',
    reading,
    id,
    body,
    competes,
    tabledIn,
    salt,
    ...(amends !== undefined && { amends }),
    ...(attribution !== 'none' && proposal.side !== undefined && { side: proposal.side }),
    ...(attribution === 'named' && proposal.author !== undefined && { author: proposal.author }),
  }
}

/** The withdrawal of a withdrawn proposal, as the record keeps it; salted by the proposal's own salt. */
export function recordWithdrawal({ reading, id, salt }: Proposal): RecordedWithdrawal {
  return { is: 'withdrawal', reading, proposal: id, salt }
}

/**
 * A position as the record keeps it. Without a time: when somebody answered would tell positions apart.
 *
 * @param voice the pseudonym of this participant on this proposal
 */
export function recordPosition(position: Position, voice: string, attribution: Attribution): RecordedPosition {
  const { stance, change, reservations, declarations, reading, proposal, side, revision, participant, salt } = position
  return {
    is: 'position',
    reading,
    proposal,
    voice,
    side,
    revision,
    stance,
    salt,
    ...(change !== undefined && { change }),
    ...(reservations !== undefined && { reservations }),
    ...(declarations !== undefined && { declarations }),
    ...(attribution === 'named' && { participant }),
  }
}
