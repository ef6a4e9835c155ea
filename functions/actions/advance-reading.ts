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
import { closeReading } from '../store/readings.ts'
import { frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { refuseDeadline } from './move-deadline.ts'
import { proposeMotion, sideOf, withdrawMotion } from './propose-motion.ts'
import { requireReading } from './require-reading.ts'
import { wakeMachine } from './wake-machine.ts'

/**
 * Closes a reading by a facilitator's decision: first in the table, then by waking the state machine. The same decision
 * sent twice is taken once, and wakes the machine again in case the first call did not reach it. In a dialogue with
 * co-chairs the decision is a motion, and the reading closes when one co-chair of each side consents. After its
 * deadline a reading is closed by rule, and no decision replaces that.
 *
 * @param motion `seen` is the number of the motion that a co-chair answers, 0 for none; `until` is the end of the
 *   silence in the next reading, only with the decision `silence`
 * @throws {Refused} `already-decided` when it was closed in another way or its deadline passed, `no-readings-left` when
 *   the rules allow no further reading
 */
export async function advanceReading(
  context: { readonly table: Table; readonly workflow: Workflow },
  facilitator: Participant,
  id: string,
  decision: Decision,
  now: Date,
  { seen = 0, until: asked }: { readonly seen?: number | undefined; readonly until?: string | undefined } = {},
): Promise<void> {
  // Times are compared as text, so all must have the same format.
  const until = asked === undefined ? undefined : new Date(asked).toISOString()
  const reading = await requireReading(context.table, id)
  permit('advance a reading', facilitator, reading, now)
  const round = await frozenRound(context.table, reading.round)
  refuseDecision(decision, reading, round?.format ?? FIRST_FORMAT)
  if (until !== undefined && decision !== 'silence') {
    throw new Refused('invalid', '"until" is possible only with the decision silence; leave it out')
  }
  const at = momentAfter(now, [reading.openedAt])
  const consented = await consentsTo(context.table, facilitator, reading, { act: decision, until, seen }, now)
  if (consented === 'consent-missing') return
  const closing = { at, by: facilitator.id, decision, ...(until !== undefined && { until }) }
  const closed =
    consented !== 'is-over' &&
    (await closeReading(context.table, reading, { ...closing, ...consented }, now.toISOString()))
  const after = closed ? reading : await requireReading(context.table, id)
  if (!closed && !(after.closing?.decision === decision && after.closing.until === until)) {
    const before = after.closing?.decision ?? 'its deadline'
    throw new Refused('already-decided', `reading ${id} was closed before, by ${before}; look at its settlement`)
  }
  if (after.status !== 'settled') await wakeMachine(context, reading)
}

function refuseDecision(decision: Decision, reading: Reading, format: RecordFormat): void {
  if (decisionsIn(reading, format).includes(decision)) return
  if (reading.rules.rule === 'silence') {
    throw new Refused(
      'under-silence',
      'this reading is under the silence procedure, and settles at its deadline; wait or adjourn',
    )
  }
  if (!hasReadingsLeft(reading)) {
    const { readings } = reading.rules
    throw new Refused('no-readings-left', `the rules of this stage allow ${readings} readings; settle it or adjourn`)
  }
  throw new Refused(
    'invalid',
    'a ratification, or a round of the first format, has no silence procedure; choose another reading',
  )
}

/** The shortest silence: with less nobody has time to read what they agree to. */
const SHORTEST_SILENCE_MS = 1_000

function refuseSilenceUntil(until: string | undefined, now: Date): void {
  if (until !== undefined) refuseDeadline(until, new Date(now.getTime() + SHORTEST_SILENCE_MS))
}

/**
 * Withdraws a motion on a reading, for the side that moved it.
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
  const reading = await requireReading(table, id)
  const round = await frozenRound(table, reading.round)
  if (round?.dialogue.coChairs !== true) throw new Refused('no-co-chairs', 'this round has no co-chairs')
  await withdrawMotion(table, { matter: { reading: id }, dialogue: round.dialogue }, coChair, motion, now)
}

/**
 * Takes a decision as a motion, in a dialogue with co-chairs.
 *
 * @returns the consents to store with the closing, empty without co-chairs; `consent-missing` when another side has not
 *   consented, `is-over` when the reading is closed
 */
async function consentsTo(
  table: Table,
  facilitator: Participant,
  reading: Reading,
  wish: MotionWish,
  now: Date,
): Promise<Pick<Closing, 'consents'> | 'consent-missing' | 'is-over'> {
  const round = await frozenRound(table, reading.round)
  const isOver = stateAt(reading, now) !== 'open'
  if (round?.dialogue.coChairs !== true) {
    // A repeated decision succeeds even when the end of its silence has passed.
    if (!isOver) refuseSilenceUntil(wish.until, now)
    return {}
  }
  sideOf(facilitator, round.dialogue)
  // No motion is made on a closed reading.
  if (isOver) return 'is-over'
  const matter = { reading: reading.id }
  // A carried motion closes the reading even when the end of its silence has passed.
  if (wish.until !== undefined && (await findCarried(table, matter)) === undefined) refuseSilenceUntil(wish.until, now)
  const consents = await proposeMotion(table, { matter, dialogue: round.dialogue }, facilitator, wish, now)
  return consents === undefined ? 'consent-missing' : { consents }
}
