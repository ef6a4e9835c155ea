import type { Bracket } from '../bracket-map/bracket.ts'
import type { RulesOfRound } from '../confirmation/confirmation-rules.ts'
import type { Reviewed } from '../consultation/reviewed.ts'
import type { Dialogue } from '../dialogue.ts'
import type { LocalizedText } from '../localized-text.ts'
import type { Named } from '../named-reading.ts'
import type { StageRules } from '../stage-rules.ts'
import type { StandingText } from '../standing/standing-text.ts'

/** A basket that was accepted ad referendum and may still be confirmed. */
export type ToConfirm = {
  readonly round: number
  readonly basket: string
  readonly title: LocalizedText
  readonly closesAt: string
  readonly rules: Pick<RulesOfRound, 'declined' | 'lapsed' | 'quorum'>
}

/** A reading in which positions are taken, and until when. */
export type OpenReading = Omit<Named, 'basket'> & {
  readonly id: string
  readonly basket?: LocalizedText | undefined
  readonly closesAt: string
  readonly rule: StageRules['rule']
}

/** What is in brackets in a round, from its record for the delegations. */
export type MemoBrackets = {
  readonly round: number
  /** Whether the round still runs. */
  readonly isRunning: boolean
  /** Of the bracket map at the same reading. */
  readonly symbol: string
  readonly date: string
  readonly sides: Dialogue['sides']
  readonly matters: readonly Bracket[]
}

/**
 * What the memorandum of a delegation is made from: what every member of its side may read, and nothing that only one of them may,
 * such as their own position.
 */
export type MemoFacts = {
  readonly dialogue: Pick<
    Dialogue,
    'slug' | 'title' | 'languages' | 'spoken' | 'sides' | 'attribution' | 'nonAdmission'
  >
  readonly side: string
  /** When it was asked for. */
  readonly at: string
  readonly standing: StandingText
  /** What this side has to confirm. */
  readonly toConfirm: readonly ToConfirm[]
  /** What some side may confirm, where the reader may not know which one. */
  readonly maybeToConfirm: readonly ToConfirm[]
  readonly open: readonly OpenReading[]
  /** The consultations that members of the side may see, as far as they are made. */
  readonly consultations: readonly Reviewed[]
  /** Of the newest round that has a settled reading. */
  readonly brackets?: MemoBrackets | undefined
}
