import { dateOf } from '../../shared/consultation/consultation-state.ts'
import { consultationIn, type Register } from '../../shared/consultation/register.ts'
import { momentAfter } from '../../shared/moment.ts'
import type { Participant } from '../../shared/participant.ts'
import { Refused } from '../platform/refusal.ts'
import { appendEvent, type Undated } from './append-event.ts'
import { afterChange, type Consulting, findForCaller, noSuchConsultation, notOpen } from './find-for-caller.ts'
import { MOST_MOVES, refuseDeadline } from './move-deadline.ts'

/**
 * Moves the date that runs in a consultation, of the answers or of the closing, to a later one. The same date sent twice is moved once.
 *
 * @throws {Refused} `forbidden`, `no-such-consultation`, `consultation-not-open` when no date runs or it has passed, `only-later`, or
 *   `invalid` for a date that has passed or is more than a year ahead, and after too many moves
 */
export async function moveConsultationDate(
  context: Consulting,
  facilitator: Participant,
  { consultation, closesAt }: { readonly consultation: string; readonly closesAt: string },
  now: Date,
): Promise<void> {
  const { table } = context
  if (facilitator.role !== 'facilitator') throw new Refused('forbidden', 'only facilitators move a date')
  const { state, waiting } = await findForCaller(table, facilitator, consultation)
  if (state === undefined) throw waiting === undefined ? noSuchConsultation(consultation) : notOpen()
  const to = new Date(closesAt).toISOString()
  refuseDeadline(to, now)
  await appendEvent(table, (register) => moved(register, consultation, to, now), now)
  await afterChange(context, consultation, now)
}

function moved(register: Register, consultation: string, to: string, now: Date): Undated | undefined {
  const state = consultationIn(register, consultation)
  const date = state && dateOf(state)
  if (state === undefined || date === undefined || date <= momentAfter(now, [register.at])) throw notOpen()
  if (to === date) return undefined
  if (to < date) throw new Refused('only-later', 'a date can only be moved later: the sides count on it')
  if (state.moves.length >= MOST_MOVES) {
    throw new Refused('invalid', `this date was moved ${MOST_MOVES} times; it stays as it is`)
  }
  return { is: 'date-moved', consultation, to }
}
