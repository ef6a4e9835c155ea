import * as z from 'zod'
import { RecordedConsent } from './consent.ts'
import { KeptText, Said } from './disclosure/said.ts'
import { Edit, OutOfLine } from './edits/edit.ts'
import { SettingAside, Statement } from './floor.ts'
import { LocalizedText } from './localized-text.ts'
import { Drafted, ProposalBody } from './proposal.ts'
import { ReadingId } from './reading-id.ts'
import { KeptStance, Stance } from './stance.ts'

/**
 * The submissions of a reading in the form of the record: everything that an outcome is computed from, without the
 * authors and sides that the attribution rule hides. They are the leaves of the reading's Merkle tree.
 */
export const RecordedProposal = z.object({
  is: z.literal('proposal'),
  reading: ReadingId,
  id: z.string(),
  body: ProposalBody,
  competes: z.string(),
  amends: z.string().optional(),
  /** The reason for which it ends what stands and what `amends` names. */
  ends: LocalizedText.optional(),
  edits: z.array(Edit).readonly().optional(),
  outOfLine: z.array(OutOfLine).readonly().optional(),
  consolidates: z.array(z.string()).readonly().optional(),
  answers: z.array(z.string()).min(1).readonly().optional(),
  tabledIn: ReadingId,
  /** Of a text that is offered again: the reading of an earlier round that left it. The rule tabled it. */
  waitedIn: ReadingId.optional(),
  /** The side that tabled it, where the attribution rule discloses sides. */
  side: z.string().optional(),
  /** The author, where the attribution rule discloses names. */
  author: z.string().optional(),
  /** A facilitator tabled it as the chair's text. It has neither a side nor an author. */
  chair: z.literal(true).optional(),
  /** Only of a chair's text that a machine drafted. */
  drafted: Drafted.optional(),
  /** Of a chair's text in a dialogue with co-chairs: one consent of each side, in the dialogue's order. */
  consents: z.array(RecordedConsent).readonly().optional(),
  salt: z.string(),
})
export type RecordedProposal = z.infer<typeof RecordedProposal>

/** One revision of a position, without its words. `voice` is the participant's pseudonym on this one proposal. */
export const RecordedPosition = z.object({
  is: z.literal('position'),
  reading: ReadingId,
  proposal: z.string(),
  voice: z.string(),
  side: z.string(),
  revision: z.int().min(1),
  /** `none` if this revision took the position back: from format 3 on. */
  stance: KeptStance,
  /** The participant, where the attribution rule discloses names. */
  participant: z.string().optional(),
  salt: z.string(),
})
export type RecordedPosition = z.infer<typeof RecordedPosition>

/** One statement: the change that would remove an objection, a reservation, or an interpretative declaration. */
const OneSaid = z
  .object({
    says: z.enum(['change', 'reservation', 'declaration']),
    /** The stance that the change would remove. */
    stance: Stance.optional(),
    /** The clause that a reservation or declaration concerns. */
    clause: z.string().optional(),
    text: KeptText,
  })
  .meta({ id: 'OneSaid' })

/**
 * All words of one revision of a position, as a separate leaf. It refers to its position only if the attribution rule
 * discloses names, because everybody reads the words, and the position would disclose their author.
 * There is one leaf for all words, so that the number of leaves does not disclose how many statements a participant
 * made.
 */
export const RecordedWords = z.object({
  is: z.literal('words'),
  reading: ReadingId,
  proposal: z.string(),
  /** In the order of their canonical bytes, not in the order in which they were written. */
  said: z.array(OneSaid).min(1).readonly(),
  /** The side, where the attribution rule discloses sides. */
  side: z.string().optional(),
  /** The participant, where the attribution rule discloses names. */
  participant: z.string().optional(),
  salt: z.string(),
})
export type RecordedWords = z.infer<typeof RecordedWords>

/** One statement of a position in a record of the first format, where each is a separate leaf. */
export const RecordedStatement = z.object({
  is: z.literal('statement'),
  says: OneSaid.shape.says,
  reading: ReadingId,
  proposal: z.string(),
  stance: OneSaid.shape.stance,
  clause: OneSaid.shape.clause,
  text: Said,
  /** The side, where the attribution rule discloses sides. */
  side: z.string().optional(),
  /** The participant, where the attribution rule discloses names. */
  participant: z.string().optional(),
  salt: z.string(),
})
export type RecordedStatement = z.infer<typeof RecordedStatement>

/** The supersession of words by a later revision of the position. */
export const RecordedSupersession = z.object({
  is: z.literal('supersession'),
  reading: ReadingId,
  /** The digest of the words or, in the first format, of the statement. */
  statement: z.string(),
  salt: z.string(),
})
export type RecordedSupersession = z.infer<typeof RecordedSupersession>

/** The withdrawal of a proposal by its author. */
export const RecordedWithdrawal = z.object({
  is: z.literal('withdrawal'),
  reading: ReadingId,
  proposal: z.string(),
  salt: z.string(),
})
export type RecordedWithdrawal = z.infer<typeof RecordedWithdrawal>

/** A statement on the floor. It has no time but that of its batch. */
export const RecordedOnTheFloor = z.object({ is: z.literal('floor'), ...Statement.shape })
export type RecordedOnTheFloor = z.infer<typeof RecordedOnTheFloor>

/** The setting aside of a statement by a facilitator, with the salt of the statement. */
export const RecordedSettingAside = z.object({
  is: z.literal('floor-set-aside'),
  reading: ReadingId,
  ...SettingAside.shape,
  salt: z.string(),
})
export type RecordedSettingAside = z.infer<typeof RecordedSettingAside>

/** A leaf without content. It fills the tree to a size that discloses nothing (`shared/proof/padding.ts`). */
export const RecordedPadding = z.object({ is: z.literal('padding'), reading: ReadingId, salt: z.string() })
export type RecordedPadding = z.infer<typeof RecordedPadding>

/** A leaf of a reading's Merkle tree. */
export const Submission = z
  .discriminatedUnion('is', [
    RecordedProposal,
    RecordedPosition,
    RecordedWords,
    RecordedStatement,
    RecordedWithdrawal,
    RecordedSupersession,
    RecordedOnTheFloor,
    RecordedSettingAside,
    RecordedPadding,
  ])
  .meta({ id: 'Submission' })
export type Submission = z.infer<typeof Submission>
