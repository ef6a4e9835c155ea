import * as z from 'zod'
import { keepsConfirmations, type RecordFormat } from '../record-format.ts'
import type { WrittenShare } from '../share.ts'
import { shareWithin } from '../share-within.ts'

/** What becomes of a basket that a side did not confirm: it ends, or it stands all the same. */
const Effect = z.enum(['ends', 'stands'])

/**
 * The rules of confirmations: how many days a side has to confirm what it accepted ad referendum, from the publication on, and
 * what becomes of the basket if it declines, or does neither. Without a quorum, that of ratification applies.
 */
export const ConfirmationRules = z.strictObject({
  days: z.number().positive().max(365).default(90),
  quorum: shareWithin(z.number().gt(0).max(1)).optional(),
  declined: Effect.default('ends'),
  lapsed: Effect.default('stands'),
})
export type ConfirmationRules = z.infer<typeof ConfirmationRules>

/** Confirmations as a dialogue's file writes them. */
export const ConfirmationSetting = z.union([z.literal('none'), ConfirmationRules], {
  error: 'write "none", or days, quorum, declined and lapsed',
})
export type ConfirmationSetting = z.infer<typeof ConfirmationSetting>

/** The rules of a dialogue whose file says nothing of confirmations. */
export const USUAL_CONFIRMATION: ConfirmationRules = { days: 90, declined: 'ends', lapsed: 'stands' }

/** The rules of a round with every value. */
export type RulesOfRound = ConfirmationRules & { readonly quorum: WrittenShare }

/**
 * The rules of confirmations in a round; `undefined` without them. Rounds of the first four formats, and rounds whose frozen
 * rules do not name them, have none: nobody knew of a date when they accepted.
 */
export function confirmationRulesOf({
  dialogue: { confirmation = 'none', stages },
  format,
}: {
  readonly dialogue: {
    readonly confirmation?: ConfirmationSetting | undefined
    readonly stages: { readonly ratification: { readonly quorum: WrittenShare } }
  }
  readonly format: RecordFormat
}): RulesOfRound | undefined {
  if (confirmation === 'none' || !keepsConfirmations(format)) return undefined
  return { ...confirmation, quorum: confirmation.quorum ?? stages.ratification.quorum }
}
