import * as z from 'zod'
import { LocalizedText } from '../localized-text.ts'
import type { RecordFormat } from '../record-format.ts'
import { headingKey } from '../text/heading-key.ts'

/** A proposed basket: one specific dimension of the problem. */
export const BasketProposal = z
  .strictObject({ kind: z.literal('basket'), title: LocalizedText, description: LocalizedText })
  .meta({ id: 'BasketProposal' })
export type BasketProposal = z.infer<typeof BasketProposal>

/** Split into baskets: each agreed basket becomes a lane. Without one the round ends. */
export const baskets = {
  tables: ['basket'],
  competesWith: (body: BasketProposal, format: RecordFormat): string => `basket ${headingKey(body.title, format)}`,
} as const
