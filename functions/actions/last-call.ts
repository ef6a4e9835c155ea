import type { momentIn } from '../../shared/moment.ts'
import type { MotionWish } from '../../shared/motion.ts'
import { endOfNotice, type LastCallNotice, type Notice } from '../../shared/notice.ts'
import type { Participant } from '../../shared/participant.ts'
import { type LastCall, type Reading, stateAt } from '../../shared/reading.ts'
import { FIRST_FORMAT, keepsLastCalls } from '../../shared/record-format.ts'
import { permit } from '../access/permit.ts'
import { Refused } from '../platform/refusal.ts'
import { callOff, closeReading, giveLastCall } from '../store/deadlines.ts'
import { bringCopiesUpToDate } from '../store/reading-copies.ts'
import { type FrozenRound, frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { proposeMotion } from './propose-motion.ts'
import { requireReading } from './require-reading.ts'

/** What closes a reading: who decided, what, and with whose consent. */
type Decided = Pick<LastCall, 'by' | 'decision' | 'until' | 'consents'>

/** A reading can wait only so often: each wait takes events of the state machine (`functions/round/max-wait.ts`). */
const MOST_CALLED_OFF = 50

/**
 * Calls a last call off: the reading stays open until the deadline that it had before. In a dialogue with co-chairs this
 * is a motion, and it happens when one co-chair of each side consents. Calling off twice is calling off once. The state
 * machine is not woken: it finds the reading open when the notice would have ended, and waits again.
 *
 * @param call the number of the last call, so that a repeated request calls off no later one
 * @param seen the number of the motion that a co-chair answers, 0 for none
 * @throws {Refused} `no-last-call` when it does not stand, `reading-not-open` when the reading is closed, and the errors
 *   of `proposeMotion`
 */
export async function callOffLastCall(
  table: Table,
  facilitator: Participant,
  { reading: id, call, seen }: { readonly reading: string; readonly call: number; readonly seen: number },
  now: Date,
): Promise<void> {
  const reading = await requireReading(table, id)
  permit('call off a last call', facilitator, reading, now)
  if (call >= 1 && (reading.calledOff ?? 0) >= call) return bringCopiesUpToDate(table, reading)
  if (reading.lastCall?.number !== call) {
    throw new Refused('no-last-call', `last call ${call} was not given in reading ${id}; look again`)
  }
  const { dialogue } = (await frozenRound(table, reading.round)) ?? {}
  if (dialogue?.coChairs === true) {
    const wish = { act: 'call-off', seen } as const
    const consents = await proposeMotion(table, { matter: { reading: id }, dialogue }, facilitator, wish, now)
    if (consents === undefined) return
  }
  if (await callOff(table, reading, reading.lastCall, now.toISOString())) return
  // It was called off, or the reading closed meanwhile, so the request is checked again.
  await callOffLastCall(table, facilitator, { reading: id, call, seen }, now)
}

/**
 * The notice of the last call that a facilitator gives; `undefined` if the reading closes at once.
 *
 * @param asked by default what the dialogue's file says
 * @throws {Refused} `earlier-format` in a round whose record knows no last call, or `invalid` when too many were called
 *   off in the reading. With co-chairs this is said before any of them consents: what is consented to can be done
 */
export function lastCallNotice(
  asked: Notice | undefined,
  { calledOff = 0 }: Pick<Reading, 'calledOff'>,
  round: Pick<FrozenRound, 'dialogue' | 'format'> | undefined,
): LastCallNotice | undefined {
  const notice = asked ?? round?.dialogue.lastCall ?? 'now'
  if (notice === 'now') return undefined
  if (!keepsLastCalls(round?.format ?? FIRST_FORMAT)) {
    throw new Refused('earlier-format', 'this round began before there were last calls; close the reading now')
  }
  if (calledOff >= MOST_CALLED_OFF) {
    throw new Refused('invalid', `${calledOff} last calls were called off in this reading; close it now`)
  }
  return notice
}

/** Whether a last call stands in a reading: it was given, and has not ended. */
export function standsIn(reading: Reading, now: Date): boolean {
  return reading.lastCall !== undefined && stateAt(reading, now) === 'open'
}

/**
 * Refuses to close a reading in which another last call stands, or one was called off after the facilitator looked.
 *
 * @throws {Refused} `last-call-given`, `last-call-called-off`, or `invalid`
 */
export function refuseOtherCall(reading: Reading, wish: MotionWish, calledOff: number, now: Date): void {
  if (stateAt(reading, now) !== 'open') return
  const { lastCall, calledOff: isCalledOff = 0 } = reading
  if (isCalledOff > calledOff) {
    throw new Refused(
      'last-call-called-off',
      `a last call was called off; look again, and send "calledOff": ${isCalledOff} to close the reading all the same`,
    )
  }
  if (isCalledOff < calledOff)
    throw new Refused('invalid', `only ${isCalledOff} last calls were called off; look again`)
  const isTheSame = lastCall?.decision === wish.act && lastCall.until === wish.until && lastCall.notice === wish.notice
  if (lastCall !== undefined && !isTheSame) throw lastCallGiven(reading)
}

/** The refusal of what cannot be done while a last call stands. */
export function lastCallGiven({ id, closesAt }: Reading): Refused {
  return new Refused(
    'last-call-given',
    `last call was given: reading ${id} closes at ${closesAt}; call it off before anything else`,
  )
}

/**
 * Closes a reading at once, or gives last call.
 *
 * @param moment from {@link momentIn}
 * @returns `false` when the reading is not open, or something else was decided meanwhile
 */
export async function closeWithNotice(
  table: Table,
  reading: Reading,
  decided: Decided,
  notice: LastCallNotice | undefined,
  moment: Date,
): Promise<boolean> {
  const at = moment.toISOString()
  if (notice === undefined) return closeReading(table, reading, { at, ...decided })
  const { calledOff = 0, closesAt } = reading
  const lastCall = { at, ...decided, number: calledOff + 1, notice, deadline: closesAt }
  return giveLastCall(table, reading, lastCall, endOfNotice(at, notice, closesAt))
}
