import * as z from 'zod'
import { Attribution } from '../dialogue.ts'
import { LocalizedText, TextLanguage } from '../localized-text.ts'
import { Digest } from '../proof/digest.ts'
import { About, ConsultationId, ConsultationKind, ConsultationOutcome } from './consultation.ts'
import { FrozenRules, Transmission } from './consultation-rules.ts'
import { SideDecision } from './side-decision.ts'

/** The fields of every event. */
const event = {
  /** The place in the register, from 1, without gaps. */
  number: z.int().min(1),
  consultation: ConsultationId,
  at: z.iso.datetime(),
  /** 128 random bits, in hexadecimal: without them nobody can guess an event from its seal. */
  salt: z.string(),
  /** The hash of the link before and of this event. */
  link: Digest,
}

/** A side brought a consultation: by this it has its number. Only its side and the facilitators know of it until it is transmitted. */
export const Made = z.strictObject({
  ...event,
  is: z.literal('made'),
  consultationNumber: z.int().min(1),
  kind: ConsultationKind,
  about: About,
  words: LocalizedText,
  decision: SideDecision,
  rules: FrozenRules,
  /** The sides of the dialogue, the attribution rule and the languages, as they were when the draft was tabled. */
  sides: z.array(z.string()).min(2).readonly(),
  attribution: Attribution,
  languages: z.array(TextLanguage).min(1).readonly(),
})

/** The other sides got it, and their date to answer runs from here. */
export const Transmitted = z.strictObject({ ...event, is: z.literal('transmitted'), by: Transmission })

export const Answered = z.strictObject({
  ...event,
  is: z.literal('answered'),
  words: LocalizedText,
  decision: SideDecision,
})

/** The date passed without an answer of this side. */
export const Unanswered = z.strictObject({ ...event, is: z.literal('unanswered'), side: z.string() })

/** Without a decision it was closed by the rule, for review, because the date passed. */
export const Closed = z.strictObject({
  ...event,
  is: z.literal('closed'),
  outcome: ConsultationOutcome,
  words: LocalizedText.optional(),
  decision: SideDecision.optional(),
})

/** A facilitator moved the date that ran then: that of the answers, or that of the closing. */
export const DateMoved = z.strictObject({ ...event, is: z.literal('date-moved'), to: z.iso.datetime() })

/** A side consented that all of it becomes public. */
export const Consented = z.strictObject({ ...event, is: z.literal('consented'), decision: SideDecision })

/** An event of the register of consultations. The register is the list of all events; what became of a consultation follows from it. */
export const RegisterEvent = z.discriminatedUnion('is', [
  Made,
  Transmitted,
  Answered,
  Unanswered,
  Closed,
  DateMoved,
  Consented,
])
export type RegisterEvent = z.infer<typeof RegisterEvent>

/** An event as it is decided on, before it has its place in the register. */
export type NewEvent = RegisterEvent extends infer One
  ? One extends RegisterEvent
    ? Omit<One, 'number' | 'salt' | 'link'>
    : never
  : never
