import * as z from 'zod'
import { LocalizedText } from '../localized-text.ts'

/** What a side does about the conduct in question: it undertakes it, refrains from it, or does not authorize it. */
export const CommitmentForm = z.enum(['undertake', 'refrain', 'not-authorize']).meta({ id: 'CommitmentForm' })
export type CommitmentForm = z.infer<typeof CommitmentForm>

/**
 * A clause. `by` is `each-side` or the id of the one side that is bound; the action completes the form
 * ("to …", "from …", "…"), and the condition ends it ("until …" or "unless …").
 */
export const Commitment = z
  .strictObject({
    kind: z.literal('commitment'),
    by: z.string().min(1),
    form: CommitmentForm,
    action: LocalizedText,
    condition: z.strictObject({ word: z.enum(['until', 'unless']), text: LocalizedText }).optional(),
  })
  .meta({ id: 'Commitment' })
export type Commitment = z.infer<typeof Commitment>

export const EACH_SIDE = 'each-side'

/** Draft commitments: a clause competes with its amendments, and with nothing else. */
export const commitments = {
  tables: ['commitment'],
  competesWith: (_body: Commitment, id: string): string => `commitment ${id}`,
} as const
