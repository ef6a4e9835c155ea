import { appearsAt } from '../../shared/batches.ts'
import type { Statement, StatementMade } from '../../shared/floor.ts'
import type { FloorRules } from '../../shared/floor-rules.ts'
import { canonicalBytes } from '../../shared/proof/leaf.ts'
import type { Reading } from '../../shared/reading.ts'
import { recordOnTheFloor } from '../../shared/record-submission.ts'
import type { Submission } from '../../shared/submission.ts'
import { digestOf } from '../record/hashing.ts'
import type { Signed } from './sign-receipts.ts'

/** The proof that a statement was recorded: its digest is a leaf of the reading's Merkle tree. */
export type StatementReceipt = Signed & {
  readonly id: string
  readonly reading: string
  /** When everybody sees it, unless the reading is settled before. */
  readonly appearsAt: string
  readonly digest: string
  /** The leaf that the digest stands for. */
  readonly opening: readonly Submission[]
}

/** The receipt of a statement that was stored. */
export function statementReceipt(
  statement: Statement,
  { id: reading, openedAt }: Reading,
  rules: FloorRules,
): StatementReceipt {
  const { id, batch } = statement
  const leaf = recordOnTheFloor(statement)
  return { id, reading, appearsAt: appearsAt(openedAt, batch, rules), digest: digestOf(leaf), opening: [leaf] }
}

/** Whether a request made this statement. What answers a question is stored with the text that the question is on. */
export function isWhatWasMade(
  there: Statement,
  { kind, answers, text, fromThoseWhoTabled, proposal = there.proposal }: StatementMade,
) {
  const isFrom = fromThoseWhoTabled ? true : undefined
  return contentOfStatement(there) === contentOfStatement({ kind, proposal, answers, text, fromThoseWhoTabled: isFrom })
}

/** The content of a statement, to compare two requests. */
export function contentOfStatement({
  kind,
  proposal,
  answers,
  text,
  fromThoseWhoTabled,
}: Pick<Statement, 'kind' | 'text'> & {
  readonly [part in 'proposal' | 'answers' | 'fromThoseWhoTabled']?: Statement[part] | undefined
}): string {
  return Buffer.from(canonicalBytes({ kind, proposal, answers, text, fromThoseWhoTabled })).toString()
}
