import type { Participant } from '../participant.ts'
import type { FrozenRules } from './consultation-rules.ts'
import type { ConsultationState } from './consultation-state.ts'

/** Somebody in the dialogue, as far as it matters who may see a consultation. */
type Viewer = Pick<Participant, 'role'> & { readonly side?: string; readonly convenedBy?: string | undefined }

/**
 * Whether somebody may see a consultation that was made: its own side and the facilitators, and the other sides once it is transmitted.
 * It is kept between the sides: observers see none.
 */
export function seesConsultation(
  {
    side,
    transmitted,
    sides,
  }: Pick<ConsultationState, 'side' | 'sides'> & Partial<Pick<ConsultationState, 'transmitted'>>,
  viewer: Viewer,
): boolean {
  if (viewer.role === 'facilitator') return true
  if (viewer.role !== 'participant' || viewer.side === undefined) return false
  return viewer.side === side || (transmitted !== undefined && sides.includes(viewer.side))
}

/** Whether somebody may see the drafts of a side: its members, and its co-chairs where they decide for it. */
export function seesDrafts(side: string, { by }: Pick<FrozenRules, 'by'>, viewer: Viewer): boolean {
  if (viewer.role === 'participant') return viewer.side === side
  return viewer.role === 'facilitator' && by === 'co-chair' && viewer.convenedBy === side
}
