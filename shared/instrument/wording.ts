import type { Attribution } from '../dialogue.ts'
import type { Signs } from '../languages/format/signs.ts'
import type { Language, TextLanguage } from '../localized-text.ts'
import type { Named } from '../named-reading.ts'
import type { Reason } from '../outcomes.ts'
import type { Stage } from '../stage.ts'
import type { StageRules } from '../stage-rules.ts'
import type { CommitmentForm } from '../stages/commitments.ts'
import type { ModalityForm } from '../stages/modality.ts'
import type { RatificationStance } from '../stages/ratification.ts'
import type { Scope } from '../stages/terms.ts'
import type { StandingMark } from './matters.ts'
import type { ShareInWords } from './share-words.ts'
import type { ConfirmationWording } from './wording-confirmation.ts'

/** Why a text stays in brackets. */
export type Bracketing = Extract<Reason, 'some-sides-agree' | 'quorum-not-met' | 'tied' | 'more-baskets-than-lanes'>

/** Why a basket was shelved. */
export type Shelving = 'no-modality' | 'no-commitments' | 'not-ratified' | 'adjourned' | 'adjourned-together'

/**
 * Parley's own words in one language. Texts and names that people wrote are never inflected. A sentence is therefore built
 * so that a name stands in the nominative.
 */
export type Wording = {
  readonly language: Language
  /** The language in which texts are wanted, if it is another one: Parley does not speak it. */
  readonly texts?: TextLanguage
  /** The signs between words, where they are not the usual ones. */
  readonly signs?: Signs
  /** @param written the name of the language that the text is in */
  readonly untranslated: (written: string) => string
  /** The same where texts are wanted in a language that Parley does not speak. */
  readonly untranslatedText: (written: string) => string
  /**
   * The remark that a language is out of line: on the text in that language, with the names of the others, of which one or
   * more were amended; and on the text in another language, with the name of that one.
   */
  readonly notInLine: Readonly<Record<'here' | 'elsewhere', (languages: string) => string>>
  /** The remark that a clause lacks a text in line in authentic languages, so that it is not put to ratification. */
  readonly lacksAuthentic: (languages: readonly string[]) => string
  /** The heading over what a round ended, and the words before each of them. */
  readonly endedTexts: string
  readonly endsText: string
  /** What a text is to one that stood when the round started. */
  readonly standing: { readonly [is in StandingMark['is']]: (round: number) => string }
  /** The remark that a consolidated text is not yet agreed as a whole. */
  readonly consolidated: string
  readonly date: (instant: string) => string
  readonly list: (names: readonly string[]) => string
  /** A share as it is compared: in percent, or in words. */
  readonly share: ShareInWords

  readonly modality: Readonly<Record<ModalityForm, string>>
  readonly severalForms: string
  readonly noForm: string
  readonly declarationOf: (side: string) => string
  readonly draft: (last?: Named) => string
  readonly adoptedOn: (date: string) => string
  readonly notAdopted: string
  readonly pendingPackage: string
  readonly changesShown: string

  /** The languages of a dialogue, by their names, above the title. */
  readonly languages: (names: readonly string[]) => string
  readonly contents: string
  /** Who speaks in the preamble: the participants in a round or, in a declaration, a side. */
  readonly actor: (round: number, side: string | undefined) => string
  readonly recital: {
    /** @param acting the largest share of acting officials on a side, in percent or in words; in Russian in the genitive */
    readonly composed: (sides: string, acting: string | undefined, isDeclaration: boolean) => Recital
    readonly convened: Recital
    readonly mandate: Recital
    readonly reaffirming: Recital
    readonly personalCapacity: Recital
    readonly nonAdmission: Recital
  }
  readonly quoted: (text: string) => string
  readonly operative: Readonly<Record<'joint' | 'declaration', Readonly<Record<Adoption, string>>>>

  readonly closing: string
  readonly done: (place: string | undefined, date: string, languages: readonly string[]) => string
  /** The formula that names the languages whose texts are equally authentic. */
  readonly doneAuthentic: (place: string | undefined, date: string, languages: readonly string[]) => string
  /** @param isComplete whether every adopted text is in each of the languages that the document is done in */
  readonly inWhichLanguages: (isComplete: boolean) => readonly string[]
  readonly noPrecedence: string

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
  readonly chairsText: string
  /** Of a text that an earlier round left. */
  readonly offeredAgain: (round: number) => string
  /** @param machine its name; absent for the mediator that Parley itself has */
  readonly draftedWith: (machine: string | undefined) => string
  readonly agreedBy: (sides: string) => string

  readonly ratification: string
  readonly nameHead: string
  /** Shown in place of an erased name. */
  readonly erasedName: string
  readonly ratificationHead: readonly [string, string, string]
  readonly endorsed: string
  readonly notEndorsed: string
  readonly ratifiedWords: string
  readonly ratifiedOn: (date: string) => string
  readonly notRatifiedOn: (date: string) => string
  readonly notYetRatified: string
  /** In an edition that does not show how the text was accepted. */
  readonly formsNotShown: string
  readonly someForms: (forms: readonly RatificationStance[]) => string
  readonly stance: Readonly<Record<RatificationStance, string>>
  readonly statement: Readonly<Record<'reservation' | 'declaration', string>>
  readonly confirmation: ConfirmationWording
  /** The name of a side inside a sentence: “the American side”. In Russian it begins the sentence. */
  readonly inSentence: (side: string) => string

  readonly annex: string
  readonly annexMeans: string
  /** Names the bracket map, which says what objections were made and is not for the public. */
  readonly annexMap: (symbol: string) => string
  /** In the place of the commitments of a ratified text that are all in the annex. */
  readonly clausesInAnnex: string

  readonly shelved: string
  readonly shelving: Readonly<Record<Shelving, (stage: string, date: string) => string>>
  readonly notTakenUp: Readonly<Record<Bracketing, string>>
  readonly sentBack: (date: string) => string

  readonly rulesAnnex: string
  readonly participantsAnnex: string
  readonly rulesHead: readonly [string, string, string, string]
  readonly stage: Readonly<Record<Stage, string>>
  readonly rule: (rules: StageRules, stage: Stage) => string
  /** Names the readings that a decision put under the silence procedure. */
  readonly underSilence: (readings: readonly Named[]) => string
  readonly everySide: string
  /** Whether facilitators can table texts in the round. */
  readonly coChairs: (chairsTexts: boolean) => string
  readonly packageRule: Readonly<Record<'early-harvest' | 'single-undertaking', string>>
  readonly attribution: Readonly<Record<Attribution, string>>
  /** `submissions` is absent if the record has no such number, because it would disclose how much was said. */
  readonly counted: (readings: number, submissions: number | undefined) => string
  readonly head: string
  readonly headInGroups: string
  readonly headExplained: string
  readonly logKey: string
  readonly logKeyExplained: string
  readonly witnesses: string
  /** Which sides had no witness who signed in time. */
  readonly unwitnessed: (sides: string) => string
  /** @param at when the witness signed, or `undefined` */
  readonly witness: (name: string, side: string, at: string | undefined) => string
}

/** A recital of the preamble: its opening words, which are emphasized, and the words after them. */
export type Recital = readonly [emphasized: string, rest: string]

/** What became of the text: of a draft nothing yet. */
export type Adoption = 'draft' | 'adopted' | 'partly' | 'none'

/** The party that a clause binds: each side, or one side by name. */
export type Subject = { readonly each: boolean; readonly name: string }
