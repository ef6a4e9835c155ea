import { waitingIn } from '../../shared/outcomes.ts'
import type { Proposal } from '../../shared/proposal.ts'
import { isSettled } from '../../shared/reading.ts'
import { readingsOf } from '../../shared/round.ts'
import { readReadings } from '../store/readings.ts'
import { frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { readSettledTexts } from './settled-texts.ts'

/**
 * The baskets that wait for a round: every side agreed on them in an earlier round, when every lane was taken. They are those
 * of the last earlier round that was split into baskets, because that round had those of the rounds before it.
 *
 * @param round the number of the round that they wait for
 */
export async function readWaitingBaskets(table: Table, round: number): Promise<readonly Proposal[]> {
  for (let number = round - 1; number >= 1; number -= 1) {
    const [rules, readings] = await Promise.all([frozenRound(table, number), readReadings(table, number)])
    const last = readingsOf('baskets', readings).findLast(isSettled)
    if (rules === undefined || last === undefined) continue
    const { proposals, outcomes } = await readSettledTexts(table, last, rules)
    const waiting = new Set(waitingIn(outcomes).map(({ proposal }) => proposal))
    return proposals.filter(({ id }) => waiting.has(id))
  }
  return []
}
