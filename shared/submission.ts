import * as z from 'zod'
import type { Attribution } from './dialogue.ts'
import { Edit, OutOfLine } from './edits/edit.ts'
import type { Position } from './position.ts'
import { type Proposal, ProposalBody } from './proposal.ts'
import { ReadingId } from './reading-id.ts'
import { FIRST_FORMAT, type RecordFormat } from './record-format.ts'
import { asOneString, byLanguage, Said } from './said.ts'
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

/**
 * What was said with a position: the change that would remove an objection, a reservation, an interpretative
 * declaration. A leaf of its own, which leads to the position it came with only where the attribution rule
 * discloses names: words are for everybody to read, and the position tells whose they are.
 */
export const RecordedStatement = z.object({
  is: z.literal('statement'),
  says: z.enum(['change', 'reservation', 'declaration']),
  reading: ReadingId,
  proposal: z.string(),
  /** The stance that the change would remove. */
  stance: Stance.optional(),
  /** The clause that a reservation or declaration concerns. */
  clause: z.string().optional(),
  text: Said,
  /** The side whose it is, where the attribution rule discloses sides. */
  side: z.string().optional(),
  /** Whose it is, where the attribution rule discloses names. */
  participant: z.string().optional(),
  salt: z.string(),
})
export type RecordedStatement = z.infer<typeof RecordedStatement>

/** That a statement does not stand any more: a later revision of the position took its place. */
export const RecordedSupersession = z.object({
  is: z.literal('supersession'),
  reading: ReadingId,
  /** The digest of the statement. */
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
  RecordedStatement,
  RecordedWithdrawal,
  RecordedSupersession,
  RecordedPadding,
])
export type Submission = z.infer<typeof Submission>

/** A proposal as the record keeps it. */
export function recordProposal(proposal: Proposal, attribution: Attribution): RecordedProposal {
  const { reading, id, body, competes, amends, edits, outOfLine, consolidates, tabledIn, salt } = proposal
  return {
    is: 'proposal',
    reading,
    id,
    body,
    competes,
    tabledIn,
    salt,
    ...(amends !== undefined && { amends }),
    ...(edits !== undefined && { edits }),
    ...(outOfLine !== undefined && { outOfLine }),
    ...(consolidates !== undefined && { consolidates }),
    ...(attribution !== 'none' && proposal.side !== undefined && { side: proposal.side }),
    ...(attribution === 'named' && proposal.author !== undefined && { author: proposal.author }),
  }
}

/** The withdrawal of a withdrawn proposal, as the record keeps it; salted by the proposal's own salt. */
export function recordWithdrawal({ reading, id, salt }: Proposal): RecordedWithdrawal {
  return { is: 'withdrawal', reading, proposal: id, salt }
}

/**
 * A position as the record keeps it. Without a time: when somebody answered would tell positions apart.
 *
 * @param voice the pseudonym of this participant on this proposal
 */
export function recordPosition(position: Position, voice: string, attribution: Attribution): RecordedPosition {
  const { stance, reading, proposal, side, revision, participant, salt } = position
  return {
    is: 'position',
    reading,
    proposal,
    voice,
    side,
    revision,
    stance,
    salt,
    ...(attribution === 'named' && { participant }),
  }
}

/**
 * What was said with a position, as the record keeps it: by language, or as one string in the first format.
 *
 * @param saltOf makes each statement's salt, so that none is the position's own, which would join them
 */
export function recordStatements(
  position: Position,
  saltOf: (index: number) => string,
  attribution: Attribution,
  format: RecordFormat,
): readonly RecordedStatement[] {
  const { change, stance, reservations = [], declarations = [], reading, proposal, side, participant } = position
  const said = [
    ...(change === undefined ? [] : [{ says: 'change' as const, stance, text: change }]),
    ...reservations.map((note) => ({ says: 'reservation' as const, ...note })),
    ...declarations.map((note) => ({ says: 'declaration' as const, ...note })),
  ]
  return said.map((one, index) => ({
    is: 'statement',
    reading,
    proposal,
    ...one,
    text: format === FIRST_FORMAT ? asOneString(one.text) : byLanguage(one.text),
    salt: saltOf(index),
    ...(attribution !== 'none' && { side }),
    ...(attribution === 'named' && { participant }),
  }))
}

/** That a statement does not stand any more; salted by the statement's own salt. */
export function recordSupersession({ reading, salt }: RecordedStatement, digest: string): RecordedSupersession {
  return { is: 'supersession', reading, statement: digest, salt }
}
