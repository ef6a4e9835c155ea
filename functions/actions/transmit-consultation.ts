import { phaseOf } from '../../shared/consultation/consultation-state.ts'
import { consultationIn } from '../../shared/consultation/register.ts'
import type { Participant } from '../../shared/participant.ts'
import { Refused } from '../platform/refusal.ts'
import { appendEvent } from './append-event.ts'
import { afterChange, type Consulting, findForCaller, noSuchConsultation, notByThisRule } from './find-for-caller.ts'

/**
 * Passes a consultation on to the other sides, where the rules leave that to facilitators: their date to answer runs from here. Sent
 * twice, it is passed on once.
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
  const { tabled, state } = await findForCaller(table, facilitator, consultation)
  if (state === undefined) throw noSuchConsultation(consultation)
  if (tabled.rules.transmission !== 'by-facilitators') throw notByThisRule('it is passed on as soon as it is made')
  await appendEvent(
    table,
    (register) => {
      const now = consultationIn(register, consultation)
      if (now === undefined || phaseOf(now) !== 'made') return undefined
      return { is: 'transmitted', consultation, by: 'by-facilitators' }
    },
    now,
  )
  await afterChange(context, consultation, now)
}
