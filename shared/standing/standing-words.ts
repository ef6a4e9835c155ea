/** What pages and documents say of the standing text. */
export type StandingWords = {
  readonly title: string
  /** The document as it stands after a round. */
  readonly after: (round: number) => string
  readonly means: string
  readonly none: string
  /** Explains the numbers of clauses. */
  readonly numbers: string
  /** After words: where they are from. */
  readonly from: (round: number, reading: string) => string
  readonly amended: (round: number) => string
  readonly reviewed: (round: number) => string
  /** Before the words that a text had. */
  readonly before: (round: number) => string
  readonly ended: string
  readonly endedIn: (round: number, reading: string) => string
  /** After the outcome of a confirmation that ended a basket. */
  readonly endedByRules: string
  readonly noClauses: string
  readonly rounds: string
  readonly roundsMean: string
  readonly roundsHead: readonly [round: string, published: string, head: string]
}
