import type { Participant } from '../../shared/participant.ts'
import { isOfferedAgain } from '../../shared/proposal.ts'
import { permit } from '../access/permit.ts'
import { Refused } from '../platform/refusal.ts'
import { findProposal, withdrawProposal } from '../store/proposals.ts'
import { countWithdrawal } from '../store/readings.ts'
import { frozenRound } from '../store/rounds.ts'
import { asSeenBy } from '../store/seen-texts.ts'
import type { Table } from '../store/table.ts'
import { closedMeanwhile, submitOrFindStored } from './closed-meanwhile.ts'
import { sideOf } from './propose-motion.ts'
import { requireReading } from './require-reading.ts'
import { receiptOfWithdrawal } from './withdraw-proposal.ts'

/**
 * Withdraws a chair's text. In a dialogue with co-chairs any of them may: it is the chair's only while every side stands
 * behind it. It stays in the record, and its amendments stay before the reading.
 *
 * @throws {Refused} `no-such-proposal`, `not-yours` for the text of a participant or one that is offered again, `not-a-co-chair`, or `closed-meanwhile`
 *   when it was withdrawn while the reading closed, also for a request that is sent again
 */
export async function withdrawChairsText(
  table: Table,
  facilitator: Participant,
  target: { readonly reading: string; readonly proposal: string },
  now: Date,
): Promise<void> {
  const submit = () => withdrawInOpen(table, facilitator, target, now)
  await submitOrFindStored(table, target.reading, submit, async ({ id, shards }) => {
    const there = await findProposal(table, id, shards, target.proposal)
    return there?.chair && there.withdrawnAt !== undefined ? receiptOfWithdrawal(there) : undefined
  })
}

async function withdrawInOpen(
  table: Table,
  facilitator: Participant,
  target: { readonly reading: string; readonly proposal: string },
  now: Date,
): Promise<void> {
  const reading = await requireReading(table, target.reading)
  permit('withdraw a chair’s text', facilitator, reading, now)
  const round = await frozenRound(table, reading.round)
  if (round?.dialogue.coChairs) sideOf(facilitator, round.dialogue)
  const found = await findProposal(table, reading.id, reading.shards, target.proposal)
  const proposal = round && asSeenBy(facilitator, found, reading, round, now)
  if (proposal === undefined) {
    throw new Refused('no-such-proposal', `reading ${reading.id} has no proposal ${target.proposal}`)
  }
  if (!proposal.chair) throw new Refused('not-yours', 'a participant tabled this; only they can withdraw it')
  if (isOfferedAgain(proposal)) {
    throw new Refused('not-yours', 'the rule tabled this again from an earlier round; object to it instead')
  }
  await withdrawProposal(table, proposal, reading.shards, now.toISOString())
  // As for any other text: counted after the write.
  if (!(await countWithdrawal(table, reading))) throw closedMeanwhile(receiptOfWithdrawal(proposal))
}
