import type { Participant } from '../../shared/participant.ts'
import { permit } from '../access/permit.ts'
import { Refused } from '../refusal.ts'
import { findProposal, withdrawProposal as store } from '../store/proposals.ts'
import type { Table } from '../store/table.ts'
import { openTo, whileOpen } from './while-open.ts'

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
  const { reading } = await openTo(table, 'withdraw a proposal', target.reading, caller, now)
  const proposal = await findProposal(table, reading.id, reading.shards, target.proposal)
  if (proposal === undefined) {
    throw new Refused('no-such-proposal', `reading ${reading.id} has no proposal ${target.proposal}`)
  }
  permit('withdraw a proposal', caller, reading, now, { whose: proposal.author })

  await whileOpen(table, reading, () => store(table, proposal, reading.shards, now.toISOString()))
}
