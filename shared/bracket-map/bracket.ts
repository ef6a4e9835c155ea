import type { Disposition } from '../dispositions.ts'
import type { Text } from '../instrument/matters.ts'
import type { LocalizedText } from '../localized-text.ts'
import type { Objection } from '../objections.ts'
import type { Reason, Status } from '../outcomes.ts'
import type { Proposal, ProposalBody } from '../proposal.ts'
import type { RecordedReading } from '../recorded-reading.ts'
import type { Stage } from '../stage.ts'
import type { ModalityForm } from '../stages/modality.ts'
import type { StandingRoot } from '../standing/roots.ts'

/** Whether a matter in brackets is read again, was left when its stage ended, waits for the next round, or was shelved or adjourned with. */
export type BracketState = 'read-again' | 'left' | 'waiting' | 'shelved'

/** A reading, as far as its name tells of it. */
export type SittingName = Pick<RecordedReading, 'id' | 'stage' | 'basket' | 'passage' | 'sitting'>

/**
 * One wording in brackets, with its letter, and the sides that agree on it; absent where they would tell which side an objection to the
 * matter is from.
 */
export type Wording = Text<ProposalBody['kind']> & {
  readonly letter: string
  readonly agreedBy: readonly string[] | undefined
}

/** A text that says that it answers an objection. Its letter is there if it is one of the wordings in brackets. */
export type Answering = {
  readonly reading: string
  readonly proposal: string
  readonly body: ProposalBody
  readonly letter?: string | undefined
}

/**
 * An objection to a text of a matter, what became of it, and what answers it. One that was made again in a later reading,
 * and came to the same, is shown once.
 */
export type MappedObjection = Omit<Objection, 'id' | 'reading'> & {
  /** The objections that are shown as this one, one for each reading in which it was made. */
  readonly ids: readonly string[]
  readonly madeIn: readonly SittingName[]
  readonly letter?: string | undefined
  /** The name of the person, where names are disclosed and not erased. */
  readonly name?: string | undefined
  readonly disposition: Disposition
  readonly answeredBy: readonly Answering[]
}

/** What became of a text of the matter in one sitting. */
export type Tried = {
  readonly proposal: string
  readonly body: ProposalBody
  readonly letter?: string | undefined
  readonly status: Status
  readonly reason: Reason
}

/** Texts of a matter that a reading of an earlier round left, and that were offered again. */
export type LeftBefore = {
  readonly round: number
  readonly reading: string
  readonly texts: readonly Pick<Tried, 'proposal' | 'body' | 'letter'>[]
}

/** A text that was tabled in an open reading. */
export type TabledNow = Pick<Proposal, 'id' | 'reading' | 'body' | 'competes' | 'answers'>

/** A matter in square brackets. */
export type Bracket = {
  readonly stage: Stage
  readonly basket?: { readonly id: string; readonly title: LocalizedText } | undefined
  /** The last settled reading that took it. */
  readonly reading: SittingName
  readonly competes: string
  /** The number of a clause, as in the instrument. */
  readonly number?: string | undefined
  /** The form of the basket's result, in whose words a clause is written. */
  readonly form?: ModalityForm | undefined
  /** Whether every side agrees and only the wording is open. */
  readonly isOpen: boolean
  readonly state: BracketState
  /** What stands and would be amended or ended. */
  readonly stands?: StandingRoot | undefined
  readonly wordings: readonly Wording[]
  readonly objections: readonly MappedObjection[]
  /** What earlier rounds left of it. Those of them that were left once before are in the map of that round. */
  readonly before: readonly LeftBefore[]
  /** The sittings that took it, the first one first. */
  readonly tried: readonly { readonly reading: SittingName; readonly texts: readonly Tried[] }[]
  /** Texts of the matter that were tabled in the reading that is open now. */
  readonly now: readonly TabledNow[]
}
