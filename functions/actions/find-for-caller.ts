import type { ConsultationState } from '../../shared/consultation/consultation-state.ts'
import { consultationIn } from '../../shared/consultation/register.ts'
import type { SideDecision } from '../../shared/consultation/side-decision.ts'
import type { TabledConsultation } from '../../shared/consultation/tabled-consultation.ts'
import { seesConsultation, seesDrafts } from '../../shared/consultation/who-sees.ts'
import type { Participant } from '../../shared/participant.ts'
import { Refused } from '../platform/refusal.ts'
import type { ConsultationMachine } from '../platform/step-functions.ts'
import { findConsultation } from '../store/consultations.ts'
import { readRegister } from '../store/register-events.ts'
import type { Table } from '../store/table.ts'
import { bringForward } from './bring-forward.ts'
import { findWaiting } from './course-of-consultation.ts'
import { wakeMachine } from './wake-machine.ts'

/** What an action on consultations works with. */
export type Consulting = { readonly table: Table; readonly consultations: ConsultationMachine }

/** A consultation, and what the register says of it; nothing before it is passed on. */
export type FoundConsultation = {
  readonly tabled: TabledConsultation
  readonly state: ConsultationState | undefined
  /** The decision of its side, while it waits to be passed on. */
  readonly waiting: SideDecision | undefined
}

/**
 * Finds a consultation that the caller may see.
 *
 * @throws {Refused} `no-such-consultation`, the same whether there is none or the caller may not know of it
 */
export async function findForCaller(table: Table, caller: Participant, id: string): Promise<FoundConsultation> {
  const [tabled, { register }] = await Promise.all([findConsultation(table, id), readRegister(table)])
  if (tabled === undefined) throw noSuchConsultation(id)
  const state = consultationIn(register, id)
  const waiting = state === undefined ? await findWaiting(table, tabled) : undefined
  if (!isSeen({ tabled, state, waiting }, caller)) throw noSuchConsultation(id)
  return { tabled, state, waiting }
}

function isSeen({ tabled, state, waiting }: FoundConsultation, caller: Participant): boolean {
  if (state !== undefined || waiting !== undefined) return seesConsultation(state ?? tabled, caller)
  return seesDrafts(tabled.side, tabled.rules, caller)
}

export function noSuchConsultation(id: string): Refused {
  return new Refused('no-such-consultation', `there is no consultation ${id} that you can see`)
}

export function noSuchDraft(draft: string): Refused {
  return new Refused('no-such-draft', `your side has no draft ${draft}; look at the consultation`)
}

export function notOpen(): Refused {
  return new Refused(
    'consultation-not-open',
    'this cannot be decided now: it was decided, or its date has passed, or its turn has not come; look at the consultation',
  )
}

export function notByThisRule(by: string): Refused {
  return new Refused('not-by-this-rule', `under the rules of this consultation ${by}; look at its rules`)
}

/** Does what is due after a change, and wakes the state machine, so that it waits for the date that runs now. */
export async function afterChange({ table, consultations }: Consulting, id: string, now: Date): Promise<void> {
  await bringForward(table, id, now)
  await wakeMachine({ table, workflow: consultations }, { consultation: id })
}
