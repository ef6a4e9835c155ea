import { momentAfter } from '../../shared/moment.ts'
import type { MotionWish } from '../../shared/motion.ts'
import type { Participant } from '../../shared/participant.ts'
import {
  type Closing,
  type Decision,
  decisionsIn,
  hasReadingsLeft,
  type Reading,
  stateAt,
} from '../../shared/reading.ts'
import { FIRST_FORMAT, type RecordFormat } from '../../shared/record-format.ts'
import { permit } from '../access/permit.ts'
import { Refused } from '../platform/refusal.ts'
import type { Workflow } from '../platform/step-functions.ts'
import { findCarried } from '../store/motions.ts'
import {
  type Awaited,
  closeReading,
  findReading,
  forgetTaskToken,
  moveDeadline,
  taskTokensOf,
} from '../store/readings.ts'
import { frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { proposeMotion, sideOf, withdrawMotion } from './propose-motion.ts'

/**
 * Closes a reading with a facilitator's decision: first in the table, then by waking the machine. Decided twice
 * the same way, it is decided once, and the machine is woken again in case it slept through the first time. Where the
 * dialogue has co-chairs the decision is moved, and closes the reading when one of each side wants it. A deadline that
 * came first has closed it by rule, and no decision takes the place of that.
 *
 * @param answering `seen` is the number of the motion that a co-chair answers with it, 0 where they saw none; `until` is
 *   when the silence of the next reading ends, with the decision `silence` alone. Co-chairs consent to it as well
 * @throws {Refused} `already-decided` when it was closed in another way or its deadline passed, `no-readings-left` when
 *   the rules allow no other sitting
 */
export async function advanceReading(
  context: { readonly table: Table; readonly clock: Workflow },
  facilitator: Participant,
  id: string,
  decision: Decision,
  now: Date,
  { seen = 0, until: asked }: { readonly seen?: number | undefined; readonly until?: string | undefined } = {},
): Promise<void> {
  // Instants are compared as text, so that all of them are written in one way.
  const until = asked === undefined ? undefined : new Date(asked).toISOString()
  const reading = await theReading(context.table, id)
  permit('advance a reading', facilitator, reading, now)
  const round = await frozenRound(context.table, reading.round)
  refuseDecision(decision, reading, round?.format ?? FIRST_FORMAT)
  if (until !== undefined && decision !== 'silence') {
    throw new Refused('invalid', '"until" goes with the decision silence alone; leave it out')
  }
  const at = momentAfter(now, [reading.openedAt])
  const decided = await decidedBy(context.table, facilitator, reading, { act: decision, until, seen }, now)
  if (decided === 'consent-missing') return
  const closing = { at, by: facilitator.id, decision, ...(until !== undefined && { until }) }
  const closed =
    decided !== 'is-over' && (await closeReading(context.table, reading, { ...closing, ...decided }, now.toISOString()))
  const after = closed ? reading : await theReading(context.table, id)
  if (!closed && !(after.closing?.decision === decision && after.closing.until === until)) {
    const before = after.closing?.decision ?? 'its deadline'
    throw new Refused('already-decided', `reading ${id} was closed before, by ${before}; look at where it led`)
  }
  if (after.status !== 'settled') await wakeMachine(context, reading)
}

function refuseDecision(decision: Decision, reading: Reading, format: RecordFormat): void {
  if (decisionsIn(reading, format).includes(decision)) return
  if (reading.rules.rule === 'silence') {
    throw new Refused(
      'under-silence',
      'this reading is under the silence procedure: its deadline settles it; wait or adjourn',
    )
  }
  if (!hasReadingsLeft(reading)) {
    const { readings } = reading.rules
    throw new Refused('no-readings-left', `the rules of this stage allow ${readings} readings; settle it or adjourn`)
  }
  throw new Refused(
    'invalid',
    'silence is kept in no ratification, and in no round that began before Parley knew it; choose another reading',
  )
}

/** Silence that is shorter gives nobody the time to read what they would agree to by it. */
const SHORTEST_SILENCE_MS = 1_000

function refuseSilenceUntil(until: string | undefined, now: Date): void {
  if (until !== undefined) refuseDeadline(until, new Date(now.getTime() + SHORTEST_SILENCE_MS))
}

/** Every move is kept with the reading, and a reading is one thing in the store, of at most 400 KB. */
const MOST_MOVES = 200

/** An execution of the state machine lasts a year at most. */
const LONGEST_MS = 365 * 24 * 60 * 60 * 1_000

/**
 * Withdraws what one's own side moved in a reading.
 *
 * @throws {Refused} `no-such-reading`, `no-co-chairs`, and what `withdrawMotion` throws
 */
export async function withdrawFromReading(
  table: Table,
  coChair: Participant,
  id: string,
  motion: number,
  now: Date,
): Promise<void> {
  const reading = await theReading(table, id)
  const round = await frozenRound(table, reading.round)
  if (round?.dialogue.coChairs !== true) throw new Refused('no-co-chairs', 'this round is held without co-chairs')
  await withdrawMotion(table, { matter: { reading: id }, dialogue: round.dialogue }, coChair, motion, now)
}

/** What the closing of a reading keeps of how it was decided, or why it is not decided now. */
async function decidedBy(
  table: Table,
  facilitator: Participant,
  reading: Reading,
  wish: MotionWish,
  now: Date,
): Promise<Pick<Closing, 'consents'> | 'consent-missing' | 'is-over'> {
  const round = await frozenRound(table, reading.round)
  const isOver = stateAt(reading, now) !== 'open'
  if (round?.dialogue.coChairs !== true) {
    // Whoever says again what closed a reading is told that it did, also when its silence is over.
    if (!isOver) refuseSilenceUntil(wish.until, now)
    return {}
  }
  sideOf(facilitator, round.dialogue)
  // Nothing is moved in a reading that is over.
  if (isOver) return 'is-over'
  const matter = { reading: reading.id }
  // What every side consented to closes the reading, however late that is.
  if (wish.until !== undefined && (await findCarried(table, matter)) === undefined) refuseSilenceUntil(wish.until, now)
  const consents = await proposeMotion(table, { matter, dialogue: round.dialogue }, facilitator, wish, now)
  return consents === undefined ? 'consent-missing' : { consents }
}

/**
 * Moves a reading's deadline, later or earlier, while it is open: a deadline that has passed has closed it, whether or
 * not that was written down yet. Where the dialogue has co-chairs any facilitator moves it later, for more time decides
 * nothing; an earlier deadline would close the reading on one side's word.
 *
 * Asked twice for the same deadline, it is moved once; the machine is woken again, in case it slept through the first
 * time and past an earlier deadline.
 *
 * @throws {Refused} `invalid` for a new deadline that has passed or is more than a year off, or one move too many;
 *   `reading-not-open`, `only-later`, or `deadline-moved-meanwhile`
 */
export async function moveReadingDeadline(
  context: { readonly table: Table; readonly clock: Workflow },
  facilitator: Participant,
  id: string,
  closesAt: string,
  now: Date,
): Promise<Reading> {
  const reading = await theReading(context.table, id)
  const to = new Date(closesAt).toISOString()
  refuseDeadline(to, now)
  permit('move a deadline', facilitator, reading, now)
  if (to !== reading.closesAt && reading.extensions.length >= MOST_MOVES) {
    throw new Refused('invalid', `this deadline was moved ${MOST_MOVES} times; close the reading or let it close`)
  }
  if (to < reading.closesAt && reading.rules.rule === 'silence') {
    throw new Refused(
      'only-later',
      'under the silence procedure a deadline is moved later only: silence is kept until then',
    )
  }
  if (to < reading.closesAt && (await frozenRound(context.table, reading.round))?.dialogue.coChairs === true) {
    throw new Refused('only-later', 'with co-chairs a deadline is moved later only; to close sooner, settle together')
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
  { table, clock }: { readonly table: Table; readonly clock: Workflow },
  awaited: Awaited,
): Promise<void> {
  const tokens = await taskTokensOf(table, awaited)
  await Promise.all(
    tokens.map(async (token) => {
      if (!(await clock.wake(token))) await forgetTaskToken(table, awaited, token)
    }),
  )
}
