import * as z from 'zod'

/** What a participant is when not at the table. Acting officials take part in a personal capacity. */
export const Capacity = z
  .enum(['nongovernmental-expert', 'former-official', 'acting-official'])
  .meta({ id: 'Capacity', description: 'Acting officials take part in a personal capacity' })
export type Capacity = z.infer<typeof Capacity>

/** A name as it is written, in one line. It was cleaned on its way in (`shared/text/clean-all.ts`). */
export const Name = z
  .string()
  .overwrite((written) => written.replace(/\s+/gu, ' ').trim())
  .min(1, 'write something here')
  .max(200)
/** For reminders; seen by facilitators only, and in no record. */
const email = z.email().max(254).optional()

/** The side that convened a co-chair, in a dialogue that has them. A facilitator belongs to no side all the same. */
const convenedBy = z.string().min(1).optional()

/** The three roles. Only a participant belongs to a side; a facilitator convenes; an observer reads. */
export const Role = z.enum(['participant', 'facilitator', 'observer']).meta({ id: 'Role' })
export type Role = z.infer<typeof Role>

const ofASide = z.strictObject({
  role: z.literal('participant'),
  name: Name,
  side: z.string().min(1),
  capacity: Capacity,
  email,
})
const convening = z.strictObject({ role: z.literal('facilitator'), name: Name, convenedBy })
const observing = z.strictObject({ role: z.literal('observer'), name: Name })

/** What a facilitator says of somebody to put them on the roster. */
export const NewParticipant = z
  .discriminatedUnion('role', [ofASide, convening, observing])
  .meta({ id: 'NewParticipant' })
export type NewParticipant = z.infer<typeof NewParticipant>

/** What is on the roster is read as it is: a name is sealed by its digest. */
const onRoster = {
  name: z.string(),
  id: z.string(),
  joinedAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().optional(),
}

/** Somebody on the roster. Who was revoked stays on it, marked, because the record may refer to them. */
export const Participant = z
  .discriminatedUnion('role', [
    z.object({ ...ofASide.shape, ...onRoster }),
    z.object({ ...convening.shape, ...onRoster }),
    z.object({ ...observing.shape, ...onRoster }),
  ])
  .meta({ id: 'Participant' })
export type Participant = z.infer<typeof Participant>

/** A side's balance at the table. */
export type Balance = {
  readonly side: string
  readonly participants: number
  readonly actingOfficials: number
  /** Acting officials as a share of the side, from 0 to 1; 0 for an empty side. */
  readonly share: number
  readonly isTrackOnePointFive: boolean
}

/**
 * Weighs each side's delegation: above the largest share of acting officials it is official diplomacy
 * (track 1), no longer track 1.5, and an empty side is no dialogue at all. A round does not start then.
 */
export function balanceOf(
  sides: readonly string[],
  roster: readonly Participant[],
  actingOfficialsAtMost: number,
): readonly Balance[] {
  return sides.map((side) => {
    const delegation = delegationOf(side, roster)
    const actingOfficials = delegation.filter((one) => one.capacity === 'acting-official').length
    const share = delegation.length === 0 ? 0 : actingOfficials / delegation.length
    const isTrackOnePointFive = delegation.length > 0 && share <= actingOfficialsAtMost
    return { side, participants: delegation.length, actingOfficials, share, isTrackOnePointFive }
  })
}

/** The participants of a side who have not been revoked. */
export function delegationOf(side: string, roster: readonly Participant[]) {
  return roster
    .filter((one) => one.role === 'participant')
    .filter((one) => one.side === side && one.revokedAt === undefined)
}

/** The co-chairs that a side convened, and who have not been revoked. */
export function coChairsOf(side: string, roster: readonly Participant[]) {
  return roster
    .filter((one) => one.role === 'facilitator')
    .filter((one) => one.convenedBy === side && one.revokedAt === undefined)
}

/**
 * Whether a co-chair may invite or revoke somebody: each side's delegation and co-chairs are convened by its own
 * co-chairs alone. If not, one of them could take the other's place, or a participant's, with an invitation meant for
 * them, and consent to what they moved themselves.
 */
export function mayConvene(facilitator: Participant, other: NewParticipant): boolean {
  const side = other.role === 'participant' ? other.side : other.role === 'facilitator' ? other.convenedBy : undefined
  return side === undefined || (facilitator.role === 'facilitator' && facilitator.convenedBy === side)
}
