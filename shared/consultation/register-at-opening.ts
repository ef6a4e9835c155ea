import * as z from 'zod'
import { Digest } from '../proof/digest.ts'
import { About, ConsultationId, ConsultationKind } from './consultation.ts'

/** How far the register of consultations went when a round started: how many events it had, and the link of the last one if there was one. */
export const RegisterSeen = z
  .strictObject({ events: z.int().min(0), head: Digest.optional() })
  .meta({ id: 'RegisterSeen' })
export type RegisterSeen = z.infer<typeof RegisterSeen>

/** A consultation on the agenda of a round: it was open when the round started, or had been closed for the review. */
export const AgendaItem = z
  .strictObject({
    consultation: ConsultationId,
    number: z.int().min(1),
    kind: ConsultationKind,
    about: About,
    state: z.enum(['open', 'for-review']),
  })
  .meta({ id: 'AgendaItem' })
export type AgendaItem = z.infer<typeof AgendaItem>

/** What a round that starts freezes of the consultations. */
export type AtOpening = { readonly register: RegisterSeen; readonly agenda: readonly AgendaItem[] }

const salt = z.string()

/** The same in the record of the round. Each has a salt, so that it cannot be guessed from its seal: the public edition covers both. */
export const RecordedRegisterSeen = RegisterSeen.extend({ salt }).meta({ id: 'RecordedRegisterSeen' })
export const RecordedAgenda = z
  .strictObject({ salt, consultations: z.array(AgendaItem).readonly() })
  .meta({ id: 'RecordedAgenda' })
