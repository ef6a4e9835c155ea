import { type ConsultationState, dateOf } from '../../shared/consultation/consultation-state.ts'
import { consultationIn } from '../../shared/consultation/register.ts'
import type { DecisionPlace, SideDecision } from '../../shared/consultation/side-decision.ts'
import { dateOfDraft, type TabledConsultation } from '../../shared/consultation/tabled-consultation.ts'
import { readRegister } from '../store/register-events.ts'
import { findPutToSide } from '../store/side-decisions.ts'
import type { Table } from '../store/table.ts'

/** How far a consultation has come: over, or waiting until a date, if one runs. */
export type Course = { readonly isOver: boolean; readonly until?: string | undefined }

/** How far a consultation has come, without changing anything. */
export async function courseOf(table: Table, tabled: TabledConsultation): Promise<Course> {
  const { register } = await readRegister(table)
  const state = consultationIn(register, tabled.id)
  if (state !== undefined) return courseOfMade(state)
  const put = await findPutToSide(table, requestOf(tabled))
  if (put?.decided !== undefined && tabled.rules.transmission === 'by-facilitators') return { isOver: false }
  const until = dateOfDraft(tabled)
  const isDropped = put !== undefined && put.decided === undefined && Object.keys(put.drafts).length === 0
  return { isOver: isDropped || (put?.closedFor !== undefined && put.decided === undefined), until }
}

/**
 * The decision by which a side has made a consultation that a facilitator is to pass on; `undefined` if it does not wait for that. It has no
 * number, and is in no register: neither tells the other sides that it is there.
 */
export async function findWaiting(table: Table, tabled: TabledConsultation): Promise<SideDecision | undefined> {
  if (tabled.rules.transmission === 'at-once') return undefined
  return (await findPutToSide(table, requestOf(tabled)))?.decided
}

export function courseOfMade(state: ConsultationState): Course {
  return { isOver: state.closed !== undefined, until: dateOf(state) }
}

export function requestOf({ id, side }: TabledConsultation): DecisionPlace {
  return { consultation: id, side, purpose: 'request' }
}
