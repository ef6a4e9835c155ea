import * as z from 'zod'
import { Answered } from './objections.ts'
import { Drafted, Tabled } from './proposal.ts'
import { keepsOrderAndWords, type RecordFormat } from './record-format.ts'

/**
 * A chair's text: a facilitator tables it, for no side. Positions, amendments and composition are as for any other
 * text. Several at once are a single negotiating text: all of them are tabled, or none.
 *
 * Source: one-text mediation (Fisher, Camp David 1978); the single negotiating texts of the Third United Nations
 * Conference on the Law of the Sea.
 */
export const ChairsText = z
  .strictObject({
    body: Tabled,
    amends: z.string().min(1).max(60).optional(),
    answers: Answered.optional(),
    drafted: Drafted.optional(),
  })
  .meta({ id: 'ChairsText' })
export type ChairsText = z.infer<typeof ChairsText>

/** The most texts that are tabled together: one basket. */
export const MOST_TOGETHER = 40

/** Several chair's texts that are tabled together. */
export const TogetherTabled = z
  .strictObject({ texts: z.array(ChairsText).min(1).max(MOST_TOGETHER).readonly() })
  .meta({ id: 'SingleNegotiatingText', description: 'All of these texts are tabled, or none' })

/** Whether facilitators can table texts in a round. Rounds of the first two formats go on as they began. */
export function takesChairsTexts(format: RecordFormat): boolean {
  return keepsOrderAndWords(format)
}
