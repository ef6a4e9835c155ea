import type { Participant } from '../../shared/participant.ts'
import type { Proposal } from '../../shared/proposal.ts'
import { recordWithdrawal } from '../../shared/record-submission.ts'
import { permit } from '../access/permit.ts'
import { Refused, type StoredReceipt } from '../platform/refusal.ts'
import { digestOf } from '../record/hashing.ts'
import { findProposal, withdrawProposal as store } from '../store/proposals.ts'
import { countWithdrawal } from '../store/readings.ts'
import { asSeenBy } from '../store/seen-texts.ts'
import type { Table } from '../store/table.ts'
import { closedMeanwhile, submitOrFindStored } from './closed-meanwhile.ts'
import { findOpenReading } from './write-then-check-open.ts'

/**
 * Withdraws a proposal, for its author. It stays in the record, and its amendments stay before the reading. Withdrawing
 * twice has the effect of once.
 *
 * @throws {Refused} `no-such-proposal`, `not-yours` when somebody else is the author, or `closed-meanwhile` when it was
 *   withdrawn while the reading closed, also for a request that is sent again
 */
export async function withdrawProposal(
  table: Table,
  caller: Participant,
  target: { readonly reading: string; readonly proposal: string },
  now: Date,
): Promise<void> {
  const submit = () => withdrawInOpen(table, caller, target, now)
  await submitOrFindStored(table, target.reading, submit, async ({ id, shards }) => {
    const there = await findProposal(table, id, shards, target.proposal)
    const isTheirs = there?.author === caller.id && there.withdrawnAt !== undefined
    return isTheirs ? receiptOfWithdrawal(there) : undefined
  })
}

/** The receipt of the withdrawal of a proposal. */
export function receiptOfWithdrawal(proposal: Proposal): StoredReceipt {
  return { reading: proposal.reading, digest: digestOf(recordWithdrawal(proposal)) }
}

async function withdrawInOpen(
  table: Table,
  caller: Participant,
  target: { readonly reading: string; readonly proposal: string },
  now: Date,
): Promise<void> {
  const { reading, round } = await findOpenReading(table, 'withdraw a proposal', target.reading, caller, now)
  const found = await findProposal(table, reading.id, reading.shards, target.proposal)
  const proposal = asSeenBy(caller, found, reading, round, now)
  if (proposal === undefined) {
    throw new Refused('no-such-proposal', `reading ${reading.id} has no proposal ${target.proposal}`)
  }
  permit('withdraw a proposal', caller, reading, now, { author: proposal.author })

  await store(table, proposal, reading.shards, now.toISOString())
  // Counted after the write. A process that reads the old count has acknowledged its position before the withdrawal.
  // If this process fails in between, the withdrawal was not acknowledged. Until it is sent again, a process with the
  // proposal in memory still takes positions on it, and these change nothing of the settlement.
  if (!(await countWithdrawal(table, reading))) throw closedMeanwhile(receiptOfWithdrawal(proposal))
}
