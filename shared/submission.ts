import * as z from 'zod'
import { Edit, OutOfLine } from './edits/edit.ts'
import { ProposalBody } from './proposal.ts'
import { ReadingId } from './reading-id.ts'
import { KeptText, Said } from './said.ts'
import { Stance } from './stance.ts'

/**
 * What was submitted to a reading, as the record keeps it: everything an outcome is computed from and nothing
 * of who it came from that the attribution rule covers. These are the leaves of the reading's Merkle tree.
 */
export const RecordedProposal = z.object({
  is: z.literal('proposal'),
  reading: ReadingId,
  id: z.string(),
  body: ProposalBody,
  competes: z.string(),
  amends: z.string().optional(),
  edits: z.array(Edit).readonly().optional(),
  outOfLine: z.array(OutOfLine).readonly().optional(),
  consolidates: z.array(z.string()).readonly().optional(),
  tabledIn: ReadingId,
  /** The side that tabled it, where the attribution rule discloses sides. */
  side: z.string().optional(),
  /** Who tabled it, where the attribution rule discloses names. */
  author: z.string().optional(),
  salt: z.string(),
})
export type RecordedProposal = z.infer<typeof RecordedProposal>

/** One revision of a position, without its words. `voice` stands for its participant on this one proposal only. */
export const RecordedPosition = z.object({
  is: z.literal('position'),
  reading: ReadingId,
  proposal: z.string(),
  voice: z.string(),
  side: z.string(),
  revision: z.int().min(1),
  stance: Stance,
  /** Who took it, where the attribution rule discloses names. */
  participant: z.string().optional(),
  salt: z.string(),
})
export type RecordedPosition = z.infer<typeof RecordedPosition>

/** One thing that was said: the change that would remove an objection, a reservation, an interpretative declaration. */
const OneSaid = z.object({
  says: z.enum(['change', 'reservation', 'declaration']),
  /** The stance that the change would remove. */
  stance: Stance.optional(),
  /** The clause that a reservation or declaration concerns. */
  clause: z.string().optional(),
  text: KeptText,
})

/**
 * All that was said with one revision of a position. A leaf of its own, which leads to the position it came with only
 * where the attribution rule discloses names: words are for everybody to read, and the position tells whose they are.
 * One leaf for all of it, so that the number of leaves does not tell how many notes somebody made.
 */
export const RecordedWords = z.object({
  is: z.literal('words'),
  reading: ReadingId,
  proposal: z.string(),
  /** In the order of their canonical bytes, not in that in which they were written. */
  said: z.array(OneSaid).min(1).readonly(),
  /** The side whose they are, where the attribution rule discloses sides. */
  side: z.string().optional(),
  /** Whose they are, where the attribution rule discloses names. */
  participant: z.string().optional(),
  salt: z.string(),
})
export type RecordedWords = z.infer<typeof RecordedWords>

/** One thing that was said with a position, in a record of the first format, where each is a leaf of its own. */
export const RecordedStatement = z.object({
  is: z.literal('statement'),
  says: OneSaid.shape.says,
  reading: ReadingId,
  proposal: z.string(),
  stance: OneSaid.shape.stance,
  clause: OneSaid.shape.clause,
  text: Said,
  /** The side whose it is, where the attribution rule discloses sides. */
  side: z.string().optional(),
  /** Whose it is, where the attribution rule discloses names. */
  participant: z.string().optional(),
  salt: z.string(),
})
export type RecordedStatement = z.infer<typeof RecordedStatement>

/** That words do not stand any more: a later revision of the position took its place. */
export const RecordedSupersession = z.object({
  is: z.literal('supersession'),
  reading: ReadingId,
  /** The digest of the words or, in the first format, of the statement. */
  statement: z.string(),
  salt: z.string(),
})
export type RecordedSupersession = z.infer<typeof RecordedSupersession>

/** A proposal's withdrawal by who tabled it. */
export const RecordedWithdrawal = z.object({
  is: z.literal('withdrawal'),
  reading: ReadingId,
  proposal: z.string(),
  salt: z.string(),
})
export type RecordedWithdrawal = z.infer<typeof RecordedWithdrawal>

/** A leaf that says nothing: it fills the tree up to a size that tells nothing (`shared/proof/padding.ts`). */
export const RecordedPadding = z.object({ is: z.literal('padding'), reading: ReadingId, salt: z.string() })
export type RecordedPadding = z.infer<typeof RecordedPadding>

export const Submission = z.discriminatedUnion('is', [
  RecordedProposal,
  RecordedPosition,
  RecordedWords,
  RecordedStatement,
  RecordedWithdrawal,
  RecordedSupersession,
  RecordedPadding,
])
export type Submission = z.infer<typeof Submission>
