import type { Action } from '../../shared/access.ts'
import type { Participant } from '../../shared/participant.ts'
import { type Reading, stateAt } from '../../shared/reading.ts'
import { permit } from '../access/permit.ts'
import { Refused } from '../platform/refusal.ts'
import { findReading } from '../store/readings.ts'
import { isOnRoll } from '../store/rolls.ts'
import { type FrozenRound, frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** Who submits, as a member of a side. */
export type Delegate = Extract<Participant, { role: 'participant' }>

/**
 * The reading somebody may submit to now, and what its round froze; whatever is written to it is written {@link writeThenCheckOpen}.
 *
 * @param seen the reading as it was seen before, where that is good enough to begin with
 * @throws {Refused} `no-such-reading`, `reading-not-open`, or `forbidden` / `not-on-the-roll` for who may not
 */
export async function findOpenReading(
  table: Table,
  deed: Action,
  id: string,
  caller: Participant,
  now: Date,
  seen?: Reading,
): Promise<{ readonly reading: Reading; readonly delegate: Delegate; readonly round: FrozenRound }> {
  const reading = seen ?? (await findReading(table, id))
  if (reading === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)
  permit(deed, caller, reading, now)
  if (caller.role !== 'participant') throw new Refused('forbidden', 'only who belongs to a side submits to a reading')
  if (!(await isOnRoll(table, id, reading.shards, caller.id))) {
    throw new Refused('not-on-the-roll', 'you joined after this reading was opened; you can take part in the next one')
  }
  const round = await frozenRound(table, reading.round)
  if (round === undefined) throw new Refused('no-such-round', `there is no round ${reading.round}`)
  return { reading, delegate: caller, round }
}

/**
 * Writes, then looks whether the reading is still open: only then is what was written certain to be counted.
 * Closing does the two things the other way round, sets the status first and reads afterwards. (Looking first
 * and writing afterwards loses what arrives in between.)
 *
 * @param now when the request arrived: a deadline that was brought forward may have passed by then
 * @returns what was written, and the reading as it was found afterwards
 * @throws {Refused} `closed-meanwhile` when the reading closed before the write was certain
 */
export async function writeThenCheckOpen<Written>(
  table: Table,
  reading: Pick<Reading, 'id'>,
  now: Date,
  write: () => Promise<Written>,
): Promise<{ readonly written: Written; readonly reading: Reading }> {
  const written = await write()
  const after = await findReading(table, reading.id)
  if (after === undefined || stateAt(after, now) !== 'open') throw readingClosedMeanwhile()
  return { written, reading: after }
}

/** That a reading closed before something was certain to be counted. */
export function readingClosedMeanwhile(): Refused {
  return new Refused(
    'closed-meanwhile',
    'the reading closed while this arrived: it was not acknowledged, though it may still be in the record',
  )
}
