import * as z from 'zod'
import type { Attribution } from './dialogue.ts'
import { whose } from './disclosure/attribution.ts'

/** A co-chair's consent, with the side that convened them. */
export const Consent = z.object({ side: z.string(), by: z.string() })
export type Consent = z.infer<typeof Consent>

/** The consent of a side's co-chair, with the name if names are disclosed. */
export const RecordedConsent = z
  .strictObject({ side: z.string(), participant: z.string().optional() })
  .meta({ id: 'RecordedConsent' })
export type RecordedConsent = z.infer<typeof RecordedConsent>

/** One consent of each side, in the dialogue's order, so that the order does not disclose who moved. */
export const RecordedConsents = z.array(RecordedConsent).readonly()

/** Consents in the form of the record. */
export function recordConsents(consents: readonly Consent[], attribution: Attribution): readonly RecordedConsent[] {
  return consents.map(({ side, by }) => ({ side, ...whose({ participant: by }, attribution) }))
}
