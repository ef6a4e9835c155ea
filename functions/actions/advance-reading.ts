import type { Participant } from '../../shared/participant.ts'
import { type Decision, hasReadingsLeft, type Reading } from '../../shared/reading.ts'
import { permit } from '../access/permit.ts'
import type { Clock } from '../clock.ts'
import { Refused } from '../refusal.ts'
import { closeReading, findReading, moveDeadline, taskTokenOf } from '../store/readings.ts'
import type { Table } from '../store/table.ts'

/**
 * Closes a reading with a facilitator's decision: first in the table, then by waking the machine. Decided twice
 * the same way, it is decided once, and the machine is woken again in case it slept through the first time.
 *
 * @throws {Refused} `already-decided` when it was closed in another way, `no-readings-left` when the rules
 *   allow no other sitting
 */
export async function advanceReading(
  context: { readonly table: Table; readonly clock: Clock },
  facilitator: Participant,
  id: string,
  decision: Decision,
  now: Date,
): Promise<void> {
  const reading = await theReading(context.table, id)
  permit('advance a reading', facilitator, reading, now)
  if (decision === 'another-reading' && !hasReadingsLeft(reading)) {
    const { readings } = reading.rules
    throw new Refused('no-readings-left', `the rules of this stage allow ${readings} readings; settle it or adjourn`)
  }
  const closed = await closeReading(context.table, reading, { at: now.toISOString(), by: facilitator.id, decision })
  const after = closed ? reading : await theReading(context.table, id)
  if (!closed && after.closing?.decision !== decision) {
    const before = after.closing?.decision ?? 'its deadline'
    throw new Refused('already-decided', `reading ${id} was closed before, by ${before}; look at where it led`)
  }
  if (after.status !== 'settled') await wakeMachine(context, reading)
}

/**
 * Moves a reading's deadline, later or earlier, while it is open.
 *
 * @throws {Refused} `invalid` for a deadline that has passed, `reading-not-open`, or `deadline-moved-meanwhile`
 */
export async function moveReadingDeadline(
  context: { readonly table: Table; readonly clock: Clock },
  facilitator: Participant,
  id: string,
  closesAt: string,
  now: Date,
): Promise<Reading> {
  const reading = await theReading(context.table, id)
  const to = new Date(closesAt).toISOString()
  if (to <= now.toISOString())
    throw new Refused('invalid', 'the new deadline has passed; choose one that is still to come')
  permit('move a deadline', facilitator, reading, now)

  const moved = await moveDeadline(context.table, reading, { at: now.toISOString(), by: facilitator.id, closesAt: to })
  if (moved === undefined) {
    throw new Refused('deadline-moved-meanwhile', 'the deadline was moved or the reading closed meanwhile; look again')
  }
  // A machine that waits for a later deadline would sleep through an earlier one.
  if (to < reading.closesAt) await wakeMachine(context, reading)
  return moved
}

async function theReading(table: Table, id: string): Promise<Reading> {
  const reading = await findReading(table, id)
  if (reading === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)
  return reading
}

/** Wakes the machine where it waits for a reading. One that has not come to wait yet looks at the table when it does. */
export async function wakeMachine(
  { table, clock }: { readonly table: Table; readonly clock: Clock },
  reading: Reading,
): Promise<void> {
  const taskToken = await taskTokenOf(table, reading)
  if (taskToken !== undefined) await clock.wake(taskToken)
}
