import type { Side } from './model.ts'

/** A consultation as the model knows it. Times are in milliseconds. */
export type ModelConsultation = {
  readonly id: string
  readonly side: Side
  readonly kind: 'clarification' | 'concern'
  /** The id of what it is about. */
  readonly clause: string
  readonly words: string
  readonly rules: ConsultationRules
  /** `over`: its side did not make it. `made`: it waits to be passed on. */
  state: 'draft' | 'over' | 'made' | 'transmitted' | 'answered' | 'closed'
  /** Its number in the dialogue, once it is passed on. */
  number: number | undefined
  /** The date that runs: of the draft, the answer, or the closing. */
  date: number | undefined
  /** What each side decides, by the purpose and the side. */
  readonly puts: Map<string, ModelPut>
  /** What the other side answered; nothing where its date passed. */
  readonly answers: Map<Side, string | undefined>
  closed:
    | {
        readonly outcome: ConsultationOutcome
        readonly words: string | undefined
        readonly byRule: boolean
        /** By which event of the register. */
        readonly event: number
      }
    | undefined
  readonly consents: Side[]
  /** Whether an execution keeps its time, and when it looks next. */
  isAttended: boolean
  looksAt: number
}

/** What a side decides on for one purpose, who can answer, and the draft that it decided on. */
export type ModelPut = {
  readonly roll: readonly string[]
  readonly drafts: Map<string, ModelSidesDraft>
  decided: string | undefined
}

export type ModelSidesDraft = {
  readonly words: string | undefined
  readonly outcome: ConsultationOutcome | undefined
  /** Who drafted it, and the key of their request. */
  readonly by: string
  readonly key: string
  /** Whether anybody supports it still. */
  isOpen: boolean
  /** When the last answer to it was given. */
  lastAt: number
  /** By person: the last answer. */
  readonly supports: Map<string, { readonly support: boolean; readonly revision: number; readonly digest: string }>
  /** Of each answer with a receipt. */
  readonly digests: Set<string>
}

/** When the last event was recorded; all of them; and what each round found when it started. */
export type ModelRegister = {
  at: number | undefined
  readonly events: { readonly is: string; readonly consultation: string }[]
  readonly atStarts: {
    readonly events: number
    readonly agenda: readonly { readonly consultation: string; readonly state: string }[]
  }[]
}

export type ConsultationPurpose = 'request' | 'answer' | 'closing' | 'publication'
export type ConsultationOutcome = 'clarified' | 'not-agreed' | 'for-review'
export type ConsultationRules = {
  readonly quorum: number
  readonly by: 'quorum' | 'co-chair'
  readonly transmission: 'at-once' | 'by-facilitators'
  readonly draftDays: number
  readonly answerDays: number
  readonly closeDays: number
}
