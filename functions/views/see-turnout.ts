import { quorumOf } from '../../shared/agreement.ts'
import { delegationOf, type Participant } from '../../shared/participant.ts'
import type { Reading } from '../../shared/reading.ts'
import { participantsHeard } from '../store/positions.ts'
import { readRoll } from '../store/rolls.ts'
import type { Table } from '../store/table.ts'
import type { Turnout } from './turnout-view.ts'

/**
 * Reads which members of each side have taken a position in a reading, for a facilitator. No position is read, and under
 * the silence procedure not even who was heard.
 *
 * @param people the roster, read once for everything that a page shows
 */
export async function seeTurnout(
  table: Table,
  { id, shards, rules }: Pick<Reading, 'id' | 'shards' | 'rules'>,
  people: Promise<readonly Participant[]>,
): Promise<readonly Turnout[]> {
  const [roll, roster] = await Promise.all([readRoll(table, id, shards), people])
  if (rules.rule === 'silence') {
    return Object.entries(roll).map(([side, members]) => ({ side, roll: members.length, quorum: 0 }))
  }
  const heard = await participantsHeard(table, id, shards, Object.values(roll).flat())
  return Object.entries(roll).map(([side, members]) => ({
    side,
    roll: members.length,
    heard: members.filter((one) => heard.has(one)).length,
    quorum: quorumOf(rules, members.length),
    unheard: delegationOf(side, roster)
      .filter((one) => members.includes(one.id) && !heard.has(one.id))
      .map(({ id: unheard, name }) => ({ id: unheard, name })),
  }))
}
