import * as z from 'zod'
import { quorumOf } from '../agreement.ts'
import { Digest } from '../proof/digest.ts'
import type { WrittenShare } from '../share.ts'
import { ConsultationId, type Purpose } from './consultation.ts'

/**
 * A decision that a side came to on a draft: by enough of its members, whose answers are the leaves of a Merkle tree, or by its
 * co-chair. No person is named in it.
 */
export const SideDecision = z
  .discriminatedUnion('by', [
    z.strictObject({
      by: z.literal('quorum'),
      side: z.string(),
      draft: ConsultationId,
      /** When the last answer was given that was counted. */
      at: z.iso.datetime(),
      /** How many of the side could answer: frozen when its first draft for this purpose was tabled. */
      roll: z.int().min(1),
      /** The id of the run that counted: only one run decides. */
      run: z.string(),
      /** How many leaves the tree has, and the root over them, in hexadecimal. */
      counted: z.int().min(0),
      root: Digest,
    }),
    z.strictObject({
      by: z.literal('co-chair'),
      side: z.string(),
      draft: ConsultationId,
      at: z.iso.datetime(),
    }),
  ])
  .meta({ id: 'SideDecision' })
export type SideDecision = z.infer<typeof SideDecision>

/** What one side decides once: for one purpose, in one consultation. */
export type DecisionPlace = { readonly consultation: string; readonly side: string; readonly purpose: Purpose }

/** The id of a decision: `0123456789abcdef0123.answer.russia`. */
export function decisionId({ consultation, purpose, side }: DecisionPlace): string {
  return `${consultation}.${purpose}.${side}`
}

/** One revision of a member's answer to a draft of their side. Nothing is overwritten: the last revision counts. */
export const Support = z.object({
  draft: ConsultationId,
  participant: z.string(),
  support: z.boolean(),
  /** From 1. */
  revision: z.int().min(1),
  takenAt: z.iso.datetime(),
  /** 128 random bits, in hexadecimal: without them nobody can guess an answer from its digest. */
  salt: z.string(),
})
export type Support = z.infer<typeof Support>

/**
 * A leaf of the Merkle tree of a decision: one revision of an answer, under a pseudonym for this one draft; or padding, so that the
 * number of leaves does not tell how many answered.
 */
export const SupportLeaf = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('support'),
    draft: ConsultationId,
    voice: z.string(),
    revision: z.int().min(1),
    support: z.boolean(),
    salt: z.string(),
  }),
  z.strictObject({ is: z.literal('support-padding'), draft: ConsultationId, salt: z.string() }),
])
export type SupportLeaf = z.infer<typeof SupportLeaf>

/** How many support a draft: those whose last revision does. */
export function supportersAmong(
  revisions: readonly { readonly participant: string; readonly revision: number; readonly support: boolean }[],
): number {
  const last = new Map(
    revisions
      .toSorted((one, other) => one.revision - other.revision)
      .map(({ participant, support }) => [participant, support]),
  )
  return [...last.values()].filter((supports) => supports).length
}

/** Whether enough of a side support a draft. An empty side never does. */
export function isCarried(quorum: WrittenShare, roll: number, supporters: number): boolean {
  return roll > 0 && supporters >= fewest(quorum, roll)
}

/** The smallest number of members that decides for a side. */
export function fewest(quorum: WrittenShare, roll: number): number {
  return quorumOf({ rule: 'consensus', quorum, threshold: 1 }, roll)
}
