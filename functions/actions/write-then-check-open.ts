import type { Action } from '../../shared/access.ts'
import type { Participant } from '../../shared/participant.ts'
import { type Reading, stateAt } from '../../shared/reading.ts'
import { permit } from '../access/permit.ts'
import { Refused, type StoredReceipt } from '../platform/refusal.ts'
import { noteHeard } from '../store/first-heard.ts'
import { findInShard } from '../store/reading-copies.ts'
import { findReading } from '../store/readings.ts'
import { isOnRoll } from '../store/rolls.ts'
import { type FrozenRound, frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { closedMeanwhile } from './closed-meanwhile.ts'

/** A caller who is a member of a side. */
export type Delegate = Extract<Participant, { role: 'participant' }>

/**
 * Finds an open reading that the caller may submit to, and what is frozen of its round. Every write to it goes through
 * {@link writeThenCheckOpen}.
 *
 * @param cached the reading from the cache, which is used instead of a read
 * @throws {Refused} `no-such-reading`, `reading-not-open`, `forbidden`, or `not-on-the-roll`
 */
export async function findOpenReading(
  table: Table,
  action: Action,
  id: string,
  caller: Participant,
  now: Date,
  cached?: Reading,
): Promise<{ readonly reading: Reading; readonly delegate: Delegate; readonly round: FrozenRound }> {
  const reading = cached ?? (await findReading(table, id))
  if (reading === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)
  permit(action, caller, reading, now)
  if (caller.role !== 'participant') throw new Refused('forbidden', 'only participants of a side submit to a reading')
  if (!(await isOnRoll(table, id, reading.shards, caller.id))) {
    throw new Refused(
      'not-on-the-roll',
      'the roll was made when this reading was opened, and you are not on it; you can take part in the next one',
    )
  }
  const round = await frozenRound(table, reading.round)
  if (round === undefined) throw new Refused('no-such-round', `there is no round ${reading.round}`)
  return { reading, delegate: caller, round }
}

/**
 * Writes, then reads the reading again. Only if it is still open is the write certain to be counted, because closing
 * sets the status first, then that of each copy, and reads the submissions afterwards. The other order, read then write, would lose writes that
 * arrive in between.
 *
 * @param now when the request arrived; it is compared with the deadline, which may have been moved to an earlier time
 * @param write returns the receipt of what it wrote, or of what the same request wrote before
 * @param participant whose position it is: they are noted as heard, and the reading is read from the copy in their shard, if it has notes and copies
 * @returns the receipt, and the reading as it is after the write
 * @throws {Refused} `closed-meanwhile`, with the receipt, when the reading closed before the write was certain
 */
export async function writeThenCheckOpen<Receipt extends StoredReceipt>(
  table: Table,
  reading: Reading,
  now: Date,
  write: () => Promise<Receipt>,
  participant?: string,
): Promise<{ readonly receipt: Receipt; readonly reading: Reading }> {
  const receipt = await write()
  const [after] = await Promise.all([
    readAgain(table, reading, now, participant),
    participant === undefined ? undefined : noteHeard(table, reading, participant, now),
  ])
  if (after === undefined || stateAt(after, now) !== 'open') throw closedMeanwhile(receipt)
  return { receipt, reading: after }
}

/** A copy that is open is enough. What it does not vouch for, the reading decides: a copy may miss its latest deadline, or not be made yet. */
async function readAgain(
  table: Table,
  reading: Reading,
  now: Date,
  participant: string | undefined,
): Promise<Reading | undefined> {
  const copy = participant === undefined ? undefined : await findInShard(table, reading, participant)
  return copy !== undefined && stateAt(copy, now) === 'open' ? copy : findReading(table, reading.id)
}
