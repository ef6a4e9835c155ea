import { momentIn } from '../../shared/moment.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Reading } from '../../shared/reading.ts'
import { permit } from '../access/permit.ts'
import { Refused } from '../platform/refusal.ts'
import type { Workflow } from '../platform/step-functions.ts'
import { moveDeadline } from '../store/deadlines.ts'
import { frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { lastCallGiven, standsIn } from './last-call.ts'
import { refuseEarlyClose } from './refuse-early-close.ts'
import { requireReading } from './require-reading.ts'
import { completeChange, wakeMachine } from './wake-machine.ts'

/**
 * Moves a reading's deadline, later or earlier. A reading whose deadline has passed is closed, even if the table does
 * not say so yet. In a dialogue with co-chairs every facilitator may move it later, because more time decides nothing.
 * An earlier deadline would let one side close the reading, so it is refused.
 *
 * The same deadline sent twice is moved once, and wakes the machine again in case the first call did not reach it.
 *
 * @throws {Refused} `invalid` when the new deadline has passed or is more than a year ahead, or there were too many
 *   moves; `reading-not-open`, `last-call-given`, `only-later`, `silence-lasts`, `too-few-heard`, or `deadline-moved-meanwhile`
 */
export async function moveReadingDeadline(
  context: { readonly table: Table; readonly workflow: Workflow },
  facilitator: Participant,
  id: string,
  closesAt: string,
  now: Date,
): Promise<Reading> {
  const reading = await requireReading(context.table, id)
  const to = new Date(closesAt).toISOString()
  const moment = momentIn(reading, now)
  refuseDeadline(to, moment)
  permit('move a deadline', facilitator, reading, moment)
  if (standsIn(reading, moment)) throw lastCallGiven(reading)
  if (to !== reading.closesAt && reading.extensions.length >= MOST_MOVES) {
    throw new Refused('invalid', `this deadline was moved ${MOST_MOVES} times; close the reading or let it close`)
  }
  if (to < reading.closesAt && reading.rules.rule === 'silence') {
    throw new Refused(
      'silence-lasts',
      'under the silence procedure a deadline can only be moved later, because silence lasts until the deadline',
    )
  }
  if (to < reading.closesAt) {
    const { dialogue } = (await frozenRound(context.table, reading.round)) ?? {}
    if (dialogue?.coChairs === true) {
      throw new Refused(
        'only-later',
        'with co-chairs a deadline can only be moved later; to close sooner, settle together',
      )
    }
    // An earlier deadline is one more way to close the reading early.
    await refuseEarlyClose(context.table, reading, dialogue, moment)
  }

  const move = { at: moment.toISOString(), by: facilitator.id, closesAt: to }
  const moved = to === reading.closesAt ? reading : await moveDeadline(context.table, reading, move)
  const after = moved ?? (await requireReading(context.table, id))
  if (after.status !== 'open') throw new Refused('reading-not-open', `reading ${id} closed meanwhile; look again`)
  if (standsIn(after, moment)) throw lastCallGiven(after)
  if (after.closesAt !== to) {
    throw new Refused('deadline-moved-meanwhile', 'the deadline was moved meanwhile; look again')
  }
  // An earlier request may have moved it, and have stopped before the copies.
  const complete = moved === undefined || to === reading.closesAt ? completeChange : wakeMachine
  await complete(context, after)
  return after
}

/** @throws {Refused} `invalid` for a deadline that has passed or is more than a year ahead */
export function refuseDeadline(to: string, now: Date): void {
  if (to <= now.toISOString()) {
    throw new Refused('invalid', 'the new deadline is in the past; choose a later one')
  }
  if (Date.parse(to) - now.getTime() > LONGEST_MS) {
    throw new Refused(
      'invalid',
      'the new deadline is more than a year ahead; choose an earlier one, and move it again later',
    )
  }
}

/** All moves are stored in the reading's item, which may have 400 KB. */
export const MOST_MOVES = 200

/** An execution of the state machine lasts one year at most. */
const LONGEST_MS = 365 * 24 * 60 * 60 * 1_000
