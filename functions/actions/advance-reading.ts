import { momentAfter } from '../../shared/moment.ts'
import type { Participant } from '../../shared/participant.ts'
import { type Decision, hasReadingsLeft, type Reading } from '../../shared/reading.ts'
import { permit } from '../access/permit.ts'
import type { Clock } from '../clock.ts'
import { Refused } from '../refusal.ts'
import { closeReading, findReading, forgetTaskToken, moveDeadline, taskTokensOf } from '../store/readings.ts'
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
  const at = momentAfter(now, [reading.openedAt])
  const closed = await closeReading(context.table, reading, { at, by: facilitator.id, decision })
  const after = closed ? reading : await theReading(context.table, id)
  if (!closed && after.closing?.decision !== decision) {
    const before = after.closing?.decision ?? 'its deadline'
    throw new Refused('already-decided', `reading ${id} was closed before, by ${before}; look at where it led`)
  }
  if (after.status !== 'settled') await wakeMachine(context, reading)
}

/** Every move is kept with the reading, and a reading is one thing in the store, of at most 400 KB. */
const MOST_MOVES = 200

/** An execution of the state machine lasts a year at most. */
const LONGEST_MS = 365 * 24 * 60 * 60 * 1_000

/**
 * Moves a reading's deadline, later or earlier, while it is open. Asked twice for the same deadline, it is moved
 * once; the machine is woken again, in case it slept through the first time and past an earlier deadline.
 *
 * @throws {Refused} `invalid` for a deadline that has passed or is more than a year off, or one move too many;
 *   `reading-not-open`, or `deadline-moved-meanwhile`
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
  refuseDeadline(to, now)
  if (reading.status !== 'open') throw new Refused('reading-not-open', `reading ${id} is closed; its deadline stands`)
  if (to !== reading.closesAt && reading.extensions.length >= MOST_MOVES) {
    throw new Refused('invalid', `this deadline was moved ${MOST_MOVES} times; close the reading or let it close`)
  }

  const move = { at: now.toISOString(), by: facilitator.id, closesAt: to }
  const moved = to === reading.closesAt ? reading : await moveDeadline(context.table, reading, move)
  const after = moved ?? (await theReading(context.table, id))
  if (after.status !== 'open' || after.closesAt !== to) {
    throw new Refused('deadline-moved-meanwhile', 'the deadline was moved or the reading closed meanwhile; look again')
  }
  await wakeMachine(context, reading)
  return after
}

function refuseDeadline(to: string, now: Date): void {
  if (to <= now.toISOString()) {
    throw new Refused('invalid', 'the new deadline has passed; choose one that is still to come')
  }
  if (Date.parse(to) - now.getTime() > LONGEST_MS) {
    throw new Refused('invalid', 'the new deadline is more than a year off; choose an earlier one, and move it again')
  }
}

async function theReading(table: Table, id: string): Promise<Reading> {
  const reading = await findReading(table, id)
  if (reading === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)
  return reading
}

/**
 * Wakes the machine wherever it waits for a reading. One that has not come to wait yet looks at the table when it
 * does. What nothing waits with any more is forgotten.
 */
export async function wakeMachine(
  { table, clock }: { readonly table: Table; readonly clock: Clock },
  reading: Reading,
): Promise<void> {
  const tokens = await taskTokensOf(table, reading)
  await Promise.all(
    tokens.map(async (token) => {
      if (!(await clock.wake(token))) await forgetTaskToken(table, reading, token)
    }),
  )
}
