import * as z from 'zod'
import { countAdmission, whoWaits } from '../../shared/admission.ts'
import { personOf } from '../../shared/epoch.ts'
import { dayOf } from '../../shared/moment.ts'
import { Capacity, type Participant } from '../../shared/participant.ts'
import { Refused } from '../platform/refusal.ts'
import { readAdmissions } from '../store/admissions.ts'
import { readDelegation } from '../store/delegations.ts'
import { readRoster } from '../store/participants.ts'
import type { Table } from '../store/table.ts'

const days = z.array(z.iso.date()).min(1).readonly().optional()

/** That somebody waits to be admitted to the side, and by how many members. */
const Waits = z
  .object({
    admission: z.string().meta({ description: 'What you admit them by' }),
    admit: z.int().min(0).meta({ description: 'How many members of your side admit them' }),
    needed: z.int().min(1).meta({ description: 'How many have to: more than half' }),
    byYou: z.boolean().meta({ description: 'Whether you are one of them' }),
  })
  .meta({ id: 'WaitsForAdmission', description: 'Absent for who belongs to your side' })

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
    waits: Waits.optional(),
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
  const isAnybodyWaiting = members.some(({ awaitsSide }) => awaitsSide !== undefined)
  const waiting = isAnybodyWaiting ? await readWaiting(table, viewer) : new Map<string, SideMember['waits']>()
  return {
    side,
    members: members.map(({ id, name, capacity, joinedAt, revokedAt, corrections, recoveries }) => ({
      ...(name !== undefined && { name }),
      ...(capacity !== undefined && { capacity }),
      joined: dayOf(joinedAt),
      ...(corrections.length > 0 && { corrected: corrections.map(dayOf) }),
      ...(recoveries.length > 0 && { admittedAnew: recoveries.map(dayOf) }),
      ...(revokedAt !== undefined && { left: dayOf(revokedAt) }),
      ...(waiting.has(id) && { waits: waiting.get(id) }),
    })),
  }
}

/** How many people wait to be admitted to the viewer's side. */
export async function countWaiting(table: Table, viewer: Participant): Promise<number> {
  if (viewer.role !== 'participant') return 0
  return (await readAdmissions(table, viewer.side)).length === 0 ? 0 : (await readWaiting(table, viewer)).size
}

/** Who waits to be admitted to a side, by the id of the person. */
async function readWaiting(
  table: Table,
  { id: viewer, side }: Delegate,
): Promise<ReadonlyMap<string, SideMember['waits']>> {
  const [roster, admissions] = await Promise.all([readRoster(table), readAdmissions(table, side)])
  return new Map(
    admissions.flatMap((admission) => {
      if (whoWaits(admission, roster) === undefined) return []
      const { id, person, admits } = admission
      const waits = { admission: id, ...countAdmission(admission, roster), byYou: admits.has(viewer) }
      return [[personOf(person), waits] as const]
    }),
  )
}

type Delegate = Extract<Participant, { role: 'participant' }>
