/**
 * What a round is, in few words and without any of Parley's code: the reading that is open, what was said in it,
 * and where it leads. Times are in milliseconds; `now` is what the clock shows, `elapsed` what has really passed.
 */
export type Model = {
  now: number
  elapsed: number
  round: number
  published: boolean
  /** Whether an execution keeps the round's time. */
  machine: boolean
  readonly people: Map<string, { readonly side: Side; readonly token: string; revoked: boolean }>
  /** The readings of the round, in the order they were opened. */
  readings: ModelReading[]
  /** Those of the rounds before. */
  readonly before: ModelReading[]
}

export type ModelReading = {
  readonly id: string
  readonly stage: Stage
  readonly basket: string | undefined
  readonly passage: number
  readonly sitting: number
  readonly roll: ReadonlyMap<string, Side>
  readonly decided: readonly string[]
  readonly proposals: Map<string, ModelProposal>
  /** What was acknowledged: the digests of all receipts, in no order. */
  readonly receipts: Set<string>
  /** Those of what was said with a position. */
  readonly statements: Set<string>
  /** The digests of withdrawals are in no receipt. */
  withdrawals: number
  status: 'open' | 'closed' | 'settled'
  closesAt: number
  looksAt: number
  decision: Decision | undefined
  closedBy: 'facilitator' | 'deadline' | undefined
  next: string | undefined
  outcomes: ReadonlyMap<string, Status>
  /** Of what is in brackets, what every side agrees on but for its wording. */
  open: readonly string[]
}

export type ModelProposal = {
  readonly author: string | undefined
  readonly competes: string
  /** What it was made from: texts of one number have one heading and one form. */
  readonly text: number
  readonly amends: string | undefined
  /** The clauses of a basket's text: who reserves something names one. */
  readonly clauses: readonly string[]
  withdrawn: boolean
  readonly positions: Map<string, { readonly stance: string; readonly revision: number; readonly digest: string }>
}

export type Side = 'river' | 'sea'
export type Stage = 'terms' | 'baskets' | 'modality' | 'commitments' | 'ratification'
export type Decision = 'settle' | 'another-reading' | 'adjourn'
export type Status = 'agreed' | 'merged' | 'bracketed' | 'dropped'
