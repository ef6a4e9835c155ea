import type { Participant } from '../../shared/participant.ts'
import { permit } from '../access/permit.ts'
import { Refused } from '../platform/refusal.ts'
import { findProposal, withdrawProposal as store } from '../store/proposals.ts'
import { countWithdrawal } from '../store/readings.ts'
import type { Table } from '../store/table.ts'
import { findOpenReading, readingClosedMeanwhile } from './write-then-check-open.ts'

/**
 * Withdraws a proposal, for its author. It stays in the record, and its amendments stay before the reading. Withdrawing
 * twice has the effect of once.
 *
 * @throws {Refused} `no-such-proposal`, or `not-yours` when somebody else is the author
 */
export async function withdrawProposal(
  table: Table,
  caller: Participant,
  target: { readonly reading: string; readonly proposal: string },
  now: Date,
): Promise<void> {
  const { reading } = await findOpenReading(table, 'withdraw a proposal', target.reading, caller, now)
  const proposal = await findProposal(table, reading.id, reading.shards, target.proposal)
  if (proposal === undefined) {
    throw new Refused('no-such-proposal', `reading ${reading.id} has no proposal ${target.proposal}`)
  }
  permit('withdraw a proposal', caller, reading, now, { author: proposal.author })

  await store(table, proposal, reading.shards, now.toISOString())
  // Counted after the write. A process that reads the old count has acknowledged its position before the withdrawal.
  // If this process fails in between, the withdrawal was not acknowledged. Until it is sent again, a process with the
  // proposal in memory still takes positions on it, and these change nothing of the settlement.
  if (!(await countWithdrawal(table, reading))) throw readingClosedMeanwhile()
}
