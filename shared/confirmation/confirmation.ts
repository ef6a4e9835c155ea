import * as z from 'zod'
import { meetsQuorum } from '../agreement.ts'
import type { WrittenShare } from '../share.ts'
import { NO_DECISIONS, sideRatifies } from '../stages/ratification.ts'
import { NO_STANCE } from '../stance.ts'

/** What a participant can answer in a confirmation of their side. */
export const ConfirmationDecision = z.enum(['confirm', 'decline']).meta({ id: 'ConfirmationDecision' })
export type ConfirmationDecision = z.infer<typeof ConfirmationDecision>

/** The same as it is stored: `none` if this revision took the answer back. */
export const KeptConfirmationDecision = z.union([ConfirmationDecision, z.literal(NO_STANCE)])
export type KeptConfirmationDecision = z.infer<typeof KeptConfirmationDecision>

/** What became of a confirmation. `lapsed`: too few of the side answered until its date. */
export const ConfirmationOutcome = z.enum(['confirmed', 'declined', 'lapsed']).meta({ id: 'ConfirmationOutcome' })
export type ConfirmationOutcome = z.infer<typeof ConfirmationOutcome>

/** What became of one side's acceptance ad referendum, as everybody may know it. */
export const KnownOutcome = z
  .strictObject({
    /** Absent where the attribution rule does not disclose sides. */
    side: z.string().optional(),
    outcome: ConfirmationOutcome,
    /** When it was settled. */
    at: z.iso.datetime(),
    /** The date that it had. */
    closesAt: z.iso.datetime(),
    /** Whether the basket ended by it, under the rules of its round. */
    ends: z.boolean(),
  })
  .meta({ id: 'KnownOutcome' })
export type KnownOutcome = z.infer<typeof KnownOutcome>

/** A confirmation, by the basket that its side accepted ad referendum. */
export type ConfirmationPlace = { readonly round: number; readonly basket: string; readonly side: string }

/** The id of a confirmation: `1.b2.russia`. */
export function confirmationId({ round, basket, side }: ConfirmationPlace): string {
  return `${round}.${basket}.${side}`
}

/** One revision of a participant's answer. Nothing is overwritten: the last revision counts. */
export const ConfirmationPosition = z.object({
  confirmation: z.string(),
  participant: z.string(),
  side: z.string(),
  decision: KeptConfirmationDecision,
  /** From 1. */
  revision: z.int().min(1),
  takenAt: z.iso.datetime(),
  /** 128 random bits, in hexadecimal: without them nobody can guess an answer from its digest. */
  salt: z.string(),
})
export type ConfirmationPosition = z.infer<typeof ConfirmationPosition>

/** How many of a side confirm and decline. */
export type ConfirmationTally = { readonly confirm: number; readonly decline: number }

/**
 * What became of a confirmation by the answers of its side. The side confirms as it ratifies: enough of it confirm for the quorum,
 * and two thirds of those who answered. Otherwise it declined if a quorum answered, and the confirmation lapsed if not.
 *
 * @param roll how many of the side may answer
 */
export function outcomeOfConfirmation(
  quorum: WrittenShare,
  roll: number,
  { confirm, decline }: ConfirmationTally,
): ConfirmationOutcome {
  if (sideRatifies(quorum, roll, { ...NO_DECISIONS, ratify: confirm, decline })) return 'confirmed'
  return isAnswered(quorum, roll, confirm + decline) ? 'declined' : 'lapsed'
}

/**
 * Whether a confirmation is decided before its date: no answer of the remaining members can change the outcome any more. A
 * confirmation never lapses before its date.
 */
export function isDecided(quorum: WrittenShare, roll: number, tally: ConfirmationTally): boolean {
  const { confirm, decline } = tally
  const missing = roll - confirm - decline
  const outcome = outcomeOfConfirmation(quorum, roll, tally)
  if (outcome === 'lapsed') return false
  const others =
    outcome === 'confirmed' ? { confirm, decline: decline + missing } : { confirm: confirm + missing, decline }
  return outcomeOfConfirmation(quorum, roll, others) === outcome
}

function isAnswered(quorum: WrittenShare, roll: number, answers: number): boolean {
  return meetsQuorum({ rule: 'consensus', quorum, threshold: 1 }, roll, [answers])
}

/** The answers that count: the last revision of each participant, if it does not take the answer back. */
export function tallyOfConfirmation(revisions: readonly ConfirmationPosition[]): ConfirmationTally {
  const last = new Map(
    revisions.toSorted((one, other) => one.revision - other.revision).map((one) => [one.participant, one.decision]),
  )
  const many = (decision: ConfirmationDecision) => [...last.values()].filter((one) => one === decision).length
  return { confirm: many('confirm'), decline: many('decline') }
}
