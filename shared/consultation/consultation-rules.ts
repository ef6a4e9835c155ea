import * as z from 'zod'
import type { WrittenShare } from '../share.ts'
import { shareWithin } from '../share-within.ts'

/** Who decides for a side: enough of its members, or the co-chair that it convened. */
export const DecidedBy = z.enum(['quorum', 'co-chair']).meta({ id: 'DecidedBy' })
export type DecidedBy = z.infer<typeof DecidedBy>

/** When the other sides get a consultation: as soon as it is made, or when a facilitator passes it on. */
export const Transmission = z.enum(['at-once', 'by-facilitators']).meta({ id: 'Transmission' })
export type Transmission = z.infer<typeof Transmission>

const days = z.number().positive().max(365)

/**
 * The rules of consultations: how a side decides, when the others get what it made, and how many days a side has to make a draft, to
 * answer, and to close. Without a quorum, that of ratification applies.
 */
export const ConsultationRules = z.strictObject({
  quorum: shareWithin(z.number().gt(0).max(1)).optional(),
  by: DecidedBy.default('quorum'),
  transmission: Transmission.default('at-once'),
  draftDays: days.default(14),
  answerDays: days.default(30),
  closeDays: days.default(30),
})
export type ConsultationRules = z.infer<typeof ConsultationRules>

/** Consultations as a dialogue's file writes them. */
export const ConsultationSetting = z.union([z.literal('none'), ConsultationRules], {
  error: 'write "none", or quorum, by, transmission, draftDays, answerDays and closeDays',
})
export type ConsultationSetting = z.infer<typeof ConsultationSetting>

/** The rules of a dialogue whose file says nothing of consultations. */
export const USUAL_CONSULTATION: ConsultationRules = {
  by: 'quorum',
  transmission: 'at-once',
  draftDays: 14,
  answerDays: 30,
  closeDays: 30,
}

/** The rules of one consultation with every value, frozen when its draft is tabled: a change of the file changes none that runs. */
export const FrozenRules = z
  .strictObject({
    quorum: shareWithin(z.number().gt(0).max(1)),
    by: DecidedBy,
    transmission: Transmission,
    ...{ draftDays: days, answerDays: days, closeDays: days },
  })
  .meta({ id: 'RulesOfConsultation' })
export type FrozenRules = z.infer<typeof FrozenRules>

/** The rules that a draft of a consultation is tabled under; `undefined` in a dialogue without consultations. */
export function consultationRulesOf({
  consultation = USUAL_CONSULTATION,
  stages,
}: {
  readonly consultation?: ConsultationSetting | undefined
  readonly stages: { readonly ratification: { readonly quorum: WrittenShare } }
}): FrozenRules | undefined {
  if (consultation === 'none') return undefined
  return { ...consultation, quorum: consultation.quorum ?? stages.ratification.quorum }
}

/** The beginning of every key of what is stored of consultations: the functions of their machine can reach nothing else. */
export const CONSULTATION_KEYS = 'CONSULTATION'
