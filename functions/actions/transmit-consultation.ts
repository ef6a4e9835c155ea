import type { Participant } from '../../shared/participant.ts'
import { Refused } from '../platform/refusal.ts'
import { appendMade } from './bring-forward.ts'
import { afterChange, type Consulting, findForCaller, noSuchConsultation, notByThisRule } from './find-for-caller.ts'

/**
 * Passes a consultation on to the other sides, where the rules leave that to facilitators: by this it gets into the register and has its
 * number, and the date to answer runs from here. Sent twice, it is passed on once.
 *
 * @throws {Refused} `forbidden`, `no-such-consultation` also before its side has made it, or `not-by-this-rule`
 */
export async function transmitConsultation(
  context: Consulting,
  facilitator: Participant,
  consultation: string,
  now: Date,
): Promise<void> {
  const { table } = context
  if (facilitator.role !== 'facilitator') throw new Refused('forbidden', 'only facilitators pass a consultation on')
  const { tabled, state, waiting } = await findForCaller(table, facilitator, consultation)
  if (state === undefined && waiting === undefined) throw noSuchConsultation(consultation)
  if (tabled.rules.transmission !== 'by-facilitators') throw notByThisRule('it is passed on as soon as it is made')
  if (waiting !== undefined) await appendMade({ table, tabled, now }, waiting)
  await afterChange(context, consultation, now)
}
