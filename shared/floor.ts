import * as z from 'zod'
import type { Dialogue } from './dialogue.ts'
import { KeptText, missingIn } from './disclosure/said.ts'
import { LocalizedText, whyForeign } from './localized-text.ts'
import type { Proposal } from './proposal.ts'
import { ReadingId } from './reading-id.ts'

/** What is said on the floor: a question of clarification, an answer to one, or a reason for or against. */
export const StatementKind = z.enum(['question', 'answer', 'reason']).meta({ id: 'StatementKind' })
export type StatementKind = z.infer<typeof StatementKind>

/** A statement as it is sent: on a proposal, or on the reading as a whole. An answer is on what its question is on. */
export const StatementMade = z
  .strictObject({
    kind: StatementKind,
    proposal: z.string().min(1).max(60).optional(),
    answers: z.string().min(1).max(60).optional().meta({ description: 'The id of the question, for an answer' }),
    text: LocalizedText,
    fromThoseWhoTabled: z.literal(true).optional().meta({
      description:
        'For an answer of the participant who tabled the proposal: the answer says so, and discloses no more',
    }),
  })
  .meta({ id: 'StatementMade' })
export type StatementMade = z.infer<typeof StatementMade>

/**
 * A statement on the floor. It has no time but that of its batch, and no author beyond what the attribution rule
 * discloses. Its id is a keyed digest, so that the order of the keys tells nothing.
 */
export const Statement = z.object({
  id: z.string(),
  reading: ReadingId,
  kind: StatementKind,
  proposal: z.string().optional(),
  /** The question that an answer answers. */
  answers: z.string().optional(),
  text: KeptText,
  /** The batch that it appears with, from 1. */
  batch: z.int().min(1),
  fromThoseWhoTabled: z.literal(true).optional(),
  /** Where the attribution rule discloses sides. */
  side: z.string().optional(),
  /** Where it discloses names. */
  participant: z.string().optional(),
  /** 128 random bits, in hexadecimal. */
  salt: z.string(),
})
export type Statement = z.infer<typeof Statement>

/** The setting aside of a statement by a facilitator. The statement stays in the record. */
export const SettingAside = z.object({
  statement: z.string(),
  reason: KeptText,
  at: z.iso.datetime(),
  /** The facilitator, where the attribution rule discloses names. */
  participant: z.string().optional(),
})
export type SettingAside = z.infer<typeof SettingAside>

/** Everything on the floor of a reading. */
export type OnTheFloor = {
  readonly statements: readonly Statement[]
  readonly settingsAside: readonly SettingAside[]
}

/** A statement is refused. The message says why and what to change. */
export class NotAStatement extends Error {
  override readonly name = 'NotAStatement'
}

/** The facts that a statement is checked against. */
export type StatementFacts = {
  readonly dialogue: Pick<Dialogue, 'languages' | 'untranslated'>
  /** The proposal that it is on, if there is one. */
  readonly proposal: Pick<Proposal, 'author'> | undefined
  /** The statement that an answer answers, as everybody can see it. */
  readonly question: Pick<Statement, 'kind' | 'proposal'> | undefined
  readonly isSetAside: boolean
  readonly maker: string
}

/**
 * Checks that a statement can be made.
 *
 * @throws {NotAStatement} for an answer to nothing, or to something that is no question that everybody can see; for
 *   another statement that answers something; for a proposal that is not there, or not the one that the question is on; for words
 *   *from those who tabled it* of somebody else; for a language that the dialogue is not held in; and where words that
 *   lack a language are held back, for a text that lacks one
 */
export function checkStatement(made: StatementMade, facts: StatementFacts): void {
  if ((made.kind === 'answer') !== (made.answers !== undefined)) {
    throw new NotAStatement('"answers" names the question of an answer; no other statement has it')
  }
  if (made.answers !== undefined) checkQuestion(made, facts)
  if (made.proposal !== undefined && facts.proposal === undefined) {
    throw new NotAStatement(`this reading has no proposal ${made.proposal}`)
  }
  if (made.fromThoseWhoTabled && (made.kind !== 'answer' || facts.proposal?.author !== facts.maker)) {
    throw new NotAStatement('only who tabled a proposal answers a question on it as those who tabled it')
  }
  checkLanguages(made.text, facts.dialogue)
}

function checkQuestion({ answers, proposal }: StatementMade, { question, isSetAside }: StatementFacts): void {
  if (question?.kind !== 'question') throw new NotAStatement(`there is no question ${answers} on the floor yet`)
  if (isSetAside) throw new NotAStatement('this question was set aside by a facilitator')
  if (proposal !== question.proposal) {
    throw new NotAStatement('an answer is on the same proposal as its question; send the same "proposal", or none')
  }
}

/** Checks the languages of a statement, or of the reason for which one is set aside. @throws {NotAStatement} */
export function checkLanguages(
  text: LocalizedText,
  { languages, untranslated }: Pick<Dialogue, 'languages' | 'untranslated'>,
): void {
  const foreign = whyForeign([text], languages)
  if (foreign !== undefined) throw new NotAStatement(foreign)
  const [missing] = untranslated === 'held-back' ? missingIn(text, languages) : []
  if (missing !== undefined) {
    throw new NotAStatement(`write it in every language of the dialogue; ${missing} is missing`)
  }
}

/**
 * The statements that count, with their setting aside: those on the reading or on one of its proposals, answers with their questions. A
 * statement that arrived while the reading closed can be stored although what it is on was not counted.
 *
 * @param proposals the ids of the counted proposals
 */
export function standingOnTheFloor(floor: OnTheFloor, proposals: ReadonlySet<string>): OnTheFloor {
  const on = floor.statements.filter(({ proposal }) => proposal === undefined || proposals.has(proposal))
  const ids = new Set(on.map(({ id }) => id))
  const statements = on.filter(({ answers }) => answers === undefined || ids.has(answers))
  const standing = new Set(statements.map(({ id }) => id))
  return { statements, settingsAside: floor.settingsAside.filter(({ statement }) => standing.has(statement)) }
}

/**
 * Statements in the order in which they are shown: by batch, and within a batch by their digests, which tell nothing.
 * Each question is followed by its answers.
 *
 * @param digestOf the digest of a statement's leaf, which has the salt
 */
export function inThreads(
  statements: readonly Statement[],
  digestOf: (statement: Statement) => string,
): readonly Statement[] {
  const sorted = statements
    .map((statement) => ({ statement, digest: digestOf(statement) }))
    .toSorted((one, other) => one.statement.batch - other.statement.batch || (one.digest < other.digest ? -1 : 1))
    .map(({ statement }) => statement)
  const answers = Map.groupBy(sorted, (one) => one.answers)
  return sorted.filter((one) => one.answers === undefined).flatMap((one) => [one, ...(answers.get(one.id) ?? [])])
}
