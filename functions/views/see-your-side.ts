import * as z from 'zod'
import { dayOf } from '../../shared/moment.ts'
import { Capacity, type Participant } from '../../shared/participant.ts'
import { Refused } from '../platform/refusal.ts'
import { readDelegation } from '../store/delegations.ts'
import type { Table } from '../store/table.ts'

const days = z.array(z.iso.date()).min(1).readonly().optional()

/** Somebody who is or was on the viewer's side, with every change that facilitators made. Days, and no times. */
export const SideMember = z
  .object({
    /** Absent after the name was erased, as the capacity is. */
    name: z.string().optional(),
    capacity: Capacity.optional(),
    joined: z.iso.date(),
    /** When the name or the capacity was corrected. */
    corrected: days,
    admittedAnew: days,
    /** When the person was revoked. */
    left: z.iso.date().optional(),
  })
  .meta({ id: 'SideMember' })
export type SideMember = z.infer<typeof SideMember>

/** The viewer's side: who is on it, and who was. */
export const YourSide = z
  .object({ side: z.string(), members: z.array(SideMember).readonly() })
  .meta({ id: 'YourSide', description: 'Who is and who was on your side, in the order in which they joined it' })
export type YourSide = z.infer<typeof YourSide>

/**
 * Reads who is and who was on a participant's side. What a facilitator changes of it stays visible to the side.
 *
 * @throws {Refused} `forbidden` for a viewer without a side
 */
export async function seeYourSide(table: Table, viewer: Participant): Promise<YourSide> {
  if (viewer.role !== 'participant') throw new Refused('forbidden', 'only participants have a side')
  const { side } = viewer
  const members = await readDelegation(table, side)
  return {
    side,
    members: members.map(({ name, capacity, joinedAt, revokedAt, corrections, recoveries }) => ({
      ...(name !== undefined && { name }),
      ...(capacity !== undefined && { capacity }),
      joined: dayOf(joinedAt),
      ...(corrections.length > 0 && { corrected: corrections.map(dayOf) }),
      ...(recoveries.length > 0 && { admittedAnew: recoveries.map(dayOf) }),
      ...(revokedAt !== undefined && { left: dayOf(revokedAt) }),
    })),
  }
}
