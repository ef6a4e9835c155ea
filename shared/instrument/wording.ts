import type { Attribution, StageRules } from '../dialogue.ts'
import type { Language } from '../localized-text.ts'
import type { Reason } from '../outcomes.ts'
import type { Stage } from '../stage.ts'
import type { CommitmentForm } from '../stages/commitments.ts'
import type { ModalityForm } from '../stages/modality.ts'
import type { RatificationStance } from '../stages/ratification.ts'
import type { Scope } from '../stages/terms.ts'

/** Why a text stays in brackets. */
export type Bracketing = Extract<Reason, 'some-sides-agree' | 'quorum-not-met' | 'tied' | 'more-baskets-than-lanes'>

/** Why a basket was shelved. */
export type Shelving = 'no-modality' | 'no-commitments' | 'not-ratified' | 'adjourned'

/**
 * Parley's own words in one language. Texts and names that people wrote are never inflected. A sentence is therefore built
 * so that a name stands in the nominative.
 */
export type Wording = {
  readonly language: Language
  readonly untranslated: (written: Language) => string
  /** The remark that a language is out of line: on the text in that language, and on the text in another language. */
  readonly notInLine: Readonly<Record<'here' | 'elsewhere', Readonly<Record<Language, string>>>>
  /** The remark that a consolidated text is not yet agreed as a whole. */
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
  readonly opening: Readonly<Record<'draft' | 'final' | 'declaration', string>>

  readonly definitions: string
  readonly noDefinitions: string
  readonly scope: Readonly<Record<Scope, string>>
  readonly contestedScope: string
  readonly scopeIs: Readonly<Record<Scope, string>>
  readonly form: (modality: string) => string
  readonly noClauses: string
  readonly inDeclarations: string
  readonly subject: (side: string | undefined) => string
  readonly clause: Readonly<Record<ModalityForm, Readonly<Record<CommitmentForm, (subject: Subject) => string>>>>
  readonly condition: Readonly<Record<'until' | 'unless', string>>

  readonly alternatives: (many: number, isOpen: boolean) => string
  /** The note under a line with brackets. `isOpen`: the sides agree in substance and only the wording is open. */
  readonly inTheLine: (letters: readonly string[], isOpen: boolean) => string
  readonly bracketOpens: (letters: readonly string[]) => string
  readonly bracketCloses: (letters: readonly string[]) => string
  readonly tabledBy: (who: string) => string
  readonly agreedBy: (sides: string) => string

  readonly ratification: string
  readonly nameHead: string
  /** Shown in place of an erased name. */
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

  readonly annex: string
  readonly annexMeans: string
  /** In the place of the commitments of a ratified text that are all in the annex. */
  readonly clausesInAnnex: string

  readonly shelved: string
  readonly shelving: Readonly<Record<Shelving, (stage: string, date: string) => string>>
  readonly notTakenUp: Readonly<Record<Bracketing, string>>
  readonly sentBack: (date: string) => string

  readonly closingNote: string
  readonly rulesHead: readonly [string, string, string, string]
  readonly stage: Readonly<Record<Stage, string>>
  readonly rule: (rules: StageRules, stage: Stage) => string
  /** Names the readings that a decision put under the silence procedure. */
  readonly underSilence: (readings: readonly Place[]) => string
  readonly everySide: string
  readonly coChairs: string
  readonly packageRule: Readonly<Record<'early-harvest' | 'single-undertaking', string>>
  readonly attribution: Readonly<Record<Attribution, string>>
  /** `submissions` is absent if the record has no such number, because it would disclose how much was said. */
  readonly counted: (readings: number, submissions: number | undefined) => string
  readonly head: string
  readonly headExplained: string
}

/** A reading: its sitting, its stage and the heading of its basket. */
export type Place = { readonly sitting: number; readonly stage: Stage; readonly basket?: string | undefined }

/** The party that a clause binds: each side, or one side by name. */
export type Subject = { readonly each: boolean; readonly name: string }
