import { type ConsultationState, dateOf } from '../../shared/consultation/consultation-state.ts'
import { consultationIn } from '../../shared/consultation/register.ts'
import type { DecisionPlace } from '../../shared/consultation/side-decision.ts'
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
  const until = dateOfDraft(tabled)
  const isDropped = put !== undefined && put.decided === undefined && Object.keys(put.drafts).length === 0
  return { isOver: isDropped || (put?.closedFor !== undefined && put.decided === undefined), until }
}

export function courseOfMade(state: ConsultationState): Course {
  return { isOver: state.closed !== undefined, until: dateOf(state) }
}

export function requestOf({ id, side }: TabledConsultation): DecisionPlace {
  return { consultation: id, side, purpose: 'request' }
}
