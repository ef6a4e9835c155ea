import { momentIn } from '../../shared/moment.ts'
import type { MotionWish } from '../../shared/motion.ts'
import { NOTICE_MS, type Notice } from '../../shared/notice.ts'
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
import { findMotion, type Matter } from '../store/motions.ts'
import { frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { closeWithNotice, lastCallNotice, refuseOtherCall, standsIn } from './last-call.ts'
import { refuseDeadline } from './move-deadline.ts'
import { type CoChairedMatter, proposeMotion, sideOf } from './propose-motion.ts'
import { refuseEarlyClose } from './refuse-early-close.ts'
import { refuseLackingTexts } from './refuse-lacking-texts.ts'
import { requireReading } from './require-reading.ts'
import { completeChange, wakeMachine } from './wake-machine.ts'

/** How a facilitator closes a reading. */
type Closes = {
  /** The number of the motion that a co-chair answers, 0 for none. */
  readonly seen?: number | undefined
  /** The end of the silence in the next reading, only with the decision `silence`. */
  readonly until?: string | undefined
  /** How long before notice is given; by default what the dialogue's file says. */
  readonly notice?: Notice | undefined
  /** How many last calls were called off in this reading, as the facilitator saw it. */
  readonly calledOff?: number | undefined
  /** Whether the facilitator knows that clauses without an authentic text are not put to ratification. */
  readonly knowingly?: boolean | undefined
}

/**
 * Closes a reading by a facilitator's decision: first in the table, then by waking the state machine. The same decision
 * sent twice is taken once, and wakes the machine again in case the first call did not reach it. In a dialogue with
 * co-chairs the decision is a motion, and the reading closes when one co-chair of each side consents. After its
 * deadline a reading is closed by rule, and no decision replaces that.
 *
 * With notice, last call is given: the reading closes with this decision when the notice ends, and not before. A request
 * names how many last calls were called off, so that one that arrives twice gives no second last call.
 *
 * @throws {Refused} `already-decided` when it was closed by another decision, `closed-at-deadline`, `no-readings-left`
 *   when the rules allow no further reading, `last-call-given` while another last call stands, `last-call-called-off`
 *   when one was called off since the facilitator looked, `earlier-format`, `too-few-heard`,
 *   `authentic-text-missing` without `knowingly`, and the errors of `proposeMotion`
 */
export async function advanceReading(
  context: { readonly table: Table; readonly workflow: Workflow },
  facilitator: Participant,
  id: string,
  decision: Decision,
  now: Date,
  closes: Closes = {},
): Promise<void> {
  // Times are compared as text, so all must have the same format.
  const until = closes.until === undefined ? undefined : new Date(closes.until).toISOString()
  const { seen = 0, calledOff = 0, knowingly = false } = closes
  const reading = await requireReading(context.table, id)
  const moment = momentIn(reading, now)
  permit('advance a reading', facilitator, reading, moment)
  const round = await frozenRound(context.table, reading.round)
  refuseDecision(decision, reading, round?.format ?? FIRST_FORMAT)
  if (until !== undefined && decision !== 'silence') {
    throw new Refused('invalid', '"until" is possible only with the decision silence; leave it out')
  }
  const wish = { act: decision, until, notice: lastCallNotice(closes.notice, reading, round), seen }
  refuseOtherCall(reading, wish, calledOff, moment)
  if (standsIn(reading, moment)) return completeChange(context, reading)
  if (stateAt(reading, moment) === 'open') {
    await refuseEarlyClose(context.table, reading, round?.dialogue, moment)
    if (!knowingly) await refuseLackingTexts(context.table, facilitator, reading, round, { decision, now: moment })
  }

  const consented = await consentsTo(context.table, facilitator, reading, wish, moment)
  if (consented === 'consent-missing') return
  const decided = { by: facilitator.id, decision, ...(until !== undefined && { until }) }
  const isDone =
    consented !== 'is-over' &&
    (await closeWithNotice(context.table, reading, { ...decided, ...consented }, wish.notice, moment))
  const after = isDone ? reading : await requireReading(context.table, id)
  if (!isDone && stateAt(after, moment) === 'open') {
    refuseOtherCall(after, wish, calledOff, moment)
    // The deadline was moved meanwhile.
    if (!standsIn(after, moment)) return advanceReading(context, facilitator, id, decision, now, closes)
  }
  if (!isDone && !(decisionOn(after)?.decision === decision && decisionOn(after)?.until === until)) {
    throw closedBefore(after)
  }
  if (isDone) await wakeMachine(context, reading)
  else if (after.status !== 'settled') await completeChange(context, after)
}

/** The decision that closed a reading, or that closes it by a last call. */
function decisionOn({ closing, lastCall }: Reading): Closing | undefined {
  return closing ?? lastCall
}

function closedBefore(reading: Reading): Refused {
  const decision = decisionOn(reading)?.decision
  return decision === undefined
    ? new Refused('closed-at-deadline', `the deadline of reading ${reading.id} has passed; look at its settlement`)
    : new Refused('already-decided', `reading ${reading.id} was closed before, by ${decision}; look at its settlement`)
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
  const what = reading.stage === 'ratification' ? 'a ratification' : 'a round of the first format'
  throw new Refused('invalid', `${what} has no silence procedure; choose another reading`)
}

/** The shortest silence: with less nobody has time to read what they agree to. */
const SHORTEST_SILENCE_MS = 1_000

/** Refuses a silence that would end before the reading that leads to it closes. */
function refuseSilenceUntil({ until, notice }: MotionWish, now: Date): void {
  const closesIn = NOTICE_MS[notice ?? 'now']
  if (until !== undefined) refuseDeadline(until, new Date(now.getTime() + closesIn + SHORTEST_SILENCE_MS))
}

/**
 * The matter of a motion on a reading.
 *
 * @throws {Refused} `no-such-reading`, or `no-co-chairs` when its dialogue has none
 */
export async function onReading(table: Table, id: string): Promise<CoChairedMatter> {
  const reading = await requireReading(table, id)
  const round = await frozenRound(table, reading.round)
  if (round?.dialogue.coChairs !== true) throw new Refused('no-co-chairs', 'this round has no co-chairs')
  return { matter: { reading: id }, dialogue: round.dialogue }
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
    if (!isOver) refuseSilenceUntil(wish, now)
    return {}
  }
  sideOf(facilitator, round.dialogue)
  // No motion is made on a closed reading.
  if (isOver) return 'is-over'
  const matter = { reading: reading.id }
  // A carried motion closes the reading even when the end of its silence has passed.
  if (wish.until !== undefined && !(await isCarried(table, matter, wish))) refuseSilenceUntil(wish, now)
  const consents = await proposeMotion(table, { matter, dialogue: round.dialogue }, facilitator, wish, now)
  return consents === undefined ? 'consent-missing' : { consents }
}

async function isCarried(table: Table, matter: Matter, { act, until, notice }: MotionWish): Promise<boolean> {
  const last = await findMotion(table, matter)
  return last?.end?.as === 'carried' && last.act === act && last.until === until && last.notice === notice
}
