import type { ModelConsultation, ModelRegister } from './model-of-consultations.ts'
import type { ModelText } from './texts.ts'

/**
 * What a round is, in few words and without any of Parley's code: the reading that is open, what was said in it,
 * and where it leads. Times are in milliseconds; `now` is what the clock shows, `elapsed` what has really passed.
 */
export type Model = {
  now: number
  elapsed: number
  /** When the round was started, or its last reading settled. What comes after it is recorded a millisecond later at least. */
  lastAt: number
  round: number
  published: boolean
  /** Whether an execution keeps the round's time. */
  machine: boolean
  /** By id. Whoever is admitted anew has another id, and the one before is as if it were revoked. */
  readonly people: Map<string, { readonly side: Side; readonly token: string; revoked: boolean }>
  /** The readings of the round, in the order they were opened. */
  readings: ModelReading[]
  /** Those of the rounds before. */
  readonly before: ModelReading[]
  /** The headings that stand: fixed when the round starts. */
  stands: readonly string[]
  /** What had to be confirmed of each round that was published. */
  readonly confirmations: ModelConfirmation[]
  /** What was left for the facilitators alone, and the answers. */
  readonly messages: ModelMessage[]
  /** Everybody whom a table put on the roster, by id; a participant who came in is among the people too. */
  readonly invitees: Map<string, ModelInvitee>
  /** How many tables were sent, also those that were refused: each has names of its own. */
  tables: number
  readonly screens: ModelScreen[]
  readonly calendars: ModelCalendar[]
  /** Sessions of other devices than the one that everybody begins with. */
  readonly devices: ModelDevice[]
  /** Who lost all devices and was admitted anew, in the order in which it happened. */
  readonly recoveries: { readonly who: string; readonly side: Side }[]
  /** What sides bring to one another on what stands, in the order in which it was drafted; and what was recorded of it. */
  readonly consultations: ModelConsultation[]
  readonly register: ModelRegister
  /** How many words were written in consultations: each has a mark of its own. */
  marks: number
}

export type ModelReading = {
  readonly id: string
  readonly stage: Stage
  readonly basket: string | undefined
  readonly passage: number
  readonly sitting: number
  readonly isUnderSilence: boolean
  readonly roll: ReadonlyMap<string, Side>
  readonly decided: readonly string[]
  /** The headings that stand: no other text takes one of them. */
  readonly stands: readonly string[]
  readonly proposals: Map<string, ModelProposal>
  /** What was acknowledged: the digests of all receipts, in no order. */
  readonly receipts: Set<string>
  /** Those of what was said with a position. */
  readonly statements: Set<string>
  /** What was said on the floor, by id, and when everybody sees it. */
  readonly floor: Map<string, ModelStatement>
  /** The digests of withdrawals are in no receipt. */
  withdrawals: number
  status: 'open' | 'closed' | 'settled'
  readonly openedAt: number
  closesAt: number
  /** When its deadline was moved last, and when it was closed. */
  movedAt: number | undefined
  closedAt: number | undefined
  /** The last call that stands, or that closed it, and how many were called off. */
  call: LastCall | undefined
  calledOff: number
  looksAt: number
  decision: Decision | undefined
  closedBy: 'facilitator' | 'deadline' | undefined
  next: string | undefined
  outcomes: ReadonlyMap<string, Outcome>
  /** The texts that it composed. */
  made: ReadonlyMap<string, ModelProposal>
}

/** A last call: what closes the reading then, and the deadline that it had before. */
export type LastCall = { readonly decision: Decision; readonly notice: ModelNotice; readonly deadline: number }
export type ModelNotice = '10 minutes' | '1 hour' | '1 day'

export type ModelStatement = {
  readonly by: string
  readonly kind: 'question' | 'answer' | 'reason'
  readonly appearsAt: number
  isSetAside: boolean
}

/** What one side has to confirm of a basket. */
export type ModelConfirmation = {
  readonly round: number
  readonly basket: string
  readonly side: Side
  /** Who was on the roster when the round was published, of every side. */
  readonly roll: ReadonlyMap<string, Side>
  closesAt: number
  /** By person: the last answer, and the digests of all of them. */
  readonly answers: Map<
    string,
    {
      readonly decision: 'confirm' | 'decline' | 'none'
      readonly revision: number
      readonly digest: string
      readonly digests: readonly string[]
    }
  >
  outcome: 'confirmed' | 'declined' | 'lapsed' | undefined
}

export type ModelMessage = { readonly by: string; readonly text: string; readonly answers: string[] }

export type ModelInvitee = {
  readonly name: string
  /** None for an observer. */
  readonly side: Side | undefined
  /** Every invitation that was made for them, the last one at the end; it expires at so many seconds since 1970. */
  readonly invitations: { readonly secret: string; readonly expires: number }[]
  state: 'waits' | 'came in' | 'revoked'
}

/** A screen in the room; times are in seconds since 1970. */
export type ModelScreen = {
  readonly id: string
  readonly code: string
  readonly codeUntil: number
  readonly expires: number
  /** Its session, once its code was used. */
  cookie: string | undefined
  isEnded: boolean
}

/** A session of another device of somebody; it expires at so many seconds since 1970. */
export type ModelDevice = { readonly who: string; readonly token: string; expires: number; isEnded: boolean }

/** An address of somebody's calendar. */
export type ModelCalendar = { readonly who: string; readonly address: string; stands: boolean }

export type ModelProposal = {
  readonly author: string | undefined
  /** Whether it is offered again from an earlier round: the rule tabled it. */
  readonly isOffered: boolean
  /** Whether it was tabled as the chair's. */
  readonly chair: boolean
  /** The objections that it says it answers. */
  readonly answers: readonly string[]
  readonly competes: string
  /** What it says; none where it is a basket's text. */
  readonly text: ModelText | undefined
  readonly amends: string | undefined
  /** Of a composed text, what went into it. */
  readonly consolidates: readonly string[]
  /** The clauses of a basket's text: who reserves something names one. */
  readonly clauses: readonly string[]
  /** Those of them that are agreed. */
  readonly adopts: readonly string[]
  withdrawn: boolean
  readonly positions: Map<string, { readonly stance: string; readonly revision: number; readonly digest: string }>
}

export type Side = 'river' | 'sea'
export type Stage = 'terms' | 'baskets' | 'modality' | 'commitments' | 'ratification'
export type Decision = 'settle' | 'another-reading' | 'silence' | 'adjourn'
export type Outcome = { readonly status: 'agreed' | 'merged' | 'bracketed' | 'dropped'; readonly reason: string }
