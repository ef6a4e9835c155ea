import { isOpposed, type Outcome, waitingIn } from '../../shared/outcomes.ts'
import type { Proposal, ProposalBody } from '../../shared/proposal.ts'
import { isSettled } from '../../shared/reading.ts'
import { readingsOf } from '../../shared/round.ts'
import { readReadings } from '../store/readings.ts'
import { frozenRound } from '../store/rounds.ts'
import { readOutcomes, readTexts } from '../store/settlements.ts'
import type { Table } from '../store/table.ts'

/** A basket as it was tabled in the round in which every side agreed on it. */
export type WaitingBasket = Proposal & { readonly body: Extract<ProposalBody, { kind: 'basket' }> }

/**
 * The baskets that wait for a round of the third or fourth format: every side agreed on them in an earlier round, when every lane
 * was taken. They are those of the last earlier round that read baskets, because its first reading began with those of the rounds
 * before it. One that waited before, and was left in brackets without an objection, waits on. Rounds of later formats offer again
 * all that was left (`offered-again.ts`).
 *
 * @param round the number of the round that they wait for
 */
export async function readWaitingBaskets(table: Table, round: number): Promise<readonly WaitingBasket[]> {
  for (let number = round - 1; number >= 1; number -= 1) {
    const [rules, readings] = await Promise.all([frozenRound(table, number), readReadings(table, number)])
    const last = readingsOf('baskets', readings).findLast(isSettled)
    if (rules === undefined || last === undefined) continue
    const [proposals, outcomes] = await Promise.all([readTexts(table, last, rules), readOutcomes(table, last)])
    const waited = new Set(proposals.flatMap(({ id, waitedIn }) => (waitedIn === undefined ? [] : [id])))
    const waiting = [...waitingIn(outcomes), ...outcomes.filter((one) => waited.has(one.proposal) && waitsOn(one))]
    const ids = new Set(waiting.map(({ proposal }) => proposal))
    return proposals.flatMap((one) =>
      ids.has(one.id) && one.body.kind === 'basket' ? [{ ...one, body: one.body }] : [],
    )
  }
  return []
}

/** Whether a basket that waited was left in brackets and nobody objected to it. */
function waitsOn(outcome: Outcome): boolean {
  return outcome.status === 'bracketed' && !isOpposed(outcome)
}
