import * as z from 'zod'
import { LocalizedText } from '../localized-text.ts'

/** The form a result can take, from the most binding to the least. */
export const ModalityForm = z
  .enum([
    'treaty',
    'code-of-conduct',
    'joint-statement',
    'parallel-declarations',
    'confidence-building-measure',
    'consultation-channel',
  ])
  .meta({ id: 'ModalityForm' })
export type ModalityForm = z.infer<typeof ModalityForm>

/** A form proposed for a basket, and why. All of a basket's modalities compete: one is chosen. */
export const ModalityProposal = z
  .strictObject({ kind: z.literal('modality'), modality: ModalityForm, rationale: LocalizedText })
  .meta({ id: 'ModalityProposal' })
export type ModalityProposal = z.infer<typeof ModalityProposal>

/** Choose a modality: one form, or the basket is shelved. */
export const modality = {
  tables: ['modality'],
  competesWith: (_body: ModalityProposal): string => 'modality',
} as const
