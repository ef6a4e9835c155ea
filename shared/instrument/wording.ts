import type { Attribution, StageRules } from '../dialogue.ts'
import type { Language } from '../localized-text.ts'
import type { Reason } from '../outcomes.ts'
import type { Stage } from '../stage.ts'
import type { CommitmentForm } from '../stages/commitments.ts'
import type { ModalityForm } from '../stages/modality.ts'
import type { RatificationStance } from '../stages/ratification.ts'
import type { Scope } from '../stages/terms.ts'

/** Why something stays in brackets. */
export type Bracketing = Extract<Reason, 'some-sides-agree' | 'quorum-not-met' | 'tied' | 'more-baskets-than-lanes'>

/** Why a basket was shelved. */
export type Shelving = 'no-modality' | 'no-commitments' | 'not-ratified' | 'adjourned'

/**
 * Parley's own words in one language. Texts that people wrote are set beside these words, never inflected:
 * nobody's name is put into a case the language would change it in.
 */
export type Wording = {
  readonly language: Language
  readonly untranslated: (written: Language) => string
  /** Beside a text that was not edited when another language was: in the language it is in, and in the other. */
  readonly notInLine: Readonly<Record<'here' | 'elsewhere', Readonly<Record<Language, string>>>>
  /** Beside a text that was composed of several, to which nobody has agreed as a whole. */
  readonly consolidated: string
  readonly date: (instant: string) => string
  readonly list: (names: readonly string[]) => string
  readonly percent: (share: number) => string

  readonly round: (number: number) => string
  readonly modality: Readonly<Record<ModalityForm, string>>
  readonly severalForms: string
  readonly noForm: string
  readonly declarationOf: (side: string) => string
  readonly draft: (place?: { readonly sitting: number; readonly stage: Stage; readonly basket?: string }) => string
  readonly adoptedOn: (date: string) => string
  readonly notAdopted: string
  readonly pendingPackage: string
  readonly changesShown: string

  readonly preamble: string
  readonly participants: (sides: string, round: string, actingOfficials: boolean) => string
  readonly convenedBy: string
  readonly mandate: string
  readonly reaffirming: string
  readonly nonAdmission: string
  readonly personalCapacity: string
  readonly comeTo: Readonly<Record<'draft' | 'final' | 'declaration', string>>

  readonly definitions: string
  readonly noDefinitions: string
  readonly scope: Readonly<Record<Scope, string>>
  readonly contestedScope: string
  readonly scopeIs: Readonly<Record<Scope, string>>
  readonly form: (modality: string) => string
  readonly noClauses: string
  readonly separately: string
  readonly subject: (side: string | undefined) => string
  readonly clause: Readonly<Record<ModalityForm, Readonly<Record<CommitmentForm, (subject: Subject) => string>>>>
  readonly condition: Readonly<Record<'until' | 'unless', string>>

  readonly alternatives: (many: number, isOpen: boolean) => string
  /** What stands under a line with brackets, which letters name; open where the sides agree on all but the wording. */
  readonly inTheLine: (letters: readonly string[], isOpen: boolean) => string
  readonly bracketOpens: (letters: readonly string[]) => string
  readonly bracketCloses: (letters: readonly string[]) => string
  readonly tabledBy: (who: string) => string
  readonly agreedBy: (sides: string) => string

  readonly ratification: string
  readonly nameHead: string
  /** In place of a name that was erased. */
  readonly erasedName: string
  readonly ratificationHead: readonly [string, string, string]
  readonly endorsed: string
  readonly notEndorsed: string
  readonly ratifiedOn: (date: string) => string
  readonly notRatifiedOn: (date: string) => string
  readonly notYetRatified: string
  readonly someForms: (forms: readonly RatificationStance[]) => string
  readonly stance: Readonly<Record<RatificationStance, string>>
  readonly statement: Readonly<Record<'reservation' | 'declaration', string>>

  readonly shelved: string
  readonly shelving: Readonly<Record<Shelving, (stage: string, date: string) => string>>
  readonly notTakenUp: Readonly<Record<Bracketing, string>>
  readonly sentBack: (date: string) => string

  readonly closingNote: string
  readonly rulesHead: readonly [string, string, string, string]
  readonly stage: Readonly<Record<Stage, string>>
  readonly rule: (rules: StageRules, stage: Stage) => string
  /** The readings that were put under the silence procedure by a decision. */
  readonly underSilence: (readings: readonly Place[]) => string
  readonly everySide: string
  readonly coChairs: string
  readonly packageRule: Readonly<Record<'early-harvest' | 'single-undertaking', string>>
  readonly attribution: Readonly<Record<Attribution, string>>
  /** Without a number of submissions where the record gives none: it would be a count of what was said. */
  readonly counted: (readings: number, submissions: number | undefined) => string
  readonly head: string
  readonly headMeans: string
}

/** A reading by its sitting and stage, and the heading of its basket. */
export type Place = { readonly sitting: number; readonly stage: Stage; readonly basket?: string | undefined }

/** Who a clause binds: each side, or one, by its name. */
export type Subject = { readonly each: boolean; readonly name: string }
