import type { Participant } from '../../shared/participant.ts'
import { permit } from '../access/permit.ts'
import { Refused } from '../platform/refusal.ts'
import { findProposal, withdrawProposal as store } from '../store/proposals.ts'
import { countWithdrawal } from '../store/readings.ts'
import type { Table } from '../store/table.ts'
import { findOpenReading, readingClosedMeanwhile } from './write-then-check-open.ts'

/**
 * Withdraws a proposal by who tabled it. It stays in the record, and what amended it stays before the reading.
 * Withdrawing twice is withdrawing once.
 *
 * @throws {Refused} `no-such-proposal`, or `not-yours` for everybody but its author
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
  // Counted after it is written: whoever finds the count as it was before has not acknowledged a position on it since.
  // Should this process die in between, nobody was told that it is withdrawn; until it is asked again, a process that
  // kept the proposal takes positions on it as if they had come before, and they change nothing of the settlement.
  if (!(await countWithdrawal(table, reading))) throw readingClosedMeanwhile()
}
