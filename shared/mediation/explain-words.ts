import type { CommitmentForm } from '../stages/commitments.ts'

/** The sentences by which the embedded mediator explains itself. A name of a side always stands in the nominative. */
export type ExplainWords = {
  readonly list: (names: readonly string[]) => string
  readonly takes: (words: string) => string
  readonly weaker: (words: string) => string
  readonly weakerFor: (sides: string) => string
  readonly leavesOut: (words: string, refusedBy: string) => string
  readonly leavesOutCondition: (words: string) => string
  readonly broader: string
  readonly wantedBy: (sides: string) => string
  readonly away: (side: string, points: number) => string
  readonly cut: string
  readonly open: string
  readonly noneAgrees: (sides: string) => string
  /** Said only of texts that have objections. */
  readonly objectionsSay: string
  readonly tooDifferent: string
  readonly deadlock: string
  readonly nothing: string
  readonly refused: (words: string, accepted: string, refused: string) => string
  readonly nobody: string
  /** A side, where naming it would tell which side an objection is from. */
  readonly unnamedSide: (number: number) => string
  readonly unnamed: string
  readonly limiting: string
  readonly alreadyTabled: string
  /** What opens and closes a quotation. */
  readonly quotes: readonly [opens: string, closes: string]
  readonly form: Readonly<Record<CommitmentForm, string>>
  readonly eachSide: string
  /** Words that reverse the meaning of a sentence or limit it. A text without them can say the opposite, or far more. */
  readonly limitingWords: readonly string[]
}
