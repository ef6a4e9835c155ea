import * as z from 'zod'
import { MailAddress } from './internet-names.ts'
import { Language, NOT_EMPTY } from './localized-text.ts'
import { compareWithShare, type WrittenShare } from './share.ts'

/** A participant's position outside the dialogue. Acting officials take part in a personal capacity. */
export const Capacity = z
  .enum(['nongovernmental-expert', 'former-official', 'acting-official'])
  .meta({ id: 'Capacity', description: 'Acting officials take part in a personal capacity' })
export type Capacity = z.infer<typeof Capacity>

/** A name on one line. Requests are cleaned before they are parsed (`shared/text/clean-all.ts`). */
export const Name = z
  .string()
  .overwrite((written) => written.replace(/\s+/gu, ' ').trim())
  .min(1, 'write something here')
  .max(200)
  .meta({ pattern: NOT_EMPTY })
/** For reminders. Only facilitators see it, and it is in no record. */
const email = MailAddress.optional()

/** The language of a person's invitation. Without it, an invitation is in every language of the dialogue. */
const language = Language.optional()

/** The side that convened a co-chair. A co-chair still belongs to no side. */
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
  language,
})
const convening = z.strictObject({ role: z.literal('facilitator'), name: Name, convenedBy, language })
const observing = z.strictObject({ role: z.literal('observer'), name: Name, language })

/** A new entry of the roster, as a facilitator writes it. */
export const NewParticipant = z
  .discriminatedUnion('role', [ofASide, convening, observing])
  .meta({ id: 'NewParticipant' })
export type NewParticipant = z.infer<typeof NewParticipant>

/** What can be corrected of an entry. An empty mail address or language is taken away. */
export const Correction = z
  .strictObject({
    name: Name.optional(),
    capacity: Capacity.optional(),
    email: z.union([z.literal(''), MailAddress]).optional(),
    language: z.union([z.literal(''), Language]).optional(),
  })
  .meta({ id: 'Correction' })
export type Correction = z.infer<typeof Correction>

/**
 * An entry of the roster as it is stored. A name is not cleaned again, because its digest is sealed. Neither is a mail
 * address checked again: earlier versions took some that are refused now.
 */
const onRoster = {
  name: z.string(),
  id: z.string(),
  joinedAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().optional(),
  /** When recoveries of this person were redeemed. After each a new epoch began (`epoch.ts`), with another `id`. */
  recoveries: z.array(z.iso.datetime()).readonly().optional(),
  /** The side of a participant whose members have not admitted them yet ({@link viewerOf}). */
  awaitsSide: z.string().optional(),
}

/** An entry of the roster. A revoked participant stays on it, marked, because the record may refer to them. */
export const Participant = z
  .discriminatedUnion('role', [
    z.object({ ...ofASide.shape, ...onRoster, email: z.string().optional() }),
    z.object({ ...convening.shape, ...onRoster }),
    z.object({ ...observing.shape, ...onRoster }),
  ])
  .meta({ id: 'Participant' })
export type Participant = z.infer<typeof Participant>

/** The composition of a side. */
export type Balance = {
  readonly side: string
  readonly participants: number
  readonly actingOfficials: number
  /** Acting officials as a share of the side, from 0 to 1; 0 for an empty side. */
  readonly share: number
  readonly isTrackOnePointFive: boolean
}

/**
 * Checks each side's delegation. Above the largest share of acting officials it would be official diplomacy (track 1)
 * and no longer track 1.5. An empty side cannot hold a dialogue. A round does not start in either case.
 */
export function balanceOf(
  sides: readonly string[],
  roster: readonly Participant[],
  actingOfficialsAtMost: WrittenShare,
): readonly Balance[] {
  return sides.map((side) => {
    const delegation = delegationOf(side, roster)
    const actingOfficials = delegation.filter((one) => one.capacity === 'acting-official').length
    const share = delegation.length === 0 ? 0 : actingOfficials / delegation.length
    const isTrackOnePointFive =
      delegation.length > 0 && compareWithShare(actingOfficials, delegation.length, actingOfficialsAtMost) <= 0
    return { side, participants: delegation.length, actingOfficials, share, isTrackOnePointFive }
  })
}

/** The participants of a side who have not been revoked, without those who wait to be admitted to it. */
export function delegationOf(side: string, roster: readonly Participant[]) {
  return roster
    .filter((one) => one.role === 'participant')
    .filter((one) => one.side === side && one.revokedAt === undefined && one.awaitsSide === undefined)
}

/**
 * Who somebody is while they are signed in. Who waits to be admitted to a side belongs to none: they read what observers read, and take no
 * position.
 */
export function viewerOf(one: Participant): Participant {
  if (one.role !== 'participant' || one.awaitsSide === undefined) return one
  const { side: _side, capacity: _capacity, email: _email, ...person } = one
  return { ...person, role: 'observer' }
}

/** The side whose delegation somebody belongs to: a participant's own, or the one that convened a co-chair. */
export function sideOfDelegation(one: NewParticipant): string | undefined {
  return one.role === 'participant' ? one.side : one.role === 'facilitator' ? one.convenedBy : undefined
}

/** The co-chairs that a side convened, and who have not been revoked. */
export function coChairsOf(side: string, roster: readonly Participant[]) {
  return roster
    .filter((one) => one.role === 'facilitator')
    .filter((one) => one.convenedBy === side && one.revokedAt === undefined)
}

/**
 * Whether a co-chair may invite or revoke somebody. Only a side's own co-chairs convene its delegation and its
 * co-chairs. Otherwise a co-chair could sign in as the other side's co-chair, or as a participant, with an invitation
 * meant for them, and consent to their own motion.
 */
export function mayConvene(facilitator: Participant, other: NewParticipant): boolean {
  const side = sideOfDelegation(other)
  return side === undefined || (facilitator.role === 'facilitator' && facilitator.convenedBy === side)
}
